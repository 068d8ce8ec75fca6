import { isJsonObject } from '../document/index.ts';
import type { JsonObject, JsonValue } from '../document/types.ts';
import { actionsOf, findScreen, walkComponents } from '../outline/index.ts';
import { routingGraph } from '../routing/index.ts';
import { entryScreen, SUCCESS } from '../runtime/index.ts';
import { objectOr, textOr } from '../runtime/json.ts';
import { screenData } from './openingOf.ts';
import type { Scenario } from './types.ts';

/**
 * What an endpoint would probably answer, with example data, or the scenario's: `INIT` gets the first screen, `BACK` the
 * one that leads here; choosing something refreshes its screen; other requests get the next screen of the routing model,
 * or the end (`SUCCESS`, with what was sent) where there is none.
 */
export function exampleAnswer(flow: JsonValue, request: JsonObject, scenario?: Scenario): JsonObject {
  const screen = textOr(request['screen']);
  const next = nextScreen(flow, screen, request);
  if (next !== undefined) return { screen: next, data: screenData(flow, next, scenario) };
  const params = { ...objectOr(request['data']), flow_token: request['flow_token'] };
  return { screen: SUCCESS, data: { extension_message_response: { params } } };
}

function nextScreen(flow: JsonValue, screen: string, request: JsonObject): string | undefined {
  const { edges } = routingGraph(flow);
  switch (request['action']) {
    case 'INIT':
      return entryScreen(flow);
    case 'BACK':
      return edges.find(({ from, to }) => to === screen && from !== screen)?.from ?? screen;
    default: {
      const entry = findScreen(flow, screen);
      if (entry === undefined) return entryScreen(flow);
      if (isRefresh(entry.screen, objectOr(request['data']))) return screen;
      if (entry.screen['terminal'] === true) return undefined;
      return nextByRoutes(flow, screen);
    }
  }
}

/** Ways that no action of the flow takes are the endpoint's. */
function nextByRoutes(flow: JsonValue, screen: string): string | undefined {
  const ways = routingGraph(flow).edges.filter(
    ({ from, to, declared }) => from === screen && to !== screen && declared,
  );
  return (ways.find(({ derived }) => !derived) ?? ways[0])?.to;
}

/** Whether only select actions send data like this: their answers fill in the rest of the screen. */
function isRefresh(screen: JsonObject, data: JsonObject): boolean {
  const senders = walkComponents(screen, [])
    .flatMap(({ component, path }) => actionsOf(component, path))
    .filter(({ action }) => action['name'] === 'data_exchange' && couldSend(action, data))
    .toArray();
  return senders.length > 0 && senders.every(({ property }) => property !== 'on-click-action');
}

/** Fixed texts and numbers of a payload tell actions apart; what is bound may be anything, or missing. */
function couldSend(action: JsonObject, data: JsonObject): boolean {
  const payload = isJsonObject(action['payload']) ? action['payload'] : {};
  return (
    Object.keys(data).every((key) => Object.hasOwn(payload, key)) &&
    Object.entries(payload).every(([key, value]) => {
      const isFixed = typeof value === 'string' ? !/^[$`]/.test(value) : typeof value !== 'object';
      return !isFixed || data[key] === value;
    })
  );
}
