/**
 * The server side of a flow: handlers that are typed by the flow, and everything that a request needs around them.
 *
 * @example
 * const endpoint = defineEndpoint<FlowTypes>({ screens: { … } });
 * const handle = createHandler(endpoint, { keys: [await importPrivateKey(pem)], appSecret, flow });
 * createServer(nodeListener(handle)).listen(3000); // or Fastify: app.register(endpointPlugin, { handle, path: '/' })
 */
export * from './define/index.ts';

/** Handling requests. */
export { createHandler } from './handler/createHandler.ts';
export type {
  CheckToken,
  ExchangeRecord,
  ExchangeTimings,
  Handle,
  HandlerOptions,
  HttpReply,
  LogEntry,
  OpenedEnvelope,
  RequestHeaders,
  Supplied,
  TokenRefusal,
} from './handler/types.ts';
export { isWhatsAppCdn } from './media/openMedia.ts';
export type { MediaOptions } from './media/types.ts';

/** Keys, so that a server needs no other package. */
export { importPrivateKey } from '@flowsmith/crypto';
export type { PrivateKey, RequestKey } from '@flowsmith/crypto';
