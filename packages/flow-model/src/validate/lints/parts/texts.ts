import type { JsonObject, JsonValue } from '../../../document/index.ts';

/** A text that is shown as it stands: no binding, no expression, not blank. */
export function literalText(value: JsonValue | undefined): string | undefined {
  return typeof value === 'string' && value.trim() !== '' && !value.includes('${') && !value.startsWith('`')
    ? value
    : undefined;
}

/** What people know a component by: its label, else its name, else its type. */
export function knownAs(component: JsonObject): string {
  return (
    literalText(component['label']) ??
    literalText(component['name']) ??
    literalText(component['type']) ??
    'This component'
  );
}

/** The name of an input, or how else people know it. */
export function nameOf(component: JsonObject): string {
  return literalText(component['name']) ?? knownAs(component);
}
