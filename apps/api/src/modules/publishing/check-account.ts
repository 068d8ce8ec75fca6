import { messages } from '../../messages.ts';
import { listFlows } from '../../meta/calls/list-flows.ts';
import { listPhoneNumbers } from '../../meta/calls/list-phone-numbers.ts';
import { readWaba } from '../../meta/calls/read-waba.ts';
import type { Graph } from '../../meta/graph.ts';
import { MetaError } from '../../meta/meta-error.ts';
import type { Account } from '../accounts/schema.ts';
import type { AccountCheck } from './schema.ts';

type Check = AccountCheck['checks'][number];
const text = messages.publishing.checks;

/**
 * Tries what publishing needs of an account, with reads only. Failures of single checks are part of the answer, each
 * with its remedy; this never throws for them.
 */
export async function checkAccount(graph: Graph, account: Account): Promise<AccountCheck> {
  const checks = await Promise.all([
    tried('waba', async () => {
      const { name } = await readWaba(graph, account.wabaId);
      return { state: 'pass', message: text.waba(name) };
    }),
    tried('flows', async () => {
      const flows = await listFlows(graph, account.wabaId);
      return { state: 'pass', message: text.flows(flows.length) };
    }),
    tried('phone', async () => {
      const { phoneNumberId } = account;
      if (phoneNumberId === null) return { state: 'warn', message: text.noPhone, hint: text.noPhoneHint };
      const numbers = await listPhoneNumbers(graph, account.wabaId);
      const own = numbers.find(({ id }) => id === phoneNumberId);
      if (own !== undefined) return { state: 'pass', message: text.phone(own.displayNumber || own.id) };
      const known = numbers.map(({ id, displayNumber }) => `${id} (${displayNumber})`).join(', ');
      return { state: 'fail', message: text.wrongPhone, hint: text.wrongPhoneHint(known) };
    }),
  ]);
  return { ok: checks.every(({ state }) => state !== 'fail'), checks };
}

async function tried(name: Check['name'], run: () => Promise<Omit<Check, 'name'>>): Promise<Check> {
  try {
    return { name, ...(await run()) };
  } catch (error) {
    if (!(error instanceof MetaError)) throw error;
    const { message, remedy, traceId } = error;
    return { name, state: 'fail', message, hint: remedy, ...(traceId === undefined ? {} : { traceId }) };
  }
}
