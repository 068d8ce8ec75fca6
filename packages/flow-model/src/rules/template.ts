import type { JsonValue } from '../document/types.ts';
import { isJsonArray, isJsonObject } from '../document/index.ts';
import { formatJsonPath } from './jsonPath.ts';

/** A reference inside of a text of a rule. */
export interface TemplateReference {
  readonly root: 'payload' | 'item' | 'secret' | 'flow_token';
  readonly path: readonly (string | number)[];
}

/** Words, or something that is filled in. */
export type TemplatePart = string | TemplateReference;

const STEPS = String.raw`(?:\.[^.{}[\]$]+|\[\d+\]|\['(?:[^'\\]|\\.)*'\])*`;
const REFERENCE = new RegExp(
  String.raw`\$\{(?:(payload|item)(${STEPS})|(secret)\.([A-Za-z_]\w{0,63})|(flow_token))\}`,
  'g',
);

/**
 * The parts of a text: `Hello ${payload.name}` has two. What is no reference of a rule stays as it is written, also
 * references of Flow JSON (`${data.x}`), which are for the phone.
 */
export function templateParts(text: string): readonly TemplatePart[] {
  const parts: TemplatePart[] = [];
  let end = 0;
  for (const match of text.matchAll(REFERENCE)) {
    const [whole, root, path = '', secret, name = ''] = match;
    if (match.index > end) parts.push(text.slice(end, match.index));
    parts.push(
      secret === undefined
        ? root === 'payload' || root === 'item'
          ? { root, path: stepsOf(path) }
          : { root: 'flow_token', path: [] }
        : { root: 'secret', path: [name] },
    );
    end = match.index + whole.length;
  }
  if (end < text.length) parts.push(text.slice(end));
  return parts;
}

/** The only reference of a text that is nothing else; its value keeps its type. */
export function wholeTemplate(text: string): TemplateReference | undefined {
  const [only, ...others] = templateParts(text);
  return typeof only === 'object' && others.length === 0 ? only : undefined;
}

/** All references in the texts of a JSON value. */
export function referencesOf(value: JsonValue | undefined): readonly TemplateReference[] {
  if (typeof value === 'string') return templateParts(value).filter((part) => typeof part === 'object');
  if (isJsonArray(value)) return value.flatMap(referencesOf);
  return isJsonObject(value) ? Object.values(value).flatMap(referencesOf) : [];
}

/** The steps of `address.city` or `days[0].id`. */
export function payloadSteps(path: string): readonly (string | number)[] {
  return stepsOf(`.${path}`);
}

/** The reference to a column in the templates of an entry, also for columns with dots and brackets in their names. */
export function itemReference(column: string): string {
  return `\${item${formatJsonPath([column]).slice(1)}}`;
}

function stepsOf(path: string): readonly (string | number)[] {
  const steps = path.matchAll(/\.([^.[\]]+)|\[(\d+)\]|\['((?:[^'\\]|\\.)*)'\]/g);
  return Array.from(steps, ([, name, index, quoted]) =>
    index === undefined ? (name ?? (quoted ?? '').replaceAll(/\\(.)/g, '$1')) : Number(index),
  );
}
