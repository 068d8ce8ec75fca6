import cookie from '@fastify/cookie';
import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import Fastify, { LogController, type FastifyServerOptions } from 'fastify';
import {
  jsonSchemaTransform,
  jsonSchemaTransformObject,
  serializerCompiler,
  validatorCompiler,
  type FastifyPluginAsyncZod,
  type ZodTypeProvider,
} from 'fastify-type-provider-zod';
import { z } from 'zod';
import { guardRoutes, withPermission } from './auth/guard-routes.ts';
import type { Broadcast } from './db/broadcast.ts';
import type { PooledDatabase } from './db/open-database.ts';
import { describePermission, securitySchemes } from './http/describe-permission.ts';
import { handleErrors, notFound } from './http/error-handler.ts';
import { secureAnswers } from './http/security-headers.ts';
import { serveWeb } from './http/serve-web.ts';
import { observeRequests } from './http/observe-requests.ts';
import { requestIdOf, tellRequestId } from './http/request-id.ts';
import { stopPolitely, type StopTimes } from './http/stop-politely.ts';
import { guardAgainstForeignSites } from './http/local-guard.ts';
import { limitConnections, serverLimits } from './http/server-limits.ts';
import { loadLimits, shieldLoad, type LoadLimits } from './http/shield-load.ts';
import { withSafeRequests } from './http/request-log.ts';
import { failures } from './http/schemas.ts';
import { tidyOpenApi } from './http/tidy-openapi.ts';
import { accountRoutes } from './modules/accounts/routes.ts';
import { createAccountService } from './modules/accounts/service.ts';
import { exchangeRoutes } from './modules/endpoints/exchange-routes.ts';
import { createHosting, type Hosting, type HostingOptions } from './modules/endpoints/hosting.ts';
import { endpointKeyRoutes } from './modules/endpoints/key-routes.ts';
import { phoneRoutes } from './modules/endpoints/phone/phone-routes.ts';
import { createPhoneKeyService } from './modules/endpoints/phone-keys.ts';
import { publicEndpointRoutes, type ExchangeLimits } from './modules/endpoints/public-routes.ts';
import { endpointRoutes } from './modules/endpoints/routes.ts';
import { storeRoutes } from './modules/endpoints/store-routes.ts';
import { flowRoutes } from './modules/flows/routes.ts';
import { createFlowService } from './modules/flows/service.ts';
import { templateRoutes } from './modules/templates/routes.ts';
import { createTemplateService } from './modules/templates/service.ts';
import { createAuth, type Auth, type AuthOptions } from './modules/auth/auth.ts';
import { authRoutes } from './modules/auth/routes.ts';
import { meRoutes } from './modules/auth/me-routes.ts';
import { playRoutes } from './modules/play/routes.ts';
import { createPlayService } from './modules/play/service.ts';
import { createMetrics, type Metrics } from './ops/metrics.ts';
import { readQueueDepth } from './ops/read-queue-depth.ts';
import { createReadiness } from './ops/readiness.ts';
import { opsRoutes } from './ops/routes.ts';
import { serverRoutes } from './modules/server/routes.ts';
import { createServerService } from './modules/server/service.ts';
import { hideSharedPages } from './modules/shares/hide-shared-page.ts';
import { publicShareRoutes } from './modules/shares/public-routes.ts';
import { shareRoutes } from './modules/shares/routes.ts';
import { createShareService } from './modules/shares/service.ts';
import { createShareTokens } from './modules/shares/token.ts';
import { createActivityLog } from './modules/activity/service.ts';
import { recordRoutes } from './modules/audit/record-routes.ts';
import { auditRoutes } from './modules/audit/routes.ts';
import { createAudit, type Audit } from './modules/audit/service.ts';
import { answeringRoutes, createAnswering, type Answering } from './modules/answering.ts';
import type { IntakeLimits } from './modules/webhooks/intake.ts';
import { webhookRoutes } from './modules/webhooks/routes.ts';
import { metaLoop } from './modules/meta-loop.ts';
import { accountMetaRoutes } from './modules/publishing/account-routes.ts';
import { createLinkStore } from './modules/publishing/links.ts';
import { createMetaFlowService } from './modules/publishing/meta-flows.ts';
import { publishingRoutes } from './modules/publishing/routes.ts';
import { createPublishingService } from './modules/publishing/service.ts';
import type { GraphOptions } from './meta/graph.ts';
import { createGuardedAgent } from './net/guarded-agent.ts';
import { mayReach, portOf } from './net/may-reach.ts';
import { secretRoutes } from './modules/secrets/routes.ts';
import { createSecretService } from './modules/secrets/service.ts';
import type { Secrets } from './secrets/open-secrets.ts';

