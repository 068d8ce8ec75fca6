import type { JsonObject, JsonValue } from '@flowsmith/flow-model';
import { GraphError } from '../graph/graph-error.ts';
import type { GraphErrorSpec } from '../graph/graph-error.ts';
import { messages } from '../messages.ts';
import type { Fault, FaultEffect } from './fault.ts';

const error = (spec: Omit<GraphErrorSpec, 'type'>): FaultEffect => ({
  kind: 'error',
  error: () => new GraphError({ type: 'OAuthException', ...spec }),
});

const usage = JSON.stringify({
  sandbox: [
    {
      type: 'whatsapp',
      call_count: 100,
      total_cputime: 12,
      total_time: 14,
      estimated_time_to_regain_access: 1,
    },
  ],
});

/** Faults of calls (11.3). */
export const callFaults = {
  'token-expired': {
    group: 'call',
    title: 'The access token has expired',
    effect: error({ status: 401, code: 190, subcode: 463, message: messages.faults.tokenExpired }),
  },
  throttled: {
    group: 'call',
    title: 'Too many calls to the account',
    effect: error({
      status: 400,
      code: 80008,
      message: messages.faults.throttled,
      headers: { 'x-business-use-case-usage': usage },
    }),
  },
  'app-throttled': {
    group: 'call',
    title: 'Too many calls of the app',
    effect: error({
      status: 429,
      code: 4,
      isTransient: true,
      message: messages.faults.appThrottled,
      headers: { 'x-app-usage': JSON.stringify({ call_count: 100, total_time: 25, total_cputime: 25 }) },
    }),
  },
  transient: {
    group: 'call',
    title: 'Unavailable for a moment',
    effect: error({ status: 503, code: 2, isTransient: true, message: messages.faults.transient }),
  },
  html: {
    group: 'call',
    title: 'A page of HTML from a proxy on the way',
    effect: {
      kind: 'raw',
      status: 502,
      contentType: 'text/html; charset=utf-8',
      body: `<!doctype html><title>502</title><p>${messages.faults.html}</p>`,
    },
  },
  slow: { group: 'call', title: 'A slow answer', effect: { kind: 'delay' } },
  'cut-after-write': {
    group: 'call',
    title: 'The connection ends after the call was carried out',
    effect: { kind: 'cut' },
  },
  'publish-check': { group: 'call', title: 'A publishing check fails', effect: { kind: 'check' } },
  'error-data-text': {
    group: 'call',
    title: 'error_data is a text, and the words for people are missing',
    effect: {
      kind: 'rewrite',
      rewrite: (body) =>
        rewriteError(body, (error) => ({
          ...omit(error, ['error_user_title', 'error_user_msg']),
          error_data: 'details as text',
        })),
    },
  },
  'success-text': {
    group: 'call',
    title: 'success is the text "true"',
    effect: {
      kind: 'rewrite',
      rewrite: (body) => (body['success'] === true ? { ...body, success: 'true' } : body),
    },
  },
  'numeric-ids': {
    group: 'call',
    title: 'ids are numbers',
    effect: {
      kind: 'rewrite',
      rewrite: (body) => (typeof body['id'] === 'string' ? { ...body, id: Number(body['id']) } : body),
    },
  },
  'errors-without-pointers': {
    group: 'call',
    title: 'Validation errors have no pointers',
    effect: {
      kind: 'rewrite',
      rewrite: (body) => {
        const errors = body['validation_errors'];
        return isList(errors)
          ? {
              ...body,
              validation_errors: errors.map((item) => (isObject(item) ? omit(item, ['pointers']) : item)),
            }
          : body;
      },
    },
  },
} as const satisfies Readonly<Record<string, Fault>>;

function rewriteError(body: JsonObject, rewrite: (error: JsonObject) => JsonObject): JsonObject {
  const { error } = body;
  return isObject(error) ? { ...body, error: rewrite(error) } : body;
}

function omit(value: JsonObject, names: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(value).filter(([name]) => !names.includes(name)));
}

function isList(value: JsonValue | undefined): value is readonly JsonValue[] {
  return Array.isArray(value);
}

function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !isList(value);
}
