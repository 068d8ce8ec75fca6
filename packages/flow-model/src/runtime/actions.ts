import { isJsonObject } from '../document/index.ts';
import type { JsonObject, JsonValue, Path } from '../document/types.ts';
import { resolveText, resolveValue } from '../expressions/resolveValue.ts';
import { isAtLeast } from '../expressions/versions.ts';
import type { ActionName } from '../spec/types.ts';
import { currentScreen, scopeOf } from './context.ts';
import type { FlowContext } from './context.ts';
import { dataProblems } from './dataModel.ts';
import { andThen, calm, failed, fault } from './effects.ts';
import { notifyEndpoint, sendExchange } from './exchange.ts';
import { objectOr } from './json.ts';
import { messages } from './messages.ts';
import { payloadScope } from './payloadScope.ts';
import type { MediaDestination } from './payloadScope.ts';
import { selectOnRender } from './selection.ts';
import { goTo, mayGo, mergeData } from './screens.ts';
import type { ScreenEntry } from '../outline/index.ts';
import type { Fault, RuntimeState, RuntimeStep } from './types.ts';

type Run = (context: FlowContext, state: RuntimeState, action: JsonObject, path: Path) => RuntimeStep;

const RUNS: { readonly [name in ActionName]: Run } = {
  navigate,
  complete,
  data_exchange: dataExchange,
  update_data: updateData,
  open_url: openUrl,
};

/** Actions that older versions do not know (Flow JSON reference, 6.1). */
const SINCE: { readonly [name: string]: string | undefined } = { update_data: '6.0', open_url: '6.0' };

/** Carries out an action of the component (or list item) at `path`. What is no action does nothing but say so. */
export function runAction(
  context: FlowContext,
  state: RuntimeState,
  action: JsonValue | undefined,
  path: Path,
): RuntimeStep {
  if (state.status !== 'ready' || action === undefined) return calm(state);
  const name = isJsonObject(action) && typeof action['name'] === 'string' ? action['name'] : '';
  if (!isJsonObject(action) || !isActionName(name)) {
    return failed(state, 'unknown-action', messages.unknownAction(name), path);
  }
  const since = SINCE[name];
  if (since !== undefined && !isAtLeast(context.version, since)) {
    return failed(state, 'not-in-version', messages.notInVersion(name, since), path);
  }
  return RUNS[name](context, state, action, path);
}

function navigate(context: FlowContext, state: RuntimeState, action: JsonObject, path: Path): RuntimeStep {
  const from = currentScreen(state);
  const next = objectOr(action['next'])['name'];
  if (typeof next !== 'string') return failed(state, 'unknown-screen', messages.screenMissing(), path);
  const entry = context.screens.get(next);
  if (entry === undefined) return failed(state, 'unknown-screen', messages.unknownScreen(next), path);
  if (next === from) return failed(state, 'same-screen', messages.sameScreen(next), path);
  // Lists lead where their data says, which no routing model can know (Flow JSON reference, R8).
  if (!path.includes('list-items') && !mayGo(context, from, next, 'navigate')) {
    const step = failed(state, 'invalid-screen-transition', messages.transition(from, next), path);
    return notifyEndpoint(context, step, 'navigate');
  }
  const data = payloadOf(context, state, action);
  const moved = goTo(mergeData(context, state, entry, data, { by: 'navigate', screen: from }), next);
  return andThen({ state: moved, effects: misfits(entry, data, path) }, (arrived) =>
    selectOnRender(context, arrived, runAction),
  );
}

function complete(context: FlowContext, state: RuntimeState, action: JsonObject): RuntimeStep {
  const payload = { ...payloadOf(context, state, action, 'message'), flow_token: state.flowToken };
  return {
    state: { ...state, status: 'completed', completion: payload },
    effects: [{ type: 'complete', payload }],
  };
}

function dataExchange(
  context: FlowContext,
  state: RuntimeState,
  action: JsonObject,
  path: Path,
): RuntimeStep {
  if (!context.isEndpoint) return failed(state, 'no-endpoint', messages.noEndpoint(), path);
  const screen = currentScreen(state);
  const data = payloadOf(context, state, action, 'endpoint');
  return sendExchange(context, { ...state, busy: path }, { action: 'data_exchange', screen, data });
}

function updateData(context: FlowContext, state: RuntimeState, action: JsonObject, path: Path): RuntimeStep {
  const entry = context.screens.get(currentScreen(state));
  if (entry === undefined) return calm(state);
  const data = payloadOf(context, state, action);
  return {
    state: mergeData(context, state, entry, data, { by: 'update' }),
    effects: misfits(entry, data, path),
  };
}

function openUrl(context: FlowContext, state: RuntimeState, action: JsonObject, path: Path): RuntimeStep {
  const { url: written } = action;
  const url =
    typeof written === 'string'
      ? resolveText(written, scopeOf(state, currentScreen(state)), context.version)
      : undefined;
  if (typeof url !== 'string' || !/^https?:\/\/[^\s/]/i.test(url)) {
    return failed(state, 'bad-url', messages.badUrl(typeof url === 'string' ? url : ''), path);
  }
  return { state, effects: [{ type: 'open-url', url }] };
}

/** The payload of an action, resolved: what has no value is left out (Flow JSON 8.3). */
function payloadOf(
  context: FlowContext,
  state: RuntimeState,
  action: JsonObject,
  destination?: MediaDestination,
): JsonObject {
  const scope = payloadScope(context, state, destination);
  return objectOr(resolveValue(objectOr(action['payload']), scope, context.version));
}

/** Data that does not have the types that its screen declares: the phone goes on, but the author should know. */
function misfits({ screen }: ScreenEntry, data: JsonObject, path: Path): readonly Fault[] {
  return dataProblems(screen, data, { textNumbers: true }).map(({ message }) =>
    fault('payload-schema-error', message, path),
  );
}

function isActionName(name: string): name is ActionName {
  return Object.hasOwn(RUNS, name);
}
