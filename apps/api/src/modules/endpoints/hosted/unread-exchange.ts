import type { NewExchange } from '../exchanges.ts';
import type { Caller } from '../schema.ts';

/** The record of a request that was refused before its body was there. */
export function unreadExchange(endpointId: string, status: number, caller: Caller): NewExchange {
  return {
    endpointId,
    at: new Date(),
    caller,
    kind: 'unread',
    action: null,
    screen: null,
    next: null,
    status,
    milliseconds: 0,
    errorCode: CODES[status] ?? 'body-broken',
    version: null,
    timings: { total: 0 },
    key: null,
    error: null,
    request: null,
    answer: null,
    refused: null,
    logs: [],
    cut: false,
  };
}

const CODES: { readonly [status: number]: string } = { 408: 'body-too-slow', 413: 'body-too-large' };
