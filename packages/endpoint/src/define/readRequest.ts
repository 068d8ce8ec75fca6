import type { JsonObject, JsonValue } from '@flowsmith/flow-model';
import { EndpointError } from '../endpointError.ts';
import { details } from '../messages.ts';
import type { ErrorNotice, FlowRequest } from './types.ts';

/** What a decrypted request is about. */
export type IncomingRequest =
  | { readonly kind: 'ping' }
  | { readonly kind: 'notice'; readonly notice: ErrorNotice }
  | { readonly kind: 'exchange'; readonly request: FlowRequest };

/**
 * Reads a decrypted request (Flow JSON 8.5), in the order in which it has to be looked at: a ping, an error notice, or
 * something for a handler. Actions are compared without case.
 *
 * Throws `request-shape` or `unknown-action`. Neither may be answered with 421: the request was decrypted.
 */
export function readRequest(body: unknown): IncomingRequest {
  if (!isObject(body)) throw new EndpointError('request-shape', { detail: details.notAnObject });
  const action = textOf(body['action']);
  if (action === undefined) throw new EndpointError('request-shape', { detail: details.noAction });
  if (action.toLowerCase() === 'ping') return { kind: 'ping' };
  const notice = noticeOf(body, action);
  return notice === undefined
    ? { kind: 'exchange', request: exchangeOf(body, action) }
    : { kind: 'notice', notice };
}

/**
 * Some descriptions of the protocol call the key `error_key`. Both members must be texts: a form may have a field of
 * that name.
 */
function noticeOf(body: JsonObject, action: string): ErrorNotice | undefined {
  const data = objectOf(body['data']);
  const error = textOf(data['error']) ?? textOf(data['error_key']);
  const message = textOf(data['error_message']);
  return error === undefined || message === undefined
    ? undefined
    : { error, message, action, ...factsOf(body) };
}

function exchangeOf(body: JsonObject, action: string): FlowRequest {
  const known = actions.get(action.toLowerCase());
  if (known === undefined) throw new EndpointError('unknown-action');
  return {
    action: known,
    data: objectOf(body['data']),
    tokenSignature: textOf(body['flow_token_signature']),
    ...factsOf(body),
  };
}

const actions: ReadonlyMap<string, FlowRequest['action']> = new Map([
  ['init', 'INIT'],
  ['data_exchange', 'data_exchange'],
  ['back', 'BACK'],
]);

function factsOf(body: JsonObject) {
  return {
    version: textOf(body['version']) ?? '',
    screen: textOf(body['screen']) || undefined,
    flowToken: textOf(body['flow_token']),
  };
}

function textOf(value: JsonValue | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function objectOf(value: JsonValue | undefined): JsonObject {
  return isObject(value) ? value : {};
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
