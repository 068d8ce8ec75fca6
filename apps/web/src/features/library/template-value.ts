import type { JsonValue } from '@flowsmith/flow-model';
import type { Template } from '@/api/templates.ts';

const values = new WeakMap<Template, JsonValue>();

/** The Flow JSON value of a template, parsed once; `undefined` when its text is no JSON. */
export function templateValue(template: Template): JsonValue | undefined {
  const known = values.get(template);
  if (known !== undefined) return known;
  try {
    const value: JsonValue = JSON.parse(template.text);
    values.set(template, value);
    return value;
  } catch {
    return undefined;
  }
}
