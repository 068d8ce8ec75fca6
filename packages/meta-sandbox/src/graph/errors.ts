import { messages } from '../messages.ts';
import { GraphError } from './graph-error.ts';
import type { GraphErrorSpec } from './graph-error.ts';

type Rest = Omit<GraphErrorSpec, 'status' | 'type' | 'code' | 'message'> &
  Partial<Pick<GraphErrorSpec, 'status' | 'type'>>;

const make = (code: number, message: string, rest: Rest = {}): GraphError =>
  new GraphError({ status: 400, type: 'OAuthException', code, message: `(#${code}) ${message}`, ...rest });

const authError = (message: string, subcode: number): GraphError =>
  make(190, message, {
    status: 401,
    subcode,
    headers: { 'www-authenticate': `OAuth "Facebook Platform" "invalid_token" "${message}"` },
  });

/** Every error of the Graph API that the sandbox answers with; codes as in 1.8, 2.8 and 2.13. */
export const graphErrors = {
  tokenMissing: () => make(104, messages.auth.missing),
  tokenMalformed: () => authError(messages.auth.malformed, 467),
  tokenExpired: (since: string) => authError(messages.auth.expired(since), 463),
  tokenRevoked: () => authError(messages.auth.revoked, 460),
  scopeMissing: (scope: string) => make(200, messages.auth.scope(scope), { status: 403 }),
  proofWrong: () => make(100, messages.auth.proofWrong, { type: 'GraphMethodException' }),
  clientWrong: () => make(1, messages.auth.clientWrong),
  appTokenNeeded: () => make(200, messages.auth.appTokenNeeded, { status: 403 }),

  unreadableBody: () => make(100, messages.request.body),
  bodyTooLarge: () => make(100, messages.request.tooLarge, { status: 413 }),
  parameterMissing: (name: string) => make(100, messages.request.missing(name)),
  parameterType: (name: string, expected: string) => make(100, messages.request.type(name, expected)),
  parameterValue: (name: string, values: readonly string[]) =>
    make(100, messages.request.oneOf(name, values)),
  parameterTooLong: (name: string, limit: number) => make(100, messages.request.tooLong(name, limit)),
  nothingToDo: () => make(100, messages.request.nothingToDo),
  cursor: () => make(100, messages.request.cursor),
  fieldSyntax: (offset: number) => make(2500, messages.request.fieldSyntax(offset)),
  unknownField: (field: string, type: string) => make(100, messages.request.unknownField(field, type)),
  unknownPath: (path: string) => make(2500, messages.request.unknownPath(path)),
  unknownNode: (method: string, id: string) =>
    make(100, messages.request.unsupported(method, id), { type: 'GraphMethodException', subcode: 33 }),
  internal: () => make(1, messages.request.internal, { status: 500 }),
  full: () => make(100, messages.request.full),

  flowNameTaken: () =>
    make(100, messages.flow.nameTaken.title, {
      subcode: 4016019,
      userTitle: messages.flow.nameTaken.title,
      userMessage: messages.flow.nameTaken.text,
    }),
  flowUnknown: () => make(100, messages.flow.unknown),
  cloneSources: () => make(100, messages.flow.cloneSources),
  cloneTemplate: (name: string) => make(100, messages.flow.cloneTemplate(name)),
  endpointUri: () => make(100, messages.flow.endpointUri),
  endpointUriOnClone: () => make(100, messages.flow.endpointUriInJson),
  endpointUriInJson: () => make(139001, messages.flow.endpointUriInJson),
  foreignApplication: () => make(100, messages.flow.application),
  flowFrozen: () => make(139001, messages.flow.frozen),
  flowTooLarge: () => make(100, messages.flow.tooLarge),
  deprecateDraft: () => make(139003, messages.flow.deprecateDraft),
  alreadyDeprecated: () => make(139003, messages.flow.alreadyDeprecated),
  deletePublished: () => make(139004, messages.flow.deletePublished),
  metricsThreshold: () => make(139006, messages.flow.metrics),
  migrateBusiness: () => make(100, messages.flow.migrateBusiness),
  migrateTooMany: (limit: number) => make(100, messages.flow.tooMany(limit)),
  integrity: () =>
    make(139000, messages.publish.integrity.message, {
      subcode: 4233020,
      userTitle: messages.publish.title,
      userMessage: messages.publish.integrity.text,
    }),
  notPublishable: (text: string, subcode?: number) =>
    make(139002, text, {
      userTitle: messages.publish.title,
      userMessage: text,
      ...(subcode !== undefined && { subcode }),
    }),
  parameterShape: (name: string, problem: string) => make(100, messages.request.shape(name, problem)),
  callback: (problem: string) => make(2200, messages.webhook.verification(problem)),
  templateExists: () => make(100, messages.templates.exists, { subcode: 2388024 }),
  templateNameReserved: () => make(100, messages.templates.reserved, { subcode: 2388023 }),
  templateUnknown: (name: string) => make(100, messages.templates.unknown(name), { subcode: 2593002 }),
  notAPublicKey: () => make(100, messages.encryption.notAKey),
} as const;
