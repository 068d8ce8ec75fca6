import {
  findScreen,
  openingOf,
  type JsonValue,
  type OpenOptions,
  type PhoneHabits,
  type Scenario,
} from '@flowsmith/flow-model';

/** In place of a screen to start on: the endpoint is asked for the first screen (`INIT`). No screen may have this id. */
export const ASK_ENDPOINT = ':init';
/** In place of a scenario: the flow's own start and examples. No scenario may have this id. */
export const NO_SCENARIO = ':none';

/**
 * How a flow is opened: as its scenario says, or on a chosen screen with the scenario's data.
 * @param start id of a screen, {@link ASK_ENDPOINT}, or `undefined`: where scenario or flow start
 */
export function openingAt(
  value: JsonValue,
  scenario: Scenario | undefined,
  start: string | undefined,
  habits?: PhoneHabits,
): OpenOptions {
  return { ...startingAt(value, scenario, start), ...(habits === undefined ? {} : { habits }) };
}

function startingAt(
  value: JsonValue,
  scenario: Scenario | undefined,
  start: string | undefined,
): OpenOptions {
  const isThere = start === ASK_ENDPOINT || (start !== undefined && findScreen(value, start) !== undefined);
  if (start === undefined || !isThere) return openingOf(value, scenario);
  if (scenario === undefined) return start === ASK_ENDPOINT ? { action: 'data_exchange' } : { screen: start };
  return openingOf(value, {
    ...scenario,
    start: start === ASK_ENDPOINT ? { action: 'data_exchange' } : { action: 'navigate', screen: start },
  });
}
