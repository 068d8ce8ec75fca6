import { z } from 'zod';
import { moment } from '../../http/schemas.ts';
import { AUDIT_ACTIONS, AUDIT_ACTORS, AUDIT_OUTCOMES, AUDIT_SUBJECTS } from './actions.ts';

const areas = [...new Set(AUDIT_ACTIONS.map((action) => action.replace(/\..*/, '')))];

/** What can be asked for, in lists and exports alike. */
export const auditFilter = z.object({
  actor: z.string().min(1).max(200).optional().describe('Id of a member or API key, or a kind of actor'),
  action: z
    .enum([...AUDIT_ACTIONS, ...areas])
    .optional()
    .describe('An action, or its first word for all of its kind'),
  subjectKind: z.enum(AUDIT_SUBJECTS).optional(),
  subjectId: z.string().min(1).max(200).optional(),
  outcome: z.enum(AUDIT_OUTCOMES).optional(),
  since: z.iso.datetime({ offset: true }).optional().describe('From this moment on'),
  until: z.iso.datetime({ offset: true }).optional().describe('Before this moment'),
  search: z.string().max(200).optional().describe('Words in names, ids, addresses and details'),
});

export const auditQuery = auditFilter.extend({
  cursor: z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

export const auditExportQuery = auditFilter.extend({ format: z.enum(['csv', 'json']).default('csv') });

export const auditEvent = z
  .object({
    id: z.number().int(),
    at: moment,
    actor: z.object({
      kind: z.string().describe(`One of ${AUDIT_ACTORS.join(', ')}`),
      id: z.string().nullable(),
      name: z.string().nullable().describe('As it was then'),
    }),
    address: z.string().nullable().describe('Where the request came from'),
    userAgent: z.string().nullable(),
    requestId: z.string().nullable(),
    action: z.string().describe('Stable, for programs; see /api/audit/actions'),
    summary: z.string().describe('The action in words'),
    subject: z
      .object({ kind: z.string(), id: z.string().nullable(), name: z.string().nullable() })
      .nullable(),
    details: z.record(z.string(), z.unknown()),
    outcome: z.string().describe(`One of ${AUDIT_OUTCOMES.join(', ')}`),
    hash: z.string().describe('Chains the event to the one before'),
  })
  .meta({ id: 'AuditEvent', description: 'Who did what, when and from where.' });

export const auditList = z
  .object({ items: z.array(auditEvent), next: z.string().optional() })
  .meta({ id: 'AuditList', description: 'Deeds, newest first.' });

export const auditActions = z.object({
  items: z.array(z.object({ action: z.string(), summary: z.string() })),
});

export const auditState = z
  .object({
    events: z.number().int(),
    whole: z.boolean().describe('No event was changed, and none in between is missing'),
    brokenAt: z.number().int().nullable().describe('The first event that is not as it was written'),
    head: z
      .string()
      .nullable()
      .describe('Hash of the newest event: noted elsewhere, it proves all before it'),
  })
  .meta({ id: 'AuditState', description: 'Whether the audit log is as it was written.' });

export const pruneAudit = z.object({ before: z.iso.datetime({ offset: true }) });
export const prunedAudit = z.object({ deleted: z.number().int() });

export type AuditFilter = z.output<typeof auditFilter>;
export type AuditQuery = z.output<typeof auditQuery>;
export type AuditExportQuery = z.output<typeof auditExportQuery>;
export type AuditEvent = z.output<typeof auditEvent>;
export type AuditState = z.output<typeof auditState>;
