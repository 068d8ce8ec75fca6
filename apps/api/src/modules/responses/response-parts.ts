import type { Database } from '../../db/open-database.ts';
import type { Keyring } from '../../secrets/keyring.ts';
import type { Live } from '../live/live.ts';
import type { ColumnService } from './columns/column-service.ts';

/** What answers are worked on with. */
export interface ResponseParts {
  readonly db: Database;
  readonly keyring: Keyring;
  readonly live: Live;
  readonly columns: ColumnService;
}
