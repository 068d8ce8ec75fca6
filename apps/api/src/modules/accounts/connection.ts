import type { Database } from '../../db/open-database.ts';
import { listPhoneNumbers } from '../../meta/calls/list-phone-numbers.ts';
import { createGraph, type Graph, type GraphOptions } from '../../meta/graph.ts';
import { MetaError } from '../../meta/meta-error.ts';
import { messages } from '../../messages.ts';
import type { KeyService } from '../endpoints/keys.ts';
import type { PublishingService } from '../publishing/service.ts';
import * as accountChecks from './checks/account-checks.ts';
import * as appChecks from './checks/app-checks.ts';
import type { Check, Finding, Looked } from './checks/types.ts';
import * as webhookChecks from './checks/webhook-checks.ts';
import {
  CHECK_NAMES,
  type ApplyFix,
  type CheckName,
  type ConnectionCheck,
  type FixName,
} from './check-schema.ts';
import { discover } from './discover.ts';
import { applyFix, RECHECKED } from './fixes.ts';
import type { Discover } from './schema.ts';
import type { AccountService } from './service.ts';

/** What accounts are connected with. */
export interface ConnectionParts {
  readonly db: Database;
  readonly accounts: AccountService;
  readonly keys: KeyService;
  readonly connect: PublishingService['connect'];
  /** What Meta must say to confirm the webhook address of an account. */
  readonly verifyToken: (accountId: string) => string;
  readonly graphOptions: Omit<GraphOptions, 'onCall'> | undefined;
}

/** Connecting accounts: what is there, what is missing, and mending it. */
export type ConnectionService = ReturnType<typeof createConnectionService>;

const CHECKS: Readonly<Record<CheckName, Check>> = {
  app: appChecks.checkApp,
  token: appChecks.checkToken,
  scopes: appChecks.checkScopes,
  assets: appChecks.checkAssets,
  'app-secret': appChecks.checkAppSecret,
  waba: accountChecks.checkWaba,
  phone: accountChecks.checkPhone,
  'phone-state': accountChecks.checkPhoneState,
  flows: accountChecks.checkFlows,
  key: accountChecks.checkKey,
  subscribed: webhookChecks.checkSubscribed,
  webhook: webhookChecks.checkWebhook,
  'public-address': webhookChecks.checkPublicAddress,
  endpoint: webhookChecks.checkEndpoint,
  delivery: webhookChecks.checkDelivery,
};

/** Every function that takes an account throws an `ApiError` `not-found` for one that is not there. */
export function createConnectionService(parts: ConnectionParts) {
  const { db, accounts, keys, connect, verifyToken, graphOptions } = parts;

  const look = async (accountId: string): Promise<Looked> => {
    const connection = await connect(accountId);
    const { baseUrl, apiVersion } = connection.account;
    const graphAs = (token: string): Graph => createGraph({ baseUrl, apiVersion, token }, graphOptions);
    return { ...connection, graphAs, verifyToken: verifyToken(accountId), db, keys };
  };

  const run = async (looked: Looked, names: readonly CheckName[]) => {
    const checks = await Promise.all(names.map((name) => tried(name, looked)));
    return { ok: checks.every(({ state }) => state !== 'fail'), checks };
  };

  return {
    /** Runs some checks, or all. Failures are part of the answer, in Meta's words and with what to do. */
    check: async (accountId: string, names: readonly CheckName[] = CHECK_NAMES) =>
      run(await look(accountId), names),

    /**
     * Mends one thing at Meta, and looks again at what it was about.
     * @throws MetaError when Meta refuses
     * @throws ApiError `wrong-state` when something that it takes is not entered
     */
    async fix(accountId: string, name: FixName, input: NonNullable<ApplyFix>) {
      const looked = await look(accountId);
      await applyFix(looked, name, input);
      return run(looked, RECHECKED[name]);
    },

    /** @throws MetaError */
    async phones(accountId: string) {
      const { graph, account } = await connect(accountId);
      return listPhoneNumbers(graph, account.wabaId);
    },

    /** What a token gives access to, before an account is made. @throws MetaError */
    async discover(input: Discover) {
      const known = await accounts.list();
      return discover(input, known, (token) =>
        createGraph({ baseUrl: input.baseUrl, apiVersion: input.apiVersion, token }, graphOptions),
      );
    },
  };
}

async function tried(name: CheckName, looked: Looked): Promise<ConnectionCheck> {
  const finding = await CHECKS[name](looked).catch((error: unknown): Finding => {
    if (!(error instanceof MetaError)) throw error;
    return { state: 'fail', message: error.message, hint: error.remedy, meta: appChecks.wordsOf(error) };
  });
  const { state, message, hint, facts = [], meta, fixes = [] } = finding;
  return {
    name,
    state,
    title: messages.checks.labels[name],
    message,
    facts: [...facts],
    fixes: fixes.map((fix) => ({ name: fix, ...messages.checks.fixes[fix], needs: [...NEEDS[fix]] })),
    checkedAt: new Date().toISOString(),
    ...(hint === undefined ? {} : { hint }),
    ...(meta === undefined ? {} : { meta }),
  };
}

const NEEDS: Readonly<Record<FixName, readonly ('pin' | 'keyId')[]>> = {
  'subscribe-app': [],
  'set-webhook': [],
  'override-webhook': [],
  'upload-key': [],
  'register-phone': ['pin'],
};
