import { deepEqual, isJsonObject } from '../document/index.ts';
import type { JsonObject } from '../document/types.ts';
import type { Scope } from '../expressions/types.ts';
import type { ScreenEntry } from '../outline/index.ts';
import { memoryOf, scopeOf, withMemory } from './context.ts';
import type { FlowContext } from './context.ts';
import { givenErrors, initialValues } from './initialValues.ts';
import { own, stringsOf } from './json.ts';
import type { DataSource, RuntimeState } from './types.ts';

const NOTHING: Scope = { data: {}, form: {}, screens: {} };

/**
 * Merges data into a screen, shallowly: older keys survive. Start values that came or changed with it are applied,
 * over what a person entered; error texts that it brings are shown (Flow JSON reference, 8.1 and 7.1).
 */
export function mergeData(
  context: FlowContext,
  state: RuntimeState,
  entry: ScreenEntry,
  patch: JsonObject,
  source: DataSource,
): RuntimeState {
  const { version } = context;
  const memory = memoryOf(state, entry.id);
  const isFirstVisit = own(state.screens, entry.id) === undefined;
  const merged = withMemory(state, entry.id, {
    ...memory,
    data: { ...memory.data, ...patch },
    sources: { ...memory.sources, ...Object.fromEntries(Object.keys(patch).map((key) => [key, source])) },
  });

  const initial = initialValues(entry, scopeOf(merged, entry.id), version);
  const changed = Object.entries(initial).filter(
    ([name, value]) => !deepEqual(value, own(memory.initial, name)),
  );
  const form = { ...memory.form, ...Object.fromEntries(changed) };
  const filled = withMemory(merged, entry.id, { ...memoryOf(merged, entry.id), form, initial });

  const given = givenErrors(entry, scopeOf(filled, entry.id), version);
  const errors = isFirstVisit ? given : updatedErrors(context, state, entry, patch, given);
  return withMemory(filled, entry.id, { ...memoryOf(filled, entry.id), errors });
}

/** Shows a screen: the one before the current is gone back to, any other is added (Flow JSON reference, 8.1). */
export function goTo(state: RuntimeState, screenId: string): RuntimeState {
  const { history } = state;
  if (history.at(-1) === screenId) return state;
  return history.at(-2) === screenId
    ? { ...state, history: history.slice(0, -1) }
    : { ...state, history: [...history, screenId] };
}

/**
 * Whether the routing model lets a flow with an endpoint go from one screen to another (Flow JSON reference, 3.6):
 * forward along an edge; answers of the endpoint may also refresh a screen or lead back along an edge. From nowhere
 * (`from` is empty), an answer may only lead to a screen that no edge leads to.
 */
export function mayGo(context: FlowContext, from: string, to: string, by: 'navigate' | 'answer'): boolean {
  const model = context.flow['routing_model'];
  if (!context.isEndpoint || !isJsonObject(model)) return true;
  if (from === '')
    return by === 'navigate' || Object.values(model).every((ends) => !stringsOf(ends).includes(to));
  const hasEdge = (start: string, end: string): boolean => stringsOf(own(model, start)).includes(end);
  return hasEdge(from, to) || (by === 'answer' && (from === to || hasEdge(to, from)));
}

/** Errors already hidden by an edit stay hidden, unless the new data says them again. */
function updatedErrors(
  { version }: FlowContext,
  state: RuntimeState,
  entry: ScreenEntry,
  patch: JsonObject,
  given: { readonly [name: string]: string },
): { readonly [name: string]: string } {
  const shown = memoryOf(state, entry.id).errors;
  const before = givenErrors(entry, scopeOf(state, entry.id), version);
  const literal = givenErrors(entry, NOTHING, version);
  const inPatch = givenErrors(entry, { ...NOTHING, data: patch }, version);
  const stands = Object.entries(given).filter(
    ([name, text]) =>
      own(shown, name) !== undefined ||
      own(before, name) !== text ||
      (own(inPatch, name) !== undefined && own(literal, name) === undefined),
  );
  return Object.fromEntries(stands);
}
