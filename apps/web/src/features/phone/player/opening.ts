import { findScreen, type JsonValue, type OpenOptions } from '@flowsmith/flow-model';

/** In place of a screen to start on: the endpoint is asked for the first screen (`INIT`). No screen may have this id. */
export const ASK_ENDPOINT = ':init';

/** How a flow is opened on a chosen screen; `undefined`: where the flow itself starts. */
export function openingAt(value: JsonValue, start: string | undefined): OpenOptions {
  if (start === ASK_ENDPOINT) return { action: 'data_exchange' };
  return start === undefined || findScreen(value, start) === undefined ? {} : { screen: start };
}
