import type { Passwords } from '../../auth/passwords.ts';
import type { Sessions } from '../../auth/sessions.ts';
import type { Tickets } from '../../auth/tickets.ts';
import type { Tries } from '../../auth/tries.ts';
import type { Database } from '../../db/open-database.ts';
import type { Keyring } from '../../secrets/keyring.ts';

/** What the services about people are built from. */
export interface AuthParts {
  readonly db: Database;
  readonly keyring: Keyring;
  readonly now: () => Date;
  readonly passwords: Passwords;
  readonly sessions: Sessions;
  readonly tickets: Tickets;
  readonly tries: Tries;
}
