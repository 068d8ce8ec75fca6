import type { FlowStatus } from '@/api/flows.ts';
import type { Link } from '@/api/publishing.ts';
import type { Tone } from '@/ui/index.ts';
import { messages } from './messages.ts';

/** Tone and words of the pill that says how a flow stands at Meta. */
export interface Standing {
  readonly tone: Tone;
  readonly words: string;
  readonly help: string;
}

/**
 * How a flow stands: what Meta says of it (throttled, blocked, deprecated, gone) outweighs our own draft, published,
 * changed.
 * @param metaStatus Meta's word for the flow on the account that was used last, if it is linked to one.
 */
export function standingOf(status: FlowStatus, metaStatus: string | undefined): Standing {
  const { standing } = messages;
  switch (metaStatus) {
    case 'BLOCKED':
      return { tone: 'danger', ...standing.blocked };
    case 'THROTTLED':
      return { tone: 'warning', ...standing.throttled };
    case 'DEPRECATED':
      return { tone: 'neutral', ...standing.deprecated };
    case 'DELETED':
      return { tone: 'warning', ...standing.gone };
    case 'CREATING':
      return { tone: 'neutral', ...standing.creating };
    default:
      break;
  }
  switch (status) {
    case 'draft':
      return { tone: 'neutral', ...standing.draft };
    case 'published':
      return { tone: 'success', ...standing.published };
    case 'changed':
      return { tone: 'warning', ...standing.changed };
  }
}

/** How a flow stands with one account. */
export function standingOfLink(link: Link): Standing {
  return standingOf(
    link.publishedAt === null ? 'draft' : link.publishedIsCurrent ? 'published' : 'changed',
    link.status,
  );
}
