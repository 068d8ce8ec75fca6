import type { JsonObject, JsonValue } from '../../document/index.ts';
import { screensOf } from '../../outline/index.ts';
import { entryScreen } from '../../runtime/index.ts';
import { exampleOf } from './exampleOf.ts';
import { handlersOf, type Handler } from './handlersOf.ts';
import { previousScreen, type Target } from './targets.ts';

/** What an endpoint made from a flow does, in whatever language it is written. */
export interface EndpointPlan {
  /** The answer to `INIT`; absent where the flow has no screen to open. */
  readonly init: Target | undefined;
  readonly parts: readonly ScreenPart[];
  /** What the screens show that answers lead to, by screen; those without data are left out. */
  readonly examples: ReadonlyMap<string, JsonObject>;
}

/** A screen of an endpoint. */
export interface ScreenPart {
  readonly id: string;
  /** Empty for a screen that never asks the endpoint. */
  readonly handlers: readonly Handler[];
  /** The screen that is shown when people go back from here, if the endpoint is asked for that. */
  readonly back: string | undefined;
}

/** What answers each request that the screens of a flow make. Never throws; takes any JSON value. */
export function endpointPlan(flow: JsonValue): EndpointPlan {
  const screens = [...new Map(screensOf(flow).map((entry) => [entry.id, entry])).values()];
  const first = entryScreen(flow);
  const parts = screens.map((entry) => ({
    id: entry.id,
    handlers: handlersOf(flow, entry),
    back: entry.screen['refresh_on_back'] === true ? previousScreen(flow, entry.id) : undefined,
  }));
  const targets = parts.flatMap(({ handlers }) => handlers.map(({ target }) => target));
  const shown = new Set([
    first,
    ...parts.map(({ back }) => back),
    ...targets.map((target) => (target.kind === 'screen' ? target.screen : undefined)),
  ]);
  const examples = new Map(
    screens.flatMap(({ id, screen }) => {
      const example = exampleOf(screen);
      return shown.has(id) && Object.keys(example).length > 0 ? [[id, example] as const] : [];
    }),
  );
  return { init: first === undefined ? undefined : { kind: 'screen', screen: first }, parts, examples };
}