/** What the server is built from. */
export interface AppOptions {
  readonly db: PooledDatabase;
  /** Folder of the embedded database; `undefined`: the data is elsewhere. */
  readonly dataFolder?: string | undefined;
  /** To other servers on the same database; the embedded one has none. */
  readonly broadcast?: Broadcast | undefined;
  readonly secrets: Secrets;
  /** Folder of the example flows and their `index.json`. */
  readonly templatesFolder: string;
  /** The server is reachable from this machine only, so other host names are refused. */
  readonly loopbackOnly: boolean;
  /** People have to sign in. Without it, whoever reaches the server may do everything. Default: false. */
  readonly signIn?: boolean;
  /** Address that people open, without a slash at the end; `undefined`: the one that the browser says. */
  readonly publicUrl?: string | undefined;
  /** Proxies that stand before the server: how many, or their addresses. Default: none. */
  readonly trustProxy?: number | string | undefined;
  /** Is told the token of the link by which somebody becomes the first owner, while nobody can sign in. */
  readonly ownerNeeded?: (token: string) => void;
  /** How signing in works, where it is not what is usual. */
  readonly auth?: AuthOptions;
  /** Days that audit events are kept at least. Default: 365. */
  readonly auditDays?: number;
  /** Folder of the built web app; without one, only the API is served. */
  readonly webFolder?: string;
  /** How patient calls to Meta are; tests are less so. */
  readonly graph?: Pick<GraphOptions, 'backoffMs' | 'maxTries' | 'timeoutMs'>;
  /** How endpoints are hosted; tests are less patient and let them call this machine. */
  readonly hosting?: HostingOptions;
  /** How much this process takes on, where it is not what `limits.ts` says. */
  readonly load?: Partial<LoadLimits>;
  /** The same for webhooks, and for exchanges. */
  readonly intake?: IntakeLimits;
  readonly exchanges?: ExchangeLimits;
  /** Opens `/metrics` to a program without a key of the API. */
  readonly metricsToken?: string | undefined;
  /** How patiently the server stops. */
  readonly stopping?: Partial<StopTimes> | undefined;
  /** Default: silent. */
  readonly logger?: FastifyServerOptions['logger'];
}

/** The server with all its routes, not yet listening. */
export type App = Awaited<ReturnType<typeof buildApp>>;

/** Builds the server; the caller owns the database. */
export async function buildApp(options: AppOptions) {
  const app = Fastify({
    logger: withSafeRequests(options.logger),
    // One line for each request is enough, with less of people in it (http/observe-requests.ts).
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: requestIdOf,
    // A key named __proto__ is dropped rather than refused: it may be the id of a screen.
    onProtoPoisoning: 'remove',
    routerOptions: { maxParamLength: 200 },
    // What comes while the server stops is still answered (http/stop-politely.ts).
    return503OnClosing: false,
    ...serverLimits,
    trustProxy: trusted(options.trustProxy),
  }).withTypeProvider<ZodTypeProvider>();
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  handleErrors(app);
  tellRequestId(app);
  const pool = options.db.$client;
  const metrics = createMetrics(pool, () => readQueueDepth(pool));
  observeRequests(app, metrics);
  let isStopping = false;
  // Before anything else is closed, so that whoever sends requests here sends them elsewhere.
  app.addHook('preClose', async () => {
    isStopping = true;
  });
  app.addHook('onClose', async () => metrics.close());
  guardAgainstForeignSites(app, options);
  const { signIn = false, publicUrl } = options;
  const auth = createAuth(
    {
      db: options.db,
      keyring: options.secrets.keyring,
      publicUrl,
      report: (err, what) => app.log.error({ err }, what),
    },
    options.auth,
  );
  app.addHook('onListen', async () => auth.start());
  app.addHook('onReady', async () => {
    const token = signIn ? await auth.entrance.ownerLink() : undefined;
    if (token !== undefined) options.ownerNeeded?.(token);
  });
  app.addHook('onClose', async () => auth.close());
  await app.register(cookie);
  guardRoutes(app, { ...auth.guard, identify: signIn ? auth.guard.identify : undefined });
  const audit = createAudit(options.db, { keepDays: options.auditDays ?? 365 });
  recordRoutes(app, { audit, db: options.db });
  secureAnswers(app, { https: options.publicUrl?.startsWith('https:') === true });
  hideSharedPages(app);
  const load = loadLimits(options.load);
  shieldLoad(app, load);
  limitConnections(app, load, options.trustProxy !== undefined);

  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Flowsmith', version: '0.1.0', description: 'Draw, keep and publish WhatsApp Flows.' },
      components: { securitySchemes },
    },
    // Only the API's own routes are documented.
    transform: (input) => {
      if (!input.url.startsWith(PREFIX)) return { schema: { hide: true }, url: input.url };
      const { schema, url } = jsonSchemaTransform(input);
      return { schema: { ...schema, ...describePermission(input.route) }, url };
    },
    transformObject: (input) => tidyOpenApi(jsonSchemaTransformObject(input)),
  });
  await withPermission(app, 'signed-in', () => app.register(swaggerUi, { routePrefix: '/docs' }));
  const report = (err: unknown, what: string) => app.log.error({ err }, what);
  const { db, secrets } = options;
  // Whoever signed in may be anywhere, and has no business with what this machine reaches.
  const loopbackOnly = options.loopbackOnly && !signIn;
  const dispatcher = createGuardedAgent(
    mayReach({ nearby: loopbackOnly, ownPort: () => portOf(app.server.address()) }),
  );
  app.addHook('onClose', () => dispatcher.destroy());
  const graph = { ...options.graph, dispatcher };
  const { keyring } = secrets;
  app.addHook('onListen', () => secrets.start());
  app.addHook('onClose', () => secrets.close());
  const answering = createAnswering({
    db,
    audit,
    keyring,
    broadcast: options.broadcast,
    graphOptions: graph,
    cdn: options.hosting?.cdn,
    intake: options.intake,
    loopbackOnly,
    report,
  });
  app.addHook('onListen', () => answering.start());
  stopPolitely(app, options.stopping);
  // Streams that pages follow never end by themselves, and closing waits for them.
  app.addHook('preClose', () => answering.live.close());
  app.addHook('onClose', () => answering.close());
  const hosting = createHosting(
    {
      db,
      keyring,
      report,
      loopbackOnly,
      isShared: options.broadcast !== undefined,
      metrics,
      visited: answering.visited,
    },
    options.hosting,
  );
  app.addHook('onClose', () => hosting.close());
  await app.register(api, {
    ...options,
    graph,
    audit,
    people: auth,
    hosting,
    answering,
    metrics,
    prefix: PREFIX,
  });
  opsRoutes(app, {
    metrics,
    readiness: createReadiness(pool, () => isStopping),
    metricsToken: options.metricsToken,
  });
  await app.register(webhookRoutes, { ...answering.webhooks, prefix: '/webhooks' });
  await app.register(publicEndpointRoutes, {
    host: hosting.host,
    limits: options.exchanges,
    prefix: '/e',
  });
  if (options.webFolder === undefined) app.setNotFoundHandler(notFound);
  else await serveWeb(app, options.webFolder);
  return app;
}

