import type { JsonObject } from '../document/types.ts';
import type { ScreenEntry } from '../outline/index.ts';
import { answerProblems, endsFlow, screenData, successParams } from './answerProblems.ts';
import { currentScreen, memoryOf } from './context.ts';
import type { FlowContext } from './context.ts';
import { andThen, calm, failed, fault, settled, withoutSnackbar } from './effects.ts';
import { objectOr, textOr } from './json.ts';
import { goTo, mergeData } from './screens.ts';
import { selectOnRender } from './selection.ts';
import type { RunAction } from './selection.ts';
import type { FaultCode, PendingExchange, RuntimeState, RuntimeStep } from './types.ts';

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
  const request: JsonObject = {
    version: apiVersion(context),
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

/**
 * Tells the endpoint of a flow that the phone refused something, after a step that failed for that (Flow JSON 8.5,
 * error notification).
 * @param action that failed
 */
export function notifyEndpoint(
  context: FlowContext,
  { state, effects }: RuntimeStep,
  action: PendingExchange['action'] | 'navigate',
): RuntimeStep {
  const refusal = effects.find((effect) => effect.type === 'fault');
  const error = refusal === undefined ? undefined : ERROR_KEYS[refusal.code];
  if (refusal === undefined || error === undefined || !context.isEndpoint) return { state, effects };
  const screen = currentScreen(state);
  const request: JsonObject = {
    version: apiVersion(context),
    action,
    ...(screen === '' ? {} : { screen }),
    flow_token: state.flowToken,
    data: { error, error_message: refusal.message },
  };
  return { state, effects: [...effects, { type: 'error-notification', request }] };
}

/** The names under which endpoints learn of what phones refused. A screen that does not exist cannot be gone to. */
const ERROR_KEYS: { readonly [code in FaultCode]?: string } = {
  'unknown-screen': 'invalid-screen-transition',
  'invalid-screen-transition': 'invalid-screen-transition',
  'payload-schema-error': 'payload-schema-error',
};

function apiVersion({ flow }: FlowContext): string {
  const version = flow['data_api_version'];
  return typeof version === 'string' ? version : '3.0';
}

/** Takes in an endpoint's answer, after the checks that a phone makes. Answers nobody waits for are ignored. */
export function receiveAnswer(
  context: FlowContext,
  waiting: RuntimeState,
  answer: JsonObject,
  run: RunAction,
): RuntimeStep {
  const state = settled(waiting);
  const screen = textOr(answer['screen']);
  const known = memoryOf(state, screen).data;
  const problems = answerProblems(context, currentScreen(state), answer, known);
  const entry = context.screens.get(screen);
  const refusal = problems.find(({ refused }) => refused);
  if (refusal !== undefined) {
    const step = failed(state, refusal.code, refusal.message, entry?.path);
    return notifyEndpoint(context, step, waiting.pending?.action ?? 'data_exchange');
  }
  const data = objectOr(answer['data']);
  const faults = problems.map(({ code, message }) => fault(code, message, entry?.path));
  return andThen({ state, effects: faults }, (next) =>
    endsFlow(screen) || entry === undefined
      ? finish(next, data)
      : showAnswer(context, next, entry, data, run),
  );
}

function showAnswer(
  context: FlowContext,
  state: RuntimeState,
  entry: ScreenEntry,
  answered: JsonObject,
  run: RunAction,
): RuntimeStep {
  const { error_message: snackbar } = answered;
  const data = screenData(entry.screen, answered);
  const from = currentScreen(state);
  const arrived = goTo(mergeData(context, state, entry, data, { by: 'endpoint', screen: from }), entry.id);
  const shown = typeof snackbar === 'string' && snackbar !== '' ? { ...arrived, snackbar } : arrived;
  return from === entry.id ? calm(shown) : selectOnRender(context, shown, run);
}

/** The endpoint ends the flow: its `params` are what the chat receives. */
function finish(state: RuntimeState, data: JsonObject): RuntimeStep {
  const payload = successParams(data);
  return {
    state: { ...state, status: 'completed', completion: payload },
    effects: [{ type: 'complete', payload }],
  };
}
