import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { Database } from '../db/open-database.ts';
import type { GraphOptions } from '../meta/graph.ts';
import type { Keyring } from '../secrets/keyring.ts';
import type { AccountService } from './accounts/service.ts';
import { verifyTokenOf } from './accounts/verify-token.ts';
import type { KeyService } from './endpoints/keys.ts';
import type { FlowService } from './flows/service.ts';
import type { Live } from './live/live.ts';
import type { LinkStore } from './publishing/links.ts';
import type { MetaFlowService } from './publishing/meta-flows.ts';
import type { PublishingService } from './publishing/service.ts';
import { connectionRoutes } from './accounts/check-routes.ts';
import { createConnectionService } from './accounts/connection.ts';
import { activityRoutes } from './activity/routes.ts';
import type { ActivityLog } from './activity/service.ts';
import type { Audit } from './audit/service.ts';
import { bulkRoutes } from './lifecycle/bulk-routes.ts';
import { createBulkAct } from './lifecycle/bulk-actions.ts';
import { createBulkService } from './lifecycle/bulk.ts';
import { createDriftService } from './lifecycle/drift.ts';
import { environmentRoutes } from './lifecycle/environment-routes.ts';
import { createEnvironmentService } from './lifecycle/environments.ts';
import { lifecycleRoutes } from './lifecycle/routes.ts';
import { createLifecycleService } from './lifecycle/service.ts';
import { sendJobRoutes } from './sending/job-routes.ts';
import { createSendJobService } from './sending/jobs.ts';
import { sendingRoutes } from './sending/routes.ts';
import { createSendingService } from './sending/service.ts';
import { messageTemplateRoutes } from './sending/template-routes.ts';
import { createFindTarget } from './sending/target.ts';
import { createTemplateMessageService } from './sending/templates.ts';
import { createTestNumbers } from './sending/test-numbers.ts';

/** What it is built from. */
export interface MetaLoopParts {
  readonly db: Database;
  readonly audit: Audit;
  readonly keyring: Keyring;
  readonly flows: FlowService;
  readonly accounts: AccountService;
  readonly links: LinkStore;
  readonly publishing: PublishingService;
  readonly metaFlows: MetaFlowService;
  readonly activity: ActivityLog;
  readonly keys: KeyService;
  readonly live: Live;
  readonly graphOptions: Omit<GraphOptions, 'onCall'> | undefined;
}

/** Accounts, flows at Meta and messages: everything between a finished flow and its answers. */
export const metaLoop: FastifyPluginAsyncZod<MetaLoopParts> = async (app, parts) => {
  const { db, keyring, accounts, publishing, keys, graphOptions } = parts;
  const connection = createConnectionService({
    db,
    accounts,
    keys,
    connect: publishing.connect,
    verifyToken: (accountId) => verifyTokenOf(keyring, accountId),
    graphOptions,
  });
  await app.register(connectionRoutes, { service: connection });

  const { flows, links, metaFlows } = parts;
  const environments = createEnvironmentService({ db, flows, accounts, links, publishing });
  await app.register(lifecycleRoutes, {
    service: createLifecycleService({ flows, links, publishing, metaFlows }),
  });
  await app.register(environmentRoutes, {
    environments,
    drift: createDriftService({ flows, links, publishing }),
  });
  const bulk = createBulkService({
    db,
    accounts,
    act: createBulkAct({ flows, links, publishing, environments }),
    audit: parts.audit,
    report: (err) => app.log.error({ err }, 'an action on many flows failed'),
  });
  app.addHook('onListen', async () => bulk.begin());
  app.addHook('onClose', () => bulk.close());
  await app.register(bulkRoutes, { service: bulk });
  await app.register(activityRoutes, { log: parts.activity });

  const findTarget = createFindTarget({ flows, links, publishing });
  const testNumbers = createTestNumbers(db, accounts);
  const sending = createSendingService({ db, flows, links, findTarget, testNumbers });
  const templates = createTemplateMessageService({ links, connect: publishing.connect, findTarget });
  const jobs = createSendJobService({
    db,
    connect: publishing.connect,
    findTarget,
    live: parts.live,
    report: (err) => app.log.error({ err }, 'sending to a list failed'),
  });
  app.addHook('onListen', async () => jobs.begin());
  app.addHook('onClose', () => jobs.close());
  await app.register(sendingRoutes, { service: sending, testNumbers });
  await app.register(sendJobRoutes, { service: jobs });
  await app.register(messageTemplateRoutes, { service: templates });
};
