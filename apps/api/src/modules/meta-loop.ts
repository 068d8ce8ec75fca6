import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { Database } from '../db/open-database.ts';
import { connectionRoutes } from './accounts/check-routes.ts';
import { createConnectionService } from './accounts/connection.ts';
import { activityRoutes } from './activity/routes.ts';
import { createActivityLog } from './activity/service.ts';
import { bulkRoutes } from './lifecycle/bulk-routes.ts';
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
import { createTemplateMessageService } from './sending/templates.ts';
import { createTestNumbers } from './sending/test-numbers.ts';

/** Accounts, flows at Meta and messages: everything between a finished flow and its answers. */
export const metaLoop: FastifyPluginAsyncZod<{ db: Database }> = async (app) => {
  await app.register(connectionRoutes, { service: createConnectionService() });
  await app.register(lifecycleRoutes, { service: createLifecycleService() });
  await app.register(environmentRoutes, {
    environments: createEnvironmentService(),
    drift: createDriftService(),
  });
  await app.register(bulkRoutes, { service: createBulkService() });
  await app.register(activityRoutes, { log: createActivityLog() });
  await app.register(sendingRoutes, { service: createSendingService(), testNumbers: createTestNumbers() });
  await app.register(sendJobRoutes, { service: createSendJobService() });
  await app.register(messageTemplateRoutes, { service: createTemplateMessageService() });
};
