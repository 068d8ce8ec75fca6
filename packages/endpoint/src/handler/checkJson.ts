import type { JsonObject } from '@flowsmith/flow-model';
import { EndpointError } from '../endpointError.ts';
import { details } from '../messages.ts';

/** Deeper answers are no data of screens, and could overflow the stack of whoever reads them. */
const MAX_DEPTH = 100;

/**
 * Makes sure that an answer arrives as it is: that it holds only what JSON carries. Members that are `undefined` count as
 * absent. Throws `answer-not-json`, with the place.
 */
export function checkJson(value: object): asserts value is JsonObject {
  checkValue(value, '', 0);
}

function checkValue(value: unknown, place: string, depth: number): void {
  if (depth > MAX_DEPTH) throw refusal(details.tooDeep(place));
  if (Array.isArray(value)) {
    // Not forEach: it leaves out holes, which JSON turns into null.
    for (let index = 0; index < value.length; index++)
      checkValue(value[index], `${place}[${index}]`, depth + 1);
  } else if (isPlainObject(value)) {
    for (const [key, member] of Object.entries(value)) {
      if (member !== undefined) checkValue(member, place === '' ? key : `${place}.${key}`, depth + 1);
    }
  } else if (!isScalar(value)) throw refusal(details.notJson(place, kindOf(value)));
}

function isPlainObject(value: unknown): value is object {
  if (typeof value !== 'object' || value === null || 'toJSON' in value) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function isScalar(value: unknown): boolean {
  return (
    value === null ||
    typeof value === 'string' ||
    typeof value === 'boolean' ||
    (typeof value === 'number' && Number.isFinite(value))
  );
}

/** What a value is, without its contents. */
function kindOf(value: unknown): string {
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'object' || value === null) return typeof value;
  return Object.prototype.toString.call(value).slice(8, -1);
}

function refusal(detail: string): EndpointError {
  return new EndpointError('answer-not-json', { detail });
}
