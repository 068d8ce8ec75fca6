import { isJsonArray, isJsonObject, type JsonObject, type JsonValue } from '../../document/index.ts';
import { screensOf } from '../../outline/index.ts';
import { membersOf } from '../code/targets.ts';
import { sendingActions } from '../types/exchanges.ts';

/** A request to an endpoint, but for the version and the token. */
export interface EndpointRequest {
  readonly action: 'INIT' | 'data_exchange' | 'BACK';
  readonly screen?: string;
  readonly data: JsonObject;
}

/**
 * One request of each kind that a flow makes, as a phone sends it: a text stands for whatever people would enter. Never
 * throws; takes any JSON value.
 */
export function endpointRequests(flow: JsonValue): readonly EndpointRequest[] {
  const requests = screensOf(flow).flatMap((entry): readonly EndpointRequest[] => [
    ...sendingActions(entry)
      .filter(({ name }) => name === 'data_exchange')
      .map(({ payload }) => ({
        action: 'data_exchange' as const,
        screen: entry.id,
        data: Object.fromEntries(membersOf(payload).map(([key, value]) => [key, entered(value)])),
      })),
    ...(entry.screen['refresh_on_back'] === true
      ? [{ action: 'BACK' as const, screen: entry.id, data: {} }]
      : []),
  ]);
  const all: readonly EndpointRequest[] = [{ action: 'INIT', data: {} }, ...requests];
  return [...new Map(all.map((request) => [JSON.stringify(request), request])).values()];
}

function entered(value: JsonValue): JsonValue {
  if (typeof value === 'string') return /^`|\$\{/.test(value) ? 'text' : value;
  if (isJsonArray(value)) return value.map(entered);
  if (isJsonObject(value))
    return Object.fromEntries(membersOf(value).map(([key, member]) => [key, entered(member)]));
  return value;
}
