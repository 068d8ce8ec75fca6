import { debugToken, type TokenFacts } from '../../meta/calls/debug-token.ts';
import { listPhoneNumbers } from '../../meta/calls/list-phone-numbers.ts';
import { readWaba } from '../../meta/calls/read-waba.ts';
import type { Graph } from '../../meta/graph.ts';
import { MetaError } from '../../meta/meta-error.ts';
import { messages } from '../../messages.ts';
import { SCOPES } from './checks/app-checks.ts';
import type { Discovery } from './check-schema.ts';
import type { Account, Discover } from './schema.ts';

/**
 * What a token gives access to: accounts and their numbers, so that nobody has to type ids.
 * @param known accounts that are connected already
 * @throws MetaError when Meta cannot be asked about the token at all
 */
export async function discover(
  { token, appId, appSecret }: Discover,
  known: readonly Account[],
  graphAs: (token: string) => Graph,
): Promise<Discovery> {
  const graph = graphAs(token);
  const hasApp = typeof appId === 'string' && typeof appSecret === 'string';
  const facts = await debugToken(hasApp ? graphAs(`${appId}|${appSecret}`) : graph, token);
  const notes: string[] = [];
  const ids = wabaIdsOf(facts);
  if (ids.length === 0) notes.push(messages.checks.discovery.noGranular);
  const accounts = [];
  for (const wabaId of ids) {
    try {
      const [waba, phones] = await Promise.all([readWaba(graph, wabaId), listPhoneNumbers(graph, wabaId)]);
      const here = known.find((account) => account.wabaId === wabaId);
      accounts.push({ wabaId, name: waba.name, phones, known: here?.id ?? null });
    } catch (error) {
      if (!(error instanceof MetaError)) throw error;
      notes.push(messages.checks.discovery.unreadable(wabaId, error.message));
    }
  }
  return {
    app: facts.appId === undefined ? null : { id: facts.appId, name: facts.appName ?? null },
    tokenType: facts.type,
    expiresAt: facts.expiresAt?.toISOString() ?? null,
    scopes: [...facts.scopes],
    accounts,
    notes,
  };
}

/** Accounts that the permissions for WhatsApp are limited to. */
function wabaIdsOf({ targets }: TokenFacts): string[] {
  return [...new Set(SCOPES.flatMap((scope) => targets.get(scope) ?? []))];
}
