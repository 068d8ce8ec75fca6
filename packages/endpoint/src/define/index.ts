/**
 * What the server side of a flow is written with. Needs neither Node nor a network: the same module runs on a server, in
 * a sandbox and behind the phone in the browser.
 */
export { defineEndpoint } from './defineEndpoint.ts';
export { when } from './when.ts';
export { readRequest } from './readRequest.ts';
export type { IncomingRequest } from './readRequest.ts';
export { ACKNOWLEDGED, PONG, replyOf } from './replyOf.ts';
export type { Reply } from './replyOf.ts';
export { EndpointError } from '../endpointError.ts';
export type { EndpointErrorCode } from '../messages.ts';
export type { MediaFile, OpenMedia, UploadedFile } from './media.ts';
export type {
  Answer,
  AnswerData,
  Endpoint,
  EndpointDefinition,
  EndpointTypes,
  ErrorContext,
  ErrorNotice,
  FlowRequest,
  GuardedHandler,
  Handler,
  Handlers,
  HandlerServices,
  InitContext,
  ScreenContext,
  UntypedFlow,
} from './types.ts';
