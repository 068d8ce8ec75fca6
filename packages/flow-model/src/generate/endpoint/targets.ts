import type { JsonValue } from '../../document/index.ts';
import type { ScreenEntry } from '../../outline/index.ts';
import { routingGraph } from '../../routing/index.ts';
import { SUCCESS } from '../../runtime/index.ts';
import type { SendingAction } from '../types/exchanges.ts';

/** Where an answer leads. */
export type Target =
  | { readonly kind: 'screen'; readonly screen: string }
  /** The end; members of the request that the chat receives. */
  | { readonly kind: 'complete'; readonly params: readonly string[] };

/**
 * Where an exchange of a screen leads. What is chosen refreshes its screen, and so does a link beside a footer (“send
 * the code again”). Other requests lead on by the routing model, to where no action of the flow goes by itself; on a
 * terminal screen, and where there is no such way, to the end.
 * @param all the exchanges of the screen
 */
export function targetOf(
  flow: JsonValue,
  { id, screen }: ScreenEntry,
  action: SendingAction,
  all: readonly SendingAction[],
): Target {
  const isAside = action.owner === 'EmbeddedLink' && all.some(({ owner }) => owner === 'Footer');
  if (isAside || action.property !== 'on-click-action') return { kind: 'screen', screen: id };
  const next = screen['terminal'] === true ? undefined : nextScreen(flow, id);
  // Phones take an answer that names SUCCESS for the end, also in a flow with a screen of this name.
  return next === undefined || next === SUCCESS
    ? { kind: 'complete', params: Object.keys(action.payload) }
    : { kind: 'screen', screen: next };
}

/** The screen that people come from; the screen itself if none leads to it. */
export function previousScreen(flow: JsonValue, id: string): string {
  return routingGraph(flow).edges.find(({ from, to }) => to === id && from !== id)?.from ?? id;
}

function nextScreen(flow: JsonValue, id: string): string | undefined {
  return routingGraph(flow).edges.find(
    ({ from, to, declared, derived }) => from === id && to !== id && declared && !derived,
  )?.to;
}
