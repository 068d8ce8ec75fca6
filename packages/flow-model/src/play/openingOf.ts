import { isEndpointFlow, exampleData, findScreen } from '../outline/index.ts';
import type { JsonObject, JsonValue } from '../document/types.ts';
import { entryScreen } from '../runtime/index.ts';
import type { OpenOptions } from '../runtime/index.ts';
import { own } from '../runtime/json.ts';
import type { Scenario } from './types.ts';

/**
 * How a scenario opens a flow; the flow's own start without one. Data of the start counts most, then the scenario's
 * data of the screen, then its examples. A flow without an endpoint always opens with `navigate`.
 */
export function openingOf(flow: JsonValue, scenario: Scenario | undefined): OpenOptions {
  if (scenario === undefined) return {};
  const token = scenario.flowToken === undefined ? {} : { flowToken: scenario.flowToken };
  const { start } = scenario;
  if (start.action === 'data_exchange') {
    return isEndpointFlow(flow) ? { action: 'data_exchange', ...token } : token;
  }
  const screen = start.screen ?? entryScreen(flow);
  if (screen === undefined) return token;
  const data =
    start.data ?? (own(scenario.data, screen) === undefined ? undefined : screenData(flow, screen, scenario));
  return { action: 'navigate', screen, ...(data === undefined ? {} : { data }), ...token };
}

/** Data for a screen: examples, replaced field by field by what the scenario says. */
export function screenData(flow: JsonValue, screen: string, scenario?: Scenario): JsonObject {
  const entry = findScreen(flow, screen);
  return {
    ...(entry === undefined ? {} : exampleData(entry.screen)),
    ...(scenario === undefined ? {} : own(scenario.data, screen)),
  };
}
