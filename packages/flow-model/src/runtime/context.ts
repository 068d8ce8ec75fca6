import { isJsonObject } from '../document/index.ts';
import type { JsonObject, JsonValue } from '../document/types.ts';
import type { Scope } from '../expressions/types.ts';
import { screensOf } from '../outline/index.ts';
import type { ScreenEntry } from '../outline/index.ts';
import { own } from './json.ts';
import type { RuntimeState, ScreenMemory } from './types.ts';

/** A flow as the runtime needs it. */
export interface FlowContext {
  readonly flow: JsonObject;
  /** As written; unknown versions behave like the newest. */
  readonly version: string;
  readonly isEndpoint: boolean;
  /** The first screen of each id, in file order. */
  readonly screens: ReadonlyMap<string, ScreenEntry>;
}

const EMPTY: JsonObject = {};
const known = new WeakMap<JsonObject, FlowContext>();

/** What a screen remembers before it was visited. */
export const NO_MEMORY: ScreenMemory = {
  data: {},
  form: {},
  errors: {},
  touched: [],
  initial: {},
  sources: {},
};

/** Reads any JSON value as a flow. Kept for each value, since values never change. */
export function flowContext(value: JsonValue | undefined): FlowContext {
  const flow = isJsonObject(value) ? value : EMPTY;
  const found = known.get(flow);
  if (found !== undefined) return found;
  const screens = new Map<string, ScreenEntry>();
  for (const entry of screensOf(flow)) if (!screens.has(entry.id)) screens.set(entry.id, entry);
  const version = typeof flow['version'] === 'string' ? flow['version'] : '';
  const context = { flow, version, isEndpoint: flow['data_api_version'] !== undefined, screens };
  known.set(flow, context);
  return context;
}

/** Id of the screen on display; empty before the endpoint named the first. */
export function currentScreen(state: RuntimeState): string {
  return state.history.at(-1) ?? '';
}

/** What a screen remembers; empty when it was never visited. */
export function memoryOf(state: RuntimeState, screenId: string): ScreenMemory {
  return own(state.screens, screenId) ?? NO_MEMORY;
}

/** What references on a screen can see. */
export function scopeOf(state: RuntimeState, screenId: string): Scope {
  const { data, form } = memoryOf(state, screenId);
  return { data, form, screens: state.screens };
}

/** The state with one screen's memory replaced. */
export function withMemory(state: RuntimeState, screenId: string, memory: ScreenMemory): RuntimeState {
  return { ...state, screens: { ...state.screens, [screenId]: memory } };
}
