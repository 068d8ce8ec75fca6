import type { AuditAction, AuditSubjectKind } from './actions.ts';

/**
 * A value of a request or its answer, by where it stands: `params.id`, `body.action`, `answer.id`. `body.*` means the
 * names of what the body has, without the values.
 */
export type Place = `${'params' | 'query' | 'body' | 'answer'}.${string}`;

/** What is recorded when a route was asked. Only the places that are named here are ever kept. */
export interface Recorded {
  readonly action: AuditAction;
  readonly subject?: { readonly kind: AuditSubjectKind; readonly id?: Place; readonly name?: Place };
  /** Kept under the last word of each. */
  readonly details?: readonly Place[];
  /** Only when this is there and not false. */
  readonly when?: Place;
}

const FLOW = { kind: 'flow', id: 'params.id' } as const;
const ACCOUNT = { kind: 'account', id: 'params.id' } as const;
const JOB = { kind: 'send-job', id: 'params.jobId', name: 'answer.name' } as const;
const HOOK = { kind: 'hook', id: 'params.hookId' } as const;
const EXPORT = ['query.format', 'query.sensitive', 'query.filters', 'query.since', 'query.until'] as const;

/** Every route that is recorded by itself, once it was done and before it is answered. */
export const RECORDED_ROUTES: Readonly<Record<string, Recorded>> = {
  'POST /api/accounts': {
    action: 'account.connected',
    subject: { kind: 'account', id: 'answer.id', name: 'answer.name' },
    details: ['answer.wabaId', 'answer.baseUrl', 'answer.environment'],
  },
  'PATCH /api/accounts/:id': { action: 'account.changed', subject: ACCOUNT, details: ['body.*'] },
  'DELETE /api/accounts/:id': { action: 'account.deleted', subject: ACCOUNT },
  'POST /api/accounts/:id/fixes/:fix': {
    action: 'account.mended',
    subject: ACCOUNT,
    details: ['params.fix'],
  },

  'DELETE /api/flows/:id': { action: 'flow.deleted', subject: FLOW },
  'POST /api/flows/:id/undelete': { action: 'flow.undeleted', subject: FLOW },
  'POST /api/flows/:id/links': {
    action: 'flow.linked',
    subject: FLOW,
    details: ['body.accountId', 'body.metaFlowId'],
  },
  'DELETE /api/flows/:id/links/:accountId': {
    action: 'flow.unlinked',
    subject: FLOW,
    details: ['params.accountId', 'query.keepAtMeta'],
  },
  'POST /api/flows/:id/preflight': { action: 'flow.uploaded', subject: FLOW, details: ['body.accountId'] },
  'POST /api/flows/:id/publish': {
    action: 'flow.published',
    subject: FLOW,
    details: ['body.accountId', 'answer.metaFlowId', 'answer.publishedRevision'],
  },
  'POST /api/flows/:id/deprecate': {
    action: 'flow.deprecated',
    subject: FLOW,
    details: ['body.accountId', 'answer.metaFlowId'],
  },
  'POST /api/flows/import-meta': {
    action: 'flow.imported',
    subject: { kind: 'flow', id: 'answer.id', name: 'answer.name' },
    details: ['body.accountId', 'body.metaFlowId'],
  },
  'PATCH /api/flows/:id/links/:accountId': {
    action: 'flow.changed-at-meta',
    subject: FLOW,
    details: ['params.accountId', 'body.*'],
  },
  'POST /api/flows/:id/links/:accountId/clone': {
    action: 'flow.cloned-at-meta',
    subject: FLOW,
    details: ['params.accountId', 'body.name'],
  },
  'POST /api/flows/:id/links/:accountId/drift/pull': {
    action: 'flow.pulled',
    subject: FLOW,
    details: ['params.accountId', 'answer.revision'],
  },
  'POST /api/flows/:id/links/:accountId/drift/overwrite': {
    action: 'flow.overwritten-at-meta',
    subject: FLOW,
    details: ['params.accountId', 'answer.uploadedRevision'],
  },
  'POST /api/flows/:id/promote': {
    action: 'flow.promoted',
    subject: FLOW,
    details: ['body.fromAccountId', 'body.toAccountId', 'body.how', 'body.publish', 'answer.published'],
  },
  'POST /api/migrations': {
    action: 'flow.migrated',
    subject: { kind: 'account', id: 'body.fromAccountId' },
    details: ['body.toAccountId', 'answer.migrated'],
  },
  'POST /api/bulk': {
    action: 'bulk.started',
    subject: { kind: 'bulk', id: 'answer.id' },
    details: ['body.action', 'body.accountId', 'body.toAccountId', 'answer.total', 'body.flowIds'],
  },
  'POST /api/bulk/:jobId/cancel': {
    action: 'bulk.canceled',
    subject: { kind: 'bulk', id: 'params.jobId' },
    details: ['answer.done', 'answer.total'],
  },

  'POST /api/accounts/:id/messages': {
    action: 'message.sent',
    subject: { kind: 'flow', id: 'answer.flowId' },
    details: ['params.id', 'answer.phoneNumberId', 'answer.metaFlowId', 'answer.wamid', 'answer.status'],
  },
  'POST /api/accounts/:id/send-jobs': {
    action: 'send-job.started',
    subject: { kind: 'send-job', id: 'answer.id', name: 'answer.name' },
    details: ['params.id', 'answer.flowId', 'answer.metaFlowId', 'answer.total'],
  },
  'PATCH /api/send-jobs/:jobId': { action: 'send-job.changed', subject: JOB, details: ['body.perSecond'] },
  'POST /api/send-jobs/:jobId/pause': { action: 'send-job.paused', subject: JOB },
  'POST /api/send-jobs/:jobId/resume': { action: 'send-job.resumed', subject: JOB },
  'POST /api/send-jobs/:jobId/cancel': { action: 'send-job.canceled', subject: JOB },
  'POST /api/send-jobs/:jobId/retry': {
    action: 'send-job.retried',
    subject: JOB,
    details: ['body.statuses'],
  },
  'POST /api/accounts/:id/message-templates': {
    action: 'template.created',
    subject: { kind: 'template', name: 'body.name' },
    details: ['params.id', 'body.language', 'body.category'],
  },
  'DELETE /api/accounts/:id/message-templates/:name': {
    action: 'template.deleted',
    subject: { kind: 'template', name: 'params.name' },
    details: ['params.id'],
  },

  'PUT /api/flows/:id/endpoint': {
    action: 'endpoint.changed',
    subject: FLOW,
    details: ['body.draft', 'body.live'],
  },
  'POST /api/flows/:id/endpoint/deploy': {
    action: 'endpoint.deployed',
    subject: FLOW,
    details: ['body.environment', 'answer.number', 'body.note'],
  },
  'POST /api/flows/:id/endpoint/rollback': {
    action: 'endpoint.rolled-back',
    subject: FLOW,
    details: ['body.environment', 'answer.number'],
  },
  'PUT /api/flows/:id/endpoint/secrets/:name': {
    action: 'endpoint.secret-set',
    subject: FLOW,
    details: ['params.name', 'body.environment'],
  },
  'DELETE /api/flows/:id/endpoint/secrets/:name': {
    action: 'endpoint.secret-deleted',
    subject: FLOW,
    details: ['params.name', 'query.environment'],
  },
  'POST /api/flows/:id/endpoint/keys': {
    action: 'endpoint.key-created',
    subject: FLOW,
    details: ['body.from', 'answer.id', 'answer.fingerprint'],
  },
  'PATCH /api/flows/:id/endpoint/keys/:keyId': {
    action: 'endpoint.key-changed',
    subject: FLOW,
    details: ['params.keyId', 'body.state'],
  },
  'DELETE /api/flows/:id/endpoint/keys/:keyId': {
    action: 'endpoint.key-deleted',
    subject: FLOW,
    details: ['params.keyId'],
  },
  'POST /api/flows/:id/endpoint/phones/:accountId': {
    action: 'endpoint.key-uploaded',
    subject: FLOW,
    details: ['params.accountId', 'body.replace'],
  },
  'PUT /api/flows/:id/endpoint/phone/own-server': {
    action: 'endpoint.own-server-changed',
    subject: FLOW,
    details: ['body.url', 'body.*'],
  },
  'DELETE /api/flows/:id/endpoint/exchanges': {
    action: 'endpoint.exchanges-deleted',
    subject: FLOW,
    details: ['query.environment'],
  },
  'DELETE /api/flows/:id/endpoint/store': {
    action: 'endpoint.store-deleted',
    subject: FLOW,
    details: ['query.environment', 'query.key'],
  },

  'GET /api/responses/export': {
    action: 'answer.exported',
    subject: { kind: 'flow', id: 'query.flowId' },
    details: EXPORT,
  },
  'GET /api/flows/:id/responses/export': { action: 'answer.exported', subject: FLOW, details: EXPORT },
  'GET /api/responses/:responseId': {
    action: 'answer.revealed',
    subject: { kind: 'answer', id: 'params.responseId' },
    details: ['answer.flow.id'],
    when: 'query.reveal',
  },
  'PATCH /api/responses/:responseId': {
    action: 'answer.changed',
    subject: { kind: 'answer', id: 'params.responseId' },
    details: ['body.flowId'],
  },
  'DELETE /api/responses/:responseId': {
    action: 'answer.deleted',
    subject: { kind: 'answer', id: 'params.responseId' },
  },
  'POST /api/responses/delete': {
    action: 'answer.deleted',
    subject: { kind: 'answer' },
    details: ['answer.deleted', 'body.ids'],
  },
  'DELETE /api/responses': {
    action: 'answer.deleted',
    subject: { kind: 'flow', id: 'query.flowId' },
    details: ['answer.deleted', 'query.filters', 'query.since', 'query.until'],
  },
  'PUT /api/flows/:id/responses/settings': {
    action: 'retention.changed',
    subject: FLOW,
    details: ['answer.retentionDays'],
  },
  'GET /api/persons/:personId/export': {
    action: 'person.exported',
    subject: { kind: 'person', id: 'params.personId' },
  },
  'DELETE /api/persons/:personId': {
    action: 'person.deleted',
    subject: { kind: 'person', id: 'params.personId' },
    details: ['answer.answers', 'answer.messages'],
  },

  'POST /api/hooks': {
    action: 'hook.created',
    subject: { kind: 'hook', id: 'answer.hook.id', name: 'body.url' },
    details: ['body.flowId', 'body.events', 'body.sensitive'],
  },
  'PATCH /api/hooks/:hookId': {
    action: 'hook.changed',
    subject: HOOK,
    details: ['body.*', 'body.url', 'body.sensitive', 'body.active'],
  },
  'DELETE /api/hooks/:hookId': { action: 'hook.deleted', subject: HOOK },
  'POST /api/hooks/:hookId/secret': { action: 'hook.secret-changed', subject: HOOK },

  'POST /api/flows/:id/shares': {
    action: 'share.created',
    subject: FLOW,
    details: ['answer.share.id', 'answer.share.label', 'answer.share.expiresAt', 'body.revision'],
  },
  'DELETE /api/flows/:id/shares/:shareId': {
    action: 'share.revoked',
    subject: FLOW,
    details: ['params.shareId'],
  },

  'GET /api/server/backup': { action: 'server.backed-up', subject: { kind: 'server' } },
  'POST /api/server/secrets/rotate': { action: 'server.key-rotated', subject: { kind: 'server' } },

  'GET /api/audit/export': {
    action: 'audit.exported',
    subject: { kind: 'server' },
    details: ['query.format', 'query.actor', 'query.action', 'query.since', 'query.until', 'query.search'],
  },
};

