import { isJsonArray, isJsonObject } from '../document/index.ts';
import type { JsonObject, JsonValue, Path } from '../document/types.ts';
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

/** A field of data that does not fit, in words. `path` leads to it, or to where it should be, from the data. */
export interface DataProblem {
  readonly path: Path;
  readonly message: string;
}

const MAX_DEPTH = 50;

/**
 * What is wrong with data for a screen: wrong types, nulls, missing fields; the first problem of each field.
 * Fields not declared are fine.
 */
export function dataProblems(
  screen: JsonObject,
  data: JsonObject,
  check: DataCheck = {},
): readonly DataProblem[] {
  return Object.entries(objectOr(screen['data'])).flatMap(([field, definition]) => {
    const value = own(data, field);
    if (value === undefined) {
      return check.complete === true ? [{ path: [field], message: messages.missingField(field) }] : [];
    }
    return fieldProblem([field], definition, value, check) ?? [];
  });
}

function fieldProblem(
  path: Path,
  definition: JsonValue | undefined,
  value: JsonValue,
  check: DataCheck,
): DataProblem | undefined {
  if (value === null) return { path, message: messages.nullField(fieldName(path)) };
  if (!isJsonObject(definition) || typeof definition['type'] !== 'string' || path.length > MAX_DEPTH)
    return undefined;
  const { type } = definition;
  if (!isOfType(value, type, check.textNumbers === true)) {
    return { path, message: messages.wrongType(fieldName(path), type) };
  }
  if (isJsonArray(value)) {
    return firstProblem(
      value.map((item, index) => [[...path, index], definition['items'], item]),
      check,
    );
  }
  if (!isJsonObject(value)) return undefined;
  const properties = objectOr(definition['properties']);
  const missing = arrayOr(definition['required']).find(
    (key) => typeof key === 'string' && !Object.hasOwn(value, key),
  );
  if (typeof missing === 'string') {
    return { path: [...path, missing], message: messages.missingField(fieldName([...path, missing])) };
  }
  return firstProblem(
    Object.entries(value).map(([key, member]) => [[...path, key], own(properties, key), member]),
    check,
  );
}

function firstProblem(
  members: readonly (readonly [Path, JsonValue | undefined, JsonValue | undefined])[],
  check: DataCheck,
): DataProblem | undefined {
  for (const [path, definition, value] of members) {
    const problem = value === undefined ? undefined : fieldProblem(path, definition, value, check);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

/** `slots[0].id` */
function fieldName(path: Path): string {
  return path
    .map((step, index) => (typeof step === 'number' ? `[${step}]` : index === 0 ? step : `.${step}`))
    .join('');
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