/** Fastify's way to say so. */
function trusted(proxies: number | string | undefined) {
  return typeof proxies === 'number' ? (_address: string, hop: number) => hop < proxies : (proxies ?? false);
}

const PREFIX = '/api';

type ApiOptions = Omit<AppOptions, 'hosting' | 'graph'> & {
  readonly graph: GraphOptions;
  readonly audit: Audit;
  readonly people: Auth;
  readonly hosting: Hosting;
  readonly answering: Answering;
  readonly metrics: Metrics;
};

const api: FastifyPluginAsyncZod<ApiOptions> = async (
  app,
  {
    db,
    secrets,
    templatesFolder,
    graph,
    dataFolder,
    audit,
    people,
    hosting,
    answering,
    metrics,
    signIn = false,
  },
) => {
  const { keyring } = secrets;
  const templates = createTemplateService(templatesFolder);
  const flows = createFlowService(db);
  const play = createPlayService(db);
  const shares = createShareService({ db, flows, play, tokens: createShareTokens(keyring) });
  const accounts = createAccountService(db, keyring);
  const links = createLinkStore(db);
  const activity = createActivityLog(db, (err) => app.log.error({ err }, 'calls to Meta could not be kept'));
  app.addHook('onClose', () => activity.close());
  const publishing = createPublishingService({
    flows,
    accounts,
    links,
    graphOptions: graph,
    onCall: (accountId, record) => {
      app.log.info(record, 'graph call');
      activity.add(accountId, record);
      metrics.metaCall(record);
    },
  });
  const phoneKeys = createPhoneKeyService({ db, keys: hosting.keys, connect: publishing.connect });
  const metaFlows = createMetaFlowService({ flows, links, publishing });

  app.get(
    '/health',
    {
      config: { permission: 'public', load: 'health' },
      schema: {
        operationId: 'health',
        summary: 'Whether the server and its database answer',
        tags: ['server'],
        response: { 200: z.object({ status: z.literal('ok') }), ...failures },
      },
    },
    async () => {
      await db.execute('select 1');
      return { status: 'ok' as const };
    },
  );
  await app.register(meRoutes, { signInRequired: signIn, hasOwner: people.entrance.hasOwner });
  await app.register(authRoutes, { auth: people, audit, prefix: '/auth' });
  await app.register(secretRoutes, { service: createSecretService(secrets) });
  await app.register(auditRoutes, { audit });
  await app.register(serverRoutes, { service: createServerService(db.$client, dataFolder) });
  await app.register(templateRoutes, { service: templates });
  await app.register(flowRoutes, { service: flows, templates });
  await app.register(playRoutes, { service: play });
  await app.register(shareRoutes, { service: shares });
  await app.register(publicShareRoutes, { service: shares });
  await app.register(accountRoutes, { service: accounts });
  await app.register(publishingRoutes, { service: publishing, metaFlows });
  await app.register(accountMetaRoutes, { metaFlows });
  await app.register(metaLoop, {
    db,
    audit,
    keyring,
    flows,
    accounts,
    links,
    publishing,
    metaFlows,
    activity,
    keys: hosting.keys,
    live: answering.live,
    graphOptions: graph,
  });
  await app.register(endpointRoutes, { hosting });
  await app.register(endpointKeyRoutes, { hosting, phoneKeys });
  await app.register(exchangeRoutes, { db, hosting });
  await app.register(phoneRoutes, { db, hosting });
  await app.register(storeRoutes, { db, hosting });
  await app.register(answeringRoutes, { answering });
};
