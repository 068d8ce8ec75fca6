import { isJsonArray } from '../document/index.ts';
import type { JsonObject, JsonValue } from '../document/types.ts';
import { classifyText } from './classify.ts';
import { evaluateBinding, evaluateExpression } from './evaluate.ts';
import { parseBinding, parseExpression } from './parse.ts';
import type { TextPlace } from './classify.ts';
import type { Scope } from './types.ts';

/** Deeper values are cut off: no flow needs them, and they must not exhaust the stack. */
const MAX_DEPTH = 200;

/**
 * Replaces every binding and expression inside a JSON value by its value (Flow JSON reference, 8.3).
 * A whole-string binding keeps its type; what cannot be resolved is left out of its object or list.
 * Values without references come back as they are (`===`). An expression that cannot be read resolves to nothing.
 */
export function resolveValue(
  value: JsonValue,
  scope: Scope,
  version: string,
  options: ResolveOptions = {},
): JsonValue | undefined {
  return resolve(
    value,
    { scope, place: { version, drawn: options.drawn === true }, keep: options.keep ?? NONE },
    0,
  );
}

/** What is resolved, and what is not. */
export interface ResolveOptions {
  /** Names of properties whose values are left alone (actions of list items). */
  readonly keep?: ReadonlySet<string>;
  /** The value is drawn; see `TextPlace`. */
  readonly drawn?: boolean;
}

/** The value of one string: itself when it is a literal. */
export function resolveText(
  text: string,
  scope: Scope,
  version: string,
  place: Omit<TextPlace, 'version'> = {},
): JsonValue | undefined {
  return resolveAt(text, scope, { ...place, version });
}

function resolveAt(text: string, scope: Scope, place: TextPlace): JsonValue | undefined {
  if (!text.startsWith('$') && !text.startsWith('`')) return text;
  switch (classifyText(text, place)) {
    case 'literal':
    case 'condition':
      return text;
    case 'binding': {
      const parsed = parseBinding(text);
      return parsed.ok ? evaluateBinding(parsed.ast, scope) : undefined;
    }
    case 'expression': {
      const parsed = parseExpression(text);
      return parsed.ok ? evaluateExpression(parsed.ast, scope) : undefined;
    }
  }
}

const NONE: ReadonlySet<string> = new Set();

interface Context {
  readonly scope: Scope;
  readonly place: TextPlace;
  readonly keep: ReadonlySet<string>;
}

function resolve(value: JsonValue, context: Context, depth: number): JsonValue | undefined {
  if (typeof value === 'string') return resolveAt(value, context.scope, context.place);
  if (typeof value !== 'object' || value === null) return value;
  if (depth === MAX_DEPTH) return undefined;
  return isJsonArray(value) ? resolveList(value, context, depth) : resolveObject(value, context, depth);
}

function resolveList(list: readonly JsonValue[], context: Context, depth: number): JsonValue {
  const resolved = list.map((item) => resolve(item, context, depth + 1));
  if (resolved.every((item, index) => item === list[index])) return list;
  return resolved.filter((item) => item !== undefined);
}

function resolveObject(object: JsonObject, context: Context, depth: number): JsonValue {
  const members: [string, JsonValue][] = [];
  let changed = false;
  for (const [key, member] of Object.entries(object)) {
    if (member === undefined) continue;
    const resolved = context.keep.has(key) ? member : resolve(member, context, depth + 1);
    if (resolved !== member) changed = true;
    if (resolved !== undefined) members.push([key, resolved]);
  }
  return changed ? Object.fromEntries(members) : object;
}
