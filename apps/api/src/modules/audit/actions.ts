/** Everything that is recorded, as `area.deed`; words for people are in `messages/audit.ts`. */
export const AUDIT_ACTIONS = [
  'member.signed-in',
  'member.sign-in-failed',
  'member.signed-out',
  'member.session-ended',
  'member.invited',
  'member.invitation-revoked',
  'member.joined',
  'member.changed',
  'member.role-changed',
  'member.removed',
  'member.password-changed',
  'member.second-factor-changed',
  'member.passkey-changed',
  'api-key.created',
  'api-key.changed',
  'api-key.revoked',
  'account.connected',
  'account.changed',
  'account.deleted',
  'account.mended',
  'flow.deleted',
  'flow.undeleted',
  'flow.linked',
  'flow.unlinked',
  'flow.uploaded',
  'flow.published',
  'flow.deprecated',
  'flow.changed-at-meta',
  'flow.cloned-at-meta',
  'flow.imported',
  'flow.promoted',
  'flow.migrated',
  'flow.pulled',
  'flow.overwritten-at-meta',
  'bulk.started',
  'bulk.canceled',
  'message.sent',
  'send-job.started',
  'send-job.changed',
  'send-job.paused',
  'send-job.resumed',
  'send-job.canceled',
  'send-job.retried',
  'template.created',
  'template.deleted',
  'endpoint.changed',
  'endpoint.deployed',
  'endpoint.rolled-back',
  'endpoint.secret-set',
  'endpoint.secret-deleted',
  'endpoint.key-created',
  'endpoint.key-changed',
  'endpoint.key-deleted',
  'endpoint.key-uploaded',
  'endpoint.own-server-changed',
  'endpoint.exchanges-deleted',
  'endpoint.store-deleted',
  'answer.exported',
  'answer.revealed',
  'answer.changed',
  'answer.deleted',
  'person.exported',
  'person.deleted',
  'retention.changed',
  'retention.ran',
  'hook.created',
  'hook.changed',
  'hook.deleted',
  'hook.secret-changed',
  'share.created',
  'share.revoked',
  'audit.exported',
  'audit.pruned',
  'server.backed-up',
  'server.restored',
  'server.key-rotated',
] as const;

/** One of {@link AUDIT_ACTIONS}. */
export type AuditAction = (typeof AUDIT_ACTIONS)[number];

/** What a deed may be done to. */
export const AUDIT_SUBJECTS = [
  'member',
  'invitation',
  'session',
  'api-key',
  'account',
  'flow',
  'bulk',
  'send-job',
  'template',
  'endpoint-key',
  'answer',
  'person',
  'hook',
  'share',
  'server',
] as const;

/** One of {@link AUDIT_SUBJECTS}. */
export type AuditSubjectKind = (typeof AUDIT_SUBJECTS)[number];

/** How it went: done, tried and failed, or not permitted. */
export const AUDIT_OUTCOMES = ['done', 'failed', 'refused'] as const;

/** One of {@link AUDIT_OUTCOMES}. */
export type AuditOutcome = (typeof AUDIT_OUTCOMES)[number];

/** Who can have done something; `system` is the server itself, or a command at the machine. */
export const AUDIT_ACTORS = ['user', 'key', 'local', 'nobody', 'system'] as const;

/** One of {@link AUDIT_ACTORS}. */
export type AuditActorKind = (typeof AUDIT_ACTORS)[number];
