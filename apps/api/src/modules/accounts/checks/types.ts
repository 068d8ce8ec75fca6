import type { Database } from '../../../db/open-database.ts';
import type { Graph } from '../../../meta/graph.ts';
import type { KeyService } from '../../endpoints/keys.ts';
import type { ConnectionCheck, FixName } from '../check-schema.ts';
import type { Account } from '../schema.ts';

/** What a check looks at an account with. Nothing is remembered between two looks. */
export interface Looked {
  readonly account: Account;
  readonly token: string;
  readonly appSecret: string | undefined;
  /** Calls as the system user. */
  readonly graph: Graph;
  /** The same account with another token, such as the app's own. */
  readonly graphAs: (token: string) => Graph;
  readonly verifyToken: string;
  readonly db: Database;
  readonly keys: Pick<KeyService, 'known'>;
}

/** What a check found. */
export interface Finding {
  readonly state: ConnectionCheck['state'];
  readonly message: string;
  readonly hint?: string;
  readonly facts?: ConnectionCheck['facts'];
  readonly meta?: ConnectionCheck['meta'];
  readonly fixes?: readonly FixName[];
}

/** One thing that the loop with Meta needs. May throw a `MetaError`, which becomes a failure in its words. */
export type Check = (looked: Looked) => Promise<Finding>;

/** Facts for people to compare, without those that Meta did not tell. */
export function factsOf(
  entries: readonly (readonly [label: string, value: string | null | undefined])[],
): ConnectionCheck['facts'] {
  return entries.flatMap(([label, value]) =>
    value === null || value === undefined || value === '' ? [] : [{ label, value }],
  );
}
