import type { FastifyInstance, FastifyRequest } from 'fastify';
import { messages } from '../../messages.ts';
import type { Database } from '../../db/open-database.ts';
import type { AuditOutcome } from './actions.ts';
import { nameOf } from './names-of.ts';
import {
  RECORDED_ROUTES,
  SELF_RECORDING_ROUTES,
  UNRECORDED_ROUTES,
  type Place,
  type Recorded,
} from './recorded-routes.ts';
import type { Audit } from './service.ts';

/**
 * Records what {@link RECORDED_ROUTES} lists: after it was done and before it is answered, so that nobody hears of a
 * success that is not in the audit log. Refusals for lack of permission are recorded, too, and so are failures that
 * may have had effects; requests that were wrong in themselves are not, since nothing happened. When recording fails,
 * the deed is done all the same, and the log of the server says so. Starting fails when a route that may change
 * something is on none of the lists. Must be called before any route is registered.
 */
export function recordRoutes(
  app: FastifyInstance,
  { audit, db }: { readonly audit: Audit; readonly db: Database },
): void {
  const unstated = new Set<string>();
  app.addHook('onRoute', ({ method, url }) => {
    for (const each of [method].flat()) {
      const route = `${each} ${url}`;
      if (!SAFE.has(each) && !url.startsWith(SANDBOX) && !isStated(route)) unstated.add(route);
    }
  });
  app.addHook('onReady', async () => {
    if (unstated.size > 0) throw new Error(messages.audit.routesUnstated([...unstated]));
  });

  const pending = new WeakMap<FastifyRequest, { name?: string | undefined; answer?: unknown }>();

  app.addHook('preHandler', async (request) => {
    const recorded = recordedOf(request);
    if (recorded === undefined) return;
    const { kind, id } = recorded.subject ?? {};
    const subjectId = id === undefined ? undefined : textAt(request, undefined, id);
    const name =
      kind === undefined || subjectId === undefined ? undefined : await nameOf(db, kind, subjectId);
    pending.set(request, { name });
  });

  app.addHook('preSerialization', async (request, _reply, payload) => {
    const entry = pending.get(request);
    if (entry !== undefined) entry.answer = payload;
    return payload;
  });

  app.addHook('onSend', async (request, reply, payload) => {
    const recorded = recordedOf(request);
    const outcome = recorded === undefined ? undefined : outcomeOf(request, reply.statusCode);
    if (recorded === undefined || outcome === undefined) return payload;
    const { name, answer } = pending.get(request) ?? {};
    const given = outcome === 'done' ? answer : undefined;
    if (recorded.when !== undefined && !isOn(valueAt(request, given, recorded.when))) return payload;
    try {
      const { subject } = recorded;
      const id = subject?.id === undefined ? undefined : textAt(request, given, subject.id);
      const called =
        (subject?.name === undefined ? undefined : textAt(request, given, subject.name)) ??
        name ??
        (subject === undefined || id === undefined ? undefined : await nameOf(db, subject.kind, id));
      await audit.record(request, {
        action: recorded.action,
        outcome,
        details: {
          ...detailsOf(request, given, recorded),
          ...(outcome === 'done' ? {} : { status: reply.statusCode }),
        },
        ...(subject === undefined
          ? {}
          : {
              subject: {
                kind: subject.kind,
                ...(id === undefined ? {} : { id }),
                ...(called === undefined ? {} : { name: called }),
              },
            }),
      });
    } catch (err) {
      request.log.error({ err, action: recorded.action }, messages.audit.notRecorded);
    }
    return payload;
  });
}

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);
/** What is done to the stand-in for Meta has no effect on anybody. */
const SANDBOX = '/sandbox/';

function isStated(route: string): boolean {
  return route in RECORDED_ROUTES || route in UNRECORDED_ROUTES || SELF_RECORDING_ROUTES.includes(route);
}

function recordedOf(request: FastifyRequest): Recorded | undefined {
  const { method, url } = request.routeOptions;
  return url === undefined ? undefined : RECORDED_ROUTES[`${String(method)} ${url}`];
}

/** What an answer says about the deed; `undefined` where nothing happened. */
function outcomeOf(request: FastifyRequest, status: number): AuditOutcome | undefined {
  if (status < 400) return 'done';
  if (status === 403) return request.actor.kind === 'nobody' ? undefined : 'refused';
  // 422: Meta refused, maybe after a part was done.
  return status === 422 || status >= 500 ? 'failed' : undefined;
}

function detailsOf(request: FastifyRequest, answer: unknown, { details = [] }: Recorded) {
  const found = details.map((place) => [wordOf(place), valueAt(request, answer, place)] as const);
  return Object.fromEntries(found.filter(([, value]) => value !== undefined && value !== null));
}

/** `params.id` of routes that are about something else is an account's: those of flows are their subject. */
function wordOf(place: Place): string {
  if (place === 'params.id') return 'accountId';
  return place === 'body.*' ? 'fields' : place.replace(/^.*\./, '');
}

function textAt(request: FastifyRequest, answer: unknown, place: Place): string | undefined {
  const value = valueAt(request, answer, place);
  return typeof value === 'string' ? value : undefined;
}

function valueAt(request: FastifyRequest, answer: unknown, place: Place): unknown {
  const { params, query, body } = request;
  const [root = '', ...steps] = place.split('.');
  const start: unknown = Reflect.get({ params, query, body, answer }, root);
  if (steps[0] === '*') return isObject(start) ? Object.keys(start) : undefined;
  return steps.reduce<unknown>(
    (value, step) => (isObject(value) ? Reflect.get(value, step) : undefined),
    start,
  );
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** Before a query is parsed, its words are texts. */
function isOn(value: unknown): boolean {
  return value !== undefined && value !== false && value !== 'false';
}
