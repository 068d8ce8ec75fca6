import {
  isJsonObject,
  resolveValue,
  stepFlow,
  valueAt,
  versionOf,
  LATEST_VERSION,
  type JsonObject,
  type JsonValue,
  type RuntimeState,
  type ScreenView,
} from '@flowsmith/flow-model';

/** What a tap on the button at the bottom would send, as things stand. */
export interface NextMessage {
  readonly kind: 'complete' | 'request' | 'navigate';
  readonly label: string;
  readonly json: JsonObject;
  /** The screen that `navigate` leads to. */
  readonly screen?: string | undefined;
  /** The button is disabled: the values are what it would send all the same. */
  readonly blocked: boolean;
}

/**
 * What the Footer on display would send: the message at the end, the request to the endpoint, or the data for the next
 * screen. `undefined` when there is no Footer, or its action sends nothing.
 */
export function nextMessage(
  value: JsonValue,
  state: RuntimeState,
  view: ScreenView,
): NextMessage | undefined {
  const { footer } = view;
  const component = footer === undefined ? undefined : valueAt(value, footer.path);
  const action = isJsonObject(component) ? component['on-click-action'] : undefined;
  if (footer === undefined || !isJsonObject(action)) return undefined;
  const text = footer.props['label'];
  const label = typeof text === 'string' ? text : '';
  const tapped = footer.enabled ? stepFlow(value, state, { type: 'tap', path: footer.path }) : undefined;
  for (const effect of tapped?.effects ?? []) {
    if (effect.type === 'complete') return { kind: 'complete', label, json: effect.payload, blocked: false };
    if (effect.type === 'exchange') return { kind: 'request', label, json: effect.request, blocked: false };
  }
  return foreseen(value, state, view, action, label, !footer.enabled);
}

/** The same from the action's payload, for a button that does nothing yet. */
function foreseen(
  value: JsonValue,
  state: RuntimeState,
  view: ScreenView,
  action: JsonObject,
  label: string,
  blocked: boolean,
): NextMessage | undefined {
  const memory = state.screens[view.screenId];
  const scope = { data: memory?.data ?? {}, form: memory?.form ?? {}, screens: state.screens };
  const { payload } = action;
  const version = versionOf(value) ?? LATEST_VERSION;
  const resolved = isJsonObject(payload) ? resolveValue(payload, scope, version) : undefined;
  const json = isJsonObject(resolved) ? resolved : {};
  switch (action['name']) {
    case 'complete':
      return { kind: 'complete', label, json: { ...json, flow_token: state.flowToken }, blocked };
    case 'data_exchange':
      return {
        kind: 'request',
        label,
        json: { action: 'data_exchange', screen: view.screenId, data: json, flow_token: state.flowToken },
        blocked,
      };
    case 'navigate': {
      const { next } = action;
      const screen = isJsonObject(next) && typeof next['name'] === 'string' ? next['name'] : undefined;
      return { kind: 'navigate', label, json, screen, blocked };
    }
    default:
      return undefined;
  }
}
