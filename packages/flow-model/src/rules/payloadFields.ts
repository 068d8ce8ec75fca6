import { isJsonObject, type JsonValue } from '../document/index.ts';
import { findScreen } from '../outline/index.ts';
import { sendingActions } from '../generate/types/exchanges.ts';

/** A field that a screen sends to the endpoint. */
export interface PayloadField {
  readonly name: string;
  /** What it always is where it is fixed, one for each action that says so. */
  readonly fixed: readonly JsonValue[];
  /** Whether every action sends it, and as one of these values. */
  readonly isAlwaysFixed: boolean;
}

/** What the data_exchange actions of a screen send, each field once; `undefined` if it has none. */
export function payloadFieldsOf(flow: JsonValue, screen: string): readonly PayloadField[] | undefined {
  const entry = findScreen(flow, screen);
  const actions =
    entry === undefined ? [] : sendingActions(entry).filter(({ name }) => name === 'data_exchange');
  if (actions.length === 0) return undefined;
  const fields = new Map<string, JsonValue[]>();
  for (const { payload } of actions) {
    for (const [name, value] of Object.entries(payload)) {
      const fixed = fields.get(name) ?? [];
      const isBound = typeof value === 'string' && (/^[$`]/.test(value) || value.includes('${'));
      if (value !== undefined && !isBound && !isJsonObject(value)) fixed.push(value);
      fields.set(name, fixed);
    }
  }
  return Array.from(fields, ([name, fixed]) => ({
    name,
    fixed: [...new Set(fixed)],
    isAlwaysFixed: fixed.length === actions.length,
  }));
}
