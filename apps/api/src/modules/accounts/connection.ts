import { notYet } from '../not-yet.ts';
import type * as checks from './check-schema.ts';
import type { AccountWebhook, Discover } from './schema.ts';

/** Connecting accounts. */
export interface ConnectionService {
  discover(input: Discover): Promise<checks.Discovery>;
  check(accountId: string, names: readonly checks.CheckName[] | undefined): Promise<checks.ConnectionChecks>;
  fix(
    accountId: string,
    fix: checks.FixName,
    input: NonNullable<checks.ApplyFix>,
  ): Promise<checks.ConnectionChecks>;
  phones(accountId: string): Promise<checks.MetaPhone[]>;
  webhook(accountId: string): Promise<AccountWebhook>;
}

export function createConnectionService(): ConnectionService {
  return { discover: notYet, check: notYet, fix: notYet, phones: notYet, webhook: notYet };
}
