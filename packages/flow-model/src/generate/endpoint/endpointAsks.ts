import type { JsonValue, Path } from '../../document/index.ts';
import { screensOf } from '../../outline/index.ts';
import { entryScreen } from '../../runtime/index.ts';
import { sendingActions } from '../types/exchanges.ts';

/** What a screen asks the endpoint. */
export interface ScreenAsks {
  readonly id: string;
  readonly path: Path;
  /** Its `data_exchange` actions: what they belong to, and the keys of their payloads. */
  readonly exchanges: readonly { readonly owner: string; readonly keys: readonly string[] }[];
  /** Going back from it asks too (`refresh_on_back`, Flow JSON 8.5). */
  readonly back: boolean;
}

/** What a flow asks its endpoint. */
export interface EndpointAsks {
  /** The screen that `INIT` shows unless the endpoint names another; `undefined`: there is none. */
  readonly entry: string | undefined;
  /** All screens in their order, also those that ask nothing; each id once. */
  readonly screens: readonly ScreenAsks[];
}

/** Lists what a flow asks its endpoint, screen by screen. Never throws; takes any JSON value. */
export function endpointAsks(flow: JsonValue): EndpointAsks {
  const entries = new Map<string, ScreenAsks>();
  for (const entry of screensOf(flow)) {
    if (entries.has(entry.id)) continue;
    const exchanges = sendingActions(entry)
      .filter(({ name }) => name === 'data_exchange')
      .map(({ owner, payload }) => ({ owner, keys: Object.keys(payload) }));
    entries.set(entry.id, {
      id: entry.id,
      path: entry.path,
      exchanges,
      back: entry.screen['refresh_on_back'] === true,
    });
  }
  return { entry: entryScreen(flow), screens: [...entries.values()] };
}
