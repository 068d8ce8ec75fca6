import { isJsonArray, isJsonObject, type JsonValue } from '@flowsmith/flow-model';
import { scenarioMessages } from './messages.ts';

const messages = scenarioMessages.json;

/** What a place wants, as far as it matters for reading. */
export type JsonShape = 'any' | 'object' | 'array';

/** A text read as JSON, or why it is none. */
export type ReadJson =
  | { readonly ok: true; readonly value: JsonValue }
  | { readonly ok: false; readonly problem: string };

/** Reads JSON that somebody types. Says in words what is wrong; the browser's own words are left out, they differ. */
export function readJson(text: string, shape: JsonShape): ReadJson {
  let value: JsonValue;
  try {
    value = JSON.parse(text);
  } catch {
    return { ok: false, problem: messages.notJson };
  }
  if (shape === 'object' && !isJsonObject(value)) return { ok: false, problem: messages.notObject };
  if (shape === 'array' && !isJsonArray(value)) return { ok: false, problem: messages.notList };
  return { ok: true, value };
}