/** Routes whose handlers record by themselves, since only they know what there is to say. */
export const SELF_RECORDING_ROUTES: readonly string[] = [
  'POST /api/audit/prune',
  'POST /api/auth/setup',
  'POST /api/auth/invitations/accept',
  'POST /api/auth/reset',
  'POST /api/auth/sign-in',
  'POST /api/auth/sign-in/code',
  'POST /api/auth/sign-in/passkey',
  'POST /api/auth/sign-out',
  'POST /api/auth/confirm',
  'PATCH /api/auth/profile',
  'PUT /api/auth/password',
  'DELETE /api/auth/sessions',
  'DELETE /api/auth/sessions/:sessionId',
  'POST /api/auth/totp/confirm',
  'DELETE /api/auth/totp',
  'POST /api/auth/totp/recovery-codes',
  'POST /api/auth/passkeys',
  'DELETE /api/auth/passkeys/:passkeyId',
  'PATCH /api/auth/members/:memberId',
  'DELETE /api/auth/members/:memberId',
  'POST /api/auth/members/:memberId/reset-link',
  'POST /api/auth/invitations',
  'DELETE /api/auth/invitations/:invitationId',
  'POST /api/auth/keys',
  'DELETE /api/auth/keys/:keyId',
];

/** Routes that change something, or look as if, and are not recorded; each with its reason. */
export const UNRECORDED_ROUTES: Readonly<Record<string, string>> = {
  'POST /api/flows': 'Versions of flows say when they were made',
  'PUT /api/flows/:id': 'Every save is kept as a version',
  'POST /api/flows/:id/duplicate': 'The copy is a flow like any other, kept with its versions',
  'PATCH /api/flows/:id/versions/:revision': 'A label of a version, kept with it',
  'POST /api/flows/:id/versions/:revision/restore': 'Every save is kept as a version',
  'PUT /api/flows/:id/play': 'Test data of a flow',
  'PUT /api/flows/:id/endpoint/source': 'A draft of code; deploying it is recorded',
  'DELETE /api/flows/:id/endpoint/source': 'A draft of code; deploying it is recorded',
  'POST /api/flows/:id/endpoint/rules/try-source': 'A trial',
  'POST /api/flows/:id/endpoint/try': 'A trial, listed with the exchanges',
  'POST /api/flows/:id/endpoint/phone/exchange': 'A trial, listed with the exchanges',
  'POST /api/flows/:id/endpoint/phone/media': 'A trial',
  'POST /api/flows/:id/refresh': 'Reads from Meta',
  'POST /api/flows/:id/links/:accountId/preview': 'Reads from Meta',
  'POST /api/accounts/:id/checks': 'Reads from Meta',
  'POST /api/discovery': 'Reads from Meta; nothing is kept',
  'POST /api/accounts/:id/messages/check': 'Checks a message without sending it',
  'POST /api/accounts/:id/recipient-lists/check': 'Checks a list without sending to it',
  'POST /api/accounts/:id/media': 'A file for a message; sending it is recorded',
  'PUT /api/accounts/:id/test-numbers/:number': 'A convenience of the page that sends',
  'DELETE /api/accounts/:id/test-numbers/:number': 'A convenience of the page that sends',
  'POST /api/notifications/read': 'What a person has seen',
  'POST /api/hooks/:hookId/test': 'Kept with the deliveries of the address',
  'POST /api/hooks/:hookId/redeliver': 'Kept with the deliveries of the address',
  'POST /api/hooks/:hookId/deliveries/:deliveryId/redeliver': 'Kept with the deliveries of the address',
  'POST /api/responses/:responseId/media/:mediaId/fetch': 'Fetches a file of an answer again',
  'POST /api/auth/links/read': 'Says what a link is for',
  'POST /api/auth/sign-in/passkey/options': 'A question to the browser',
  'POST /api/auth/confirm/passkey/options': 'A question to the browser',
  'POST /api/auth/passkeys/options': 'A question to the browser',
  'POST /api/auth/totp': 'Counts once it is confirmed, which is recorded',
  'PATCH /api/auth/passkeys/:passkeyId': 'A label',
  'POST /e/:publicId': 'Traffic of phones, listed with the exchanges',
  'POST /webhooks/:accountId': 'Traffic of Meta, kept as answers and statuses',
};
