import type { Audit } from './audit/service.ts';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { Broadcast } from '../db/broadcast.ts';
import type { PooledDatabase } from '../db/open-database.ts';
import { appSecretProof } from '@flowsmith/crypto';
import { createGraph, type GraphOptions } from '../meta/graph.ts';
import { createOutgoing } from '../net/guarded-request.ts';
import { isPrivateAddress } from '../net/private-address.ts';
import { isPublicAddress } from '../net/public-address.ts';
import { ApiError } from '../errors.ts';
import { createQueueDepth } from '../queue/queue-depth.ts';
import { createQueue } from '../queue/queue.ts';
import type { Keyring } from '../secrets/keyring.ts';
import { createAccountService, type AccountService } from './accounts/service.ts';
import type { MediaCdn } from './endpoints/phone/upload-media.ts';
import { createLive } from './live/live.ts';
import { liveRoutes } from './live/routes.ts';
import { createColumnService } from './responses/columns/column-service.ts';
import { createExportService } from './responses/export/export-service.ts';
import { responseFileRoutes } from './responses/file-routes.ts';
import { createVisitLog, type Visit } from './responses/visits.ts';
import { createHousekeeping } from './responses/housekeeping.ts';
import { createFetchMedia } from './responses/media/fetch-media.ts';
import { createMediaService } from './responses/media/media-service.ts';
import { createPersonIds } from './responses/person-ids.ts';
import { personRoutes } from './responses/person-routes.ts';
import { createPersonService } from './responses/persons.ts';
import { readResponse } from './responses/read-response.ts';
import { responseRoutes } from './responses/routes.ts';
import { createResponseService } from './responses/service.ts';
import { accountWebhookRoutes } from './webhooks/account-routes.ts';
import { describeAnswer } from './webhooks/hooks/describe-answer.ts';
import { createHookSender } from './webhooks/hooks/hook-sender.ts';
import { hookRoutes } from './webhooks/hooks/routes.ts';
import { createHookService } from './webhooks/hooks/service.ts';
import { createIntake, type IntakeLimits } from './webhooks/intake.ts';
import { notificationRoutes } from './webhooks/notifications/routes.ts';
import { createNotificationService } from './webhooks/notifications/service.ts';
import { createWebhookStates } from './webhooks/states.ts';
import { createWebhookAccounts } from './webhooks/webhook-accounts.ts';
import { defineWebhookWork } from './webhooks/work.ts';

/** What answers are received and shown with. */
export interface AnsweringParts {
  readonly db: PooledDatabase;
  readonly keyring: Keyring;
  /** To other servers on the same database; the embedded one has none. */
  readonly broadcast: Broadcast | undefined;
  readonly graphOptions: Omit<GraphOptions, 'onCall'> | undefined;
  /** Where the sandbox puts files. */
  readonly cdn: Pick<MediaCdn, 'isOwn'> | undefined;
  /** The server listens on loopback: whoever uses it may reach this machine anyway. */
  readonly loopbackOnly: boolean;
  readonly report: (error: unknown, what: string) => void;
  readonly audit: Audit;
  /** How much of webhooks is taken in; tests take less. */
  readonly intake?: IntakeLimits | undefined;
}

/** Everything about what people answer, put together. */
export type Answering = ReturnType<typeof createAnswering>;

/** Makes the services around webhooks and answers. Work begins with `start`, which needs the tables to be there. */
export function createAnswering(parts: AnsweringParts) {
  const { db, keyring, report, cdn, loopbackOnly } = parts;
  const accounts = createAccountService(db, keyring);
  const outgoing = createOutgoing({
    isAllowedAddress: (address) => isPublicAddress(address) || (loopbackOnly && isPrivateAddress(address)),
  });
  const live = createLive(parts.broadcast, (error) => report(error, 'other servers could not be told'));
  const queue = createQueue({ pool: db.$client, isEmbedded: parts.broadcast === undefined }, report);
  const columns = createColumnService(db);
  const responses = createResponseService({ db, keyring, live, columns });
  const fetchMedia = createFetchMedia({
    connect: (id) => connect(accounts, id, parts.graphOptions),
    isOwnCdn: (address) => cdn?.isOwn(address) ?? false,
    dispatcher: parts.graphOptions?.dispatcher,
  });
  const media = createMediaService({ db, keyring, queue, live, fetchMedia });
  const sender = createHookSender({
    db,
    keyring,
    queue,
    outgoing,
    live,
    // Nobody on the way should read what people answered.
    mayCall: ({ protocol }) => protocol === 'https:' || loopbackOnly,
    describe: (id, sensitive) =>
      describeAnswer(() => readResponse({ db, keyring, live, columns }, id, sensitive)),
  });
  const persons = createPersonIds(keyring);
  defineWebhookWork({ db, keyring, columns, persons, media, hooks: sender, queue, live, report });
  const visits = createVisitLog(db, (error) => report(error, 'visits of screens could not be kept'));
  const states = createWebhookStates(db, keyring, (error) => report(error, 'webhooks could not be counted'));
  const housekeeping = createHousekeeping({
    db,
    audit: parts.audit,
    live,
    report: (error) => report(error, 'what is old could not be deleted'),
  });

  return {
    live,
    queue,
    states,
    responses,
    media,
    housekeeping,
    exports: createExportService({ db, keyring, columns }),
    persons: createPersonService({ db, keyring, live }),
    hooks: createHookService({ db, keyring, sender }),
    notifications: createNotificationService(db, live),
    webhooks: {
      accounts: createWebhookAccounts(db, accounts),
      states,
      intake: createIntake(queue, createQueueDepth(db.$client), parts.intake),
    },

    /** Notes that a screen was shown, as an exchange with an endpoint tells. */
    visited: (visit: Visit): void => visits.add(visit),

    /** Goes on with work that an earlier run left behind. */
    async start(): Promise<void> {
      housekeeping.start();
      await queue.resume();
    },

    async close(): Promise<void> {
      await housekeeping.close();
      await queue.close();
      await visits.close();
      await states.close();
      await outgoing.close();
    },
  };
}

/** @returns `undefined` when the account is gone, or nobody can open its token. */
async function connect(
  accounts: AccountService,
  id: string,
  options: Omit<GraphOptions, 'onCall'> | undefined,
) {
  try {
    const { account, token, appSecret } = await accounts.connection(id);
    const proof = appSecret === undefined ? undefined : appSecretProof(token, appSecret);
    const connection = { baseUrl: account.baseUrl, apiVersion: account.apiVersion, token, proof };
    return { connection, graph: createGraph(connection, options) };
  } catch (error) {
    if (error instanceof ApiError) return undefined;
    throw error;
  }
}

/** Routes of the API around answers. */
export const answeringRoutes: FastifyPluginAsyncZod<{ answering: Answering }> = async (
  app,
  { answering },
) => {
  const { responses, exports, media, persons, states, notifications, hooks, live } = answering;
  await app.register(responseFileRoutes, { exports, media });
  await app.register(responseRoutes, { service: responses });
  await app.register(personRoutes, { service: persons });
  await app.register(accountWebhookRoutes, { states });
  await app.register(notificationRoutes, { service: notifications });
  await app.register(hookRoutes, { service: hooks });
  await app.register(liveRoutes, { live });
};
