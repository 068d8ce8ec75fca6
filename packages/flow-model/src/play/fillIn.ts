import { isJsonArray, isJsonObject } from '../document/index.ts';
import type { JsonObject, JsonValue } from '../document/types.ts';
import { lookUp, textOf } from '../expressions/index.ts';

const REFERENCE = /\$\{payload((?:\.[\w-]+)+)\}/g;
const WHOLE = new RegExp(`^(?:${REFERENCE.source})$`);

/**
 * Takes the data of a request into an answer: `${payload.city}` inside any text. A text that is one reference from start
 * to end becomes the value with its type, and goes away where there is none; inside other text stands the value as text.
 * References of Flow JSON (`${data.x}`, `${form.x}`) are left for the phone.
 */
export function fillIn(answer: JsonObject, payload: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(answer).flatMap(([key, member]) => {
      const filled = member === undefined ? undefined : fillValue(member, payload);
      return filled === undefined ? [] : [[key, filled] as const];
    }),
  );
}

/** Whether a text anywhere in an answer takes in the request. */
export function takesInRequest(value: JsonValue | undefined): boolean {
  if (typeof value === 'string') return value.search(REFERENCE) >= 0;
  if (isJsonArray(value)) return value.some(takesInRequest);
  return isJsonObject(value) && Object.values(value).some(takesInRequest);
}

function fillValue(value: JsonValue, payload: JsonObject): JsonValue | undefined {
  if (typeof value === 'string') return fillText(value, payload);
  if (isJsonArray(value)) {
    return value.map((item) => fillValue(item, payload)).filter((item) => item !== undefined);
  }
  return isJsonObject(value) ? fillIn(value, payload) : value;
}

function fillText(text: string, payload: JsonObject): JsonValue | undefined {
  const whole = WHOLE.exec(text)?.[1];
  if (whole !== undefined) return find(whole, payload);
  return text.replaceAll(REFERENCE, (_, names: string) => textOf(find(names, payload)));
}

/** @param names `.address.city` */
function find(names: string, payload: JsonObject): JsonValue | undefined {
  const segments = names.slice(1).split('.');
  const reference = { root: 'data', segments, offset: 0, length: 0 } as const;
  return lookUp(reference, { data: payload, form: {}, screens: {} });
}
