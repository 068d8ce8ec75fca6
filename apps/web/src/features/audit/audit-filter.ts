import type { AuditEvent, AuditFilter } from '@/api/audit.ts';
import { momentsOf } from '@/features/responses/common/time-range.ts';

/** What the page's address says of the list; empty texts: not asked for. */
export interface AuditView {
  readonly search: string;
  /** Id of somebody, or a kind of actor. */
  readonly actor: string;
  /** Name of who `actor` is, for the chip that takes the filter away. */
  readonly by: string;
  readonly action: string;
  readonly outcome: string;
  readonly time: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  /** Name of the subject, for its chip. */
  readonly about: string;
}

const NAMES = [
  'search',
  'actor',
  'by',
  'action',
  'outcome',
  'time',
  'subjectKind',
  'subjectId',
  'about',
] as const satisfies readonly (keyof AuditView)[];

/** Reads the view from the page's address. */
export function viewOf(params: URLSearchParams): AuditView {
  const read = (name: keyof AuditView): string => params.get(name) ?? '';
  return {
    search: read('search'),
    actor: read('actor'),
    by: read('by'),
    action: read('action'),
    outcome: read('outcome'),
    time: read('time'),
    subjectKind: read('subjectKind'),
    subjectId: read('subjectId'),
    about: read('about'),
  };
}

/** The address's part that says what is shown. */
export function paramsOf(view: AuditView): URLSearchParams {
  return new URLSearchParams(NAMES.flatMap((name) => (view[name] === '' ? [] : [[name, view[name]]])));
}

/** What the server is asked for. Words of an address that it does not know ask for nothing. */
export function filterOf(view: AuditView, now: Date): AuditFilter {
  const subjectKind = SUBJECTS.find((kind) => kind === view.subjectKind);
  const outcome = OUTCOMES.find((name) => name === view.outcome);
  return {
    ...(view.search === '' ? {} : { search: view.search }),
    ...(view.actor === '' ? {} : { actor: view.actor }),
    ...(isAction(view.action) ? { action: view.action } : {}),
    ...(outcome === undefined ? {} : { outcome }),
    ...(subjectKind === undefined ? {} : { subjectKind }),
    ...(view.subjectId === '' ? {} : { subjectId: view.subjectId }),
    ...momentsOf(view.time, now),
  };
}

const OUTCOMES = ['done', 'failed', 'refused'] as const;

const SUBJECTS = [
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
] as const satisfies readonly AuditFilter['subjectKind'][];

/** Which actions there are the server knows; one that it does not know it refuses in words. */
function isAction(text: string): text is NonNullable<AuditFilter['action']> {
  return /^[a-z-]+(\.[a-z-]+)?$/.test(text);
}

/** The view that shows what else somebody did, or what else was done, from one event on. */
export function narrowed(view: AuditView, to: 'actor' | 'action' | 'subject', event: AuditEvent): AuditView {
  switch (to) {
    case 'actor':
      return { ...view, actor: event.actor.id ?? event.actor.kind, by: event.actor.name ?? '' };
    case 'action':
      return { ...view, action: event.action };
    case 'subject':
      return {
        ...view,
        subjectKind: event.subject?.kind ?? '',
        subjectId: event.subject?.id ?? '',
        about: event.subject?.name ?? event.subject?.id ?? '',
      };
  }
}
