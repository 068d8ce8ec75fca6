import { isJsonObject } from '../document/index.ts';
import type { JsonObject, JsonValue } from '../document/types.ts';
import { walkComponents } from '../outline/index.ts';
import type { ScreenEntry } from '../outline/index.ts';
import { currentScreen, memoryOf } from './context.ts';
import type { FlowContext } from './context.ts';
import { dataProblems } from './dataModel.ts';
import { andThen, failed, fault, settled, withoutSnackbar } from './effects.ts';
import { objectOr } from './json.ts';
import { messages } from './messages.ts';
import { goTo, mayGo, mergeData } from './screens.ts';
import { selectOnRender } from './selection.ts';
import type { RunAction } from './selection.ts';
import type { PendingExchange, RuntimeState, RuntimeStep } from './types.ts';

/** The screen name with which an endpoint ends a flow. */
const SUCCESS = 'SUCCESS';

/** What is asked of the endpoint. */
export interface ExchangeContent {
  readonly action: PendingExchange['action'];
  readonly screen?: string;
  readonly data?: JsonObject;
}

/** Starts a request to the endpoint (Flow JSON reference, 8.5). The host sends it and feeds the answer back. */
export function sendExchange(
  context: FlowContext,
  state: RuntimeState,
  content: ExchangeContent,
): RuntimeStep {
  const id = state.nextExchangeId;
  const { action, screen, data } = content;
  const apiVersion = context.flow['data_api_version'];
  const request: JsonObject = {
    version: typeof apiVersion === 'string' ? apiVersion : '3.0',
    action,
    ...(screen === undefined ? {} : { screen }),
    ...(data === undefined ? {} : { data }),
    flow_token: state.flowToken,
  };
  return {
    state: { ...withoutSnackbar(state), status: 'loading', pending: { id, action }, nextExchangeId: id + 1 },
    effects: [{ type: 'exchange', id, request }],
  };
}

/** Takes in an endpoint's answer, after the checks that a phone makes. Answers nobody waits for are ignored. */
export function receiveAnswer(
  context: FlowContext,
  waiting: RuntimeState,
  answer: JsonObject,
  run: RunAction,
): RuntimeStep {
  const state = settled(waiting);
  const { screen, data = {} } = answer;
  if (typeof screen !== 'string' || screen === '') {
    return failed(state, 'unknown-screen', messages.answerWithoutScreen());
  }
  if (!isJsonObject(data)) return failed(state, 'payload-schema-error', messages.dataNotObject());
  if (screen === SUCCESS) return finish(state, data);
  const entry = context.screens.get(screen);
  if (entry === undefined) return failed(state, 'unknown-screen', messages.unknownScreen(screen));
  const from = currentScreen(state);
  if (!mayGo(context, from, screen, 'answer')) {
    return failed(state, 'invalid-screen-transition', messages.transition(from, screen));
  }
  return showAnswer(context, state, entry, data, run);
}

function showAnswer(
  context: FlowContext,
  state: RuntimeState,
  entry: ScreenEntry,
  answered: JsonObject,
  run: RunAction,
): RuntimeStep {
  const { error_message: snackbar, ...data } = answered;
  const hasList = walkComponents(entry.screen, entry.path).some(({ type }) => type === 'NavigationList');
  const [problem] = dataProblems(entry.screen, data, { complete: hasList });
  if (problem !== undefined) return failed(state, 'payload-schema-error', problem, entry.path);
  const known = { ...memoryOf(state, entry.id).data, ...data };
  const missing = dataProblems(entry.screen, known, { complete: true });
  const from = currentScreen(state);
  const arrived = goTo(mergeData(context, state, entry, data), entry.id);
  const shown = typeof snackbar === 'string' && snackbar !== '' ? { ...arrived, snackbar } : arrived;
  return andThen(
    { state: shown, effects: missing.map((text) => fault('payload-schema-error', text, entry.path)) },
    (next) => (from === entry.id ? { state: next, effects: [] } : selectOnRender(context, next, run)),
  );
}

/** The endpoint ends the flow: its `params` are what the chat receives. */
function finish(state: RuntimeState, data: JsonObject): RuntimeStep {
  const params: JsonValue | undefined = objectOr(data['extension_message_response'])['params'];
  const payload = objectOr(params);
  const hasToken = typeof payload['flow_token'] === 'string';
  return {
    state: { ...state, status: 'completed', completion: payload },
    effects: [
      ...(hasToken ? [] : [fault('missing-flow-token', messages.missingFlowToken())]),
      { type: 'complete', payload },
    ],
  };
}
