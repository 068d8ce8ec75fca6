import type { Database } from '../../../db/open-database.ts';
import type { Keyring } from '../../../secrets/keyring.ts';
import type { ColumnService } from '../../responses/columns/column-service.ts';
import type { MediaService } from '../../responses/media/media-service.ts';
import type { PersonIds } from '../../responses/person-ids.ts';
import type { HookSender } from '../hooks/hook-sender.ts';
import type { WebhookItem } from './parse-webhook.ts';

/** What webhooks are worked on with. */
export interface WorkParts {
  readonly db: Database;
  readonly keyring: Keyring;
  readonly columns: ColumnService;
  readonly persons: PersonIds;
  readonly media: Pick<MediaService, 'note'>;
  readonly hooks: Pick<HookSender, 'note'>;
}

/** A transaction, or the database. */
export type Transaction = Database;

/** Things that one webhook told of one conversation. */
export interface ItemsOfAccount {
  readonly accountId: string;
  readonly items: readonly WebhookItem[];
  readonly received: Date;
}

/** What came of it: what pages are to be told. */
export interface WorkDone {
  readonly answered: readonly { readonly id: string; readonly flowId: string | null }[];
  readonly notified: readonly { readonly id: string; readonly flowId: string | null }[];
  readonly statuses: readonly {
    readonly id: string;
    readonly flowId: string | null;
    readonly jobId: string | null;
  }[];
}
