import { isJsonArray, isJsonObject } from '../document/index.ts';
import type { JsonObject, JsonValue } from '../document/types.ts';
import { numberOf } from '../expressions/evaluate.ts';
import { arrayOr, objectOr, own } from './json.ts';
import { messages } from './messages.ts';

/** How strictly data is held against a screen's data model. */
export interface DataCheck {
  /** Every declared field must be there. */
  readonly complete?: boolean;
  /** Texts that spell numbers pass as numbers: number inputs yield texts (Flow JSON reference, 6.3). */
  readonly textNumbers?: boolean;
}

const MAX_DEPTH = 50;

/** What is wrong with data for a screen: wrong types, nulls, missing fields. Fields not declared are fine. */
export function dataProblems(screen: JsonObject, data: JsonObject, check: DataCheck = {}): readonly string[] {
  const problems: string[] = [];
  for (const [field, definition] of Object.entries(objectOr(screen['data']))) {
    const value = own(data, field);
    if (value === undefined) {
      if (check.complete === true) problems.push(messages.missingField(field));
    } else {
      const problem = fieldProblem(field, definition, value, check, 0);
      if (problem !== undefined) problems.push(problem);
    }
  }
  return problems;
}

function fieldProblem(
  field: string,
  definition: JsonValue | undefined,
  value: JsonValue,
  check: DataCheck,
  depth: number,
): string | undefined {
  if (value === null) return messages.nullField(field);
  if (!isJsonObject(definition) || typeof definition['type'] !== 'string' || depth > MAX_DEPTH)
    return undefined;
  const { type } = definition;
  if (!isOfType(value, type, check.textNumbers === true)) return messages.wrongType(field, type);
  if (isJsonArray(value)) {
    return firstProblem(
      value.map((item, index) => [`${field}[${index}]`, definition['items'], item]),
      check,
      depth,
    );
  }
  if (!isJsonObject(value)) return undefined;
  const properties = objectOr(definition['properties']);
  const missing = arrayOr(definition['required']).find(
    (key) => typeof key === 'string' && !Object.hasOwn(value, key),
  );
  if (typeof missing === 'string') return messages.missingField(`${field}.${missing}`);
  const members = Object.entries(value).map(
    ([key, member]) => [`${field}.${key}`, own(properties, key), member] as const,
  );
  return firstProblem(members, check, depth);
}

function firstProblem(
  members: readonly (readonly [string, JsonValue | undefined, JsonValue | undefined])[],
  check: DataCheck,
  depth: number,
): string | undefined {
  for (const [field, definition, value] of members) {
    const problem =
      value === undefined ? undefined : fieldProblem(field, definition, value, check, depth + 1);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

function isOfType(value: JsonValue, type: string, textNumbers: boolean): boolean {
  switch (type) {
    case 'string':
    case 'boolean':
      return typeof value === type;
    case 'number':
      return typeof value === 'number' || (textNumbers && numberOf(value) !== undefined);
    case 'integer':
      return Number.isInteger(textNumbers ? numberOf(value) : value);
    case 'array':
      return isJsonArray(value);
    case 'object':
      return isJsonObject(value);
    default:
      return true;
  }
}
