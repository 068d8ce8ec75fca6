import type { JsonValue } from '../document/types.ts';
import { exampleData } from '../outline/index.ts';
import { routingGraph } from '../routing/index.ts';
import { runAction } from './actions.ts';
import { flowContext } from './context.ts';
import { dataProblems } from './dataModel.ts';
import { andThen, failed, fault } from './effects.ts';
import { sendExchange } from './exchange.ts';
import { messages } from './messages.ts';
import { mergeData } from './screens.ts';
import { selectOnRender } from './selection.ts';
import type { OpenOptions, RuntimeState, RuntimeStep } from './types.ts';

const DEFAULT_FLOW_TOKEN = 'unused';

/**
 * Opens a flow as a phone does when the message's button is tapped (Flow JSON reference, 8.2).
 * Given data that does not fit the screen's data model is a fault, but shown. A flow without the wanted screen yields the status `failed` and a fault; nothing throws.
 * @example
 * let { state, effects } = openFlow(flow, { screen: 'DETAILS', data: { name: 'Ana' } });
 * ({ state, effects } = stepFlow(flow, state, { type: 'change', name: 'city', value: 'Lima' }));
 */
export function openFlow(value: JsonValue, options: OpenOptions = {}): RuntimeStep {
  const context = flowContext(value);
  const closed: RuntimeState = {
    status: 'ready',
    history: [],
    screens: {},
    flowToken: options.flowToken ?? DEFAULT_FLOW_TOKEN,
    nextExchangeId: 1,
    ...(options.habits === undefined ? {} : { habits: options.habits }),
  };
  if (options.action === 'data_exchange' && context.isEndpoint) {
    return sendExchange(context, closed, { action: 'INIT' });
  }
  const id = options.screen ?? entryScreen(value);
  if (id === undefined) return failed(closed, 'no-screens', messages.noScreens());
  const entry = context.screens.get(id);
  if (entry === undefined) return failed(closed, 'unknown-screen', messages.unknownScreen(id));
  const data = options.data ?? exampleData(entry.screen);
  const problems = options.data === undefined ? [] : dataProblems(entry.screen, data, { complete: true });
  const faults = problems.map(({ message }) => fault('payload-schema-error', message, entry.path));
  const source = { by: options.data === undefined ? 'example' : 'opening' } as const;
  const state: RuntimeState = { ...mergeData(context, closed, entry, data, source), history: [id] };
  return andThen({ state, effects: faults }, (opened) => selectOnRender(context, opened, runAction));
}

/**
 * The screen on which a flow begins when nothing else is said: the first that no other leads to,
 * else the first of all; `undefined` for a flow without screens.
 */
export function entryScreen(value: JsonValue): string | undefined {
  const { screens } = flowContext(value);
  const entry = routingGraph(value).entries.find((id) => screens.has(id));
  return entry ?? screens.keys().next().value;
}
