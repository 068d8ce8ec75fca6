import { appSecretProof } from '@flowsmith/crypto';
import { appAccessToken } from '../../../meta/calls/app-access-token.ts';
import { debugToken, type TokenFacts } from '../../../meta/calls/debug-token.ts';
import { readApp } from '../../../meta/calls/read-app.ts';
import { MetaError } from '../../../meta/meta-error.ts';
import { messages } from '../../../messages.ts';
import { factsOf, type Check, type Finding, type Looked } from './types.ts';

const text = messages.checks;

/** The permissions that the whole loop takes. */
export const SCOPES = ['whatsapp_business_management', 'whatsapp_business_messaging'] as const;
const DAY = 86_400_000;
/** Days before its end from which a token is warned about. */
const SOON = 14;

/** Do app id and app secret belong together? */
export const checkApp: Check = async ({ account: { appId }, appSecret, graph }) => {
  if (appId === null || appSecret === undefined) return { state: 'skip', ...text.needsApp };
  try {
    await appAccessToken(graph, appId, appSecret);
  } catch (error) {
    if (!(error instanceof MetaError) || error.kind !== 'app-secret') throw error;
    return { state: 'fail', message: text.app.fail, hint: text.app.hint, meta: wordsOf(error) };
  }
  const name = await readApp(graph, appId).then(
    (app) => app.name,
    () => undefined,
  );
  return { state: 'pass', message: text.app.pass, facts: factsOf([[text.facts.app, name ?? appId]]) };
};

/** Is the token alive, of this app, and made to last? */
export const checkToken: Check = async (looked) => {
  const facts = await tokenFacts(looked);
  const { appId } = looked.account;
  const shown = factsOf([
    [text.facts.app, facts.appName ?? facts.appId],
    [text.facts.type, facts.type],
    [text.facts.expires, facts.expiresAt?.toISOString().slice(0, 10) ?? text.facts.never],
  ]);
  if (!facts.isValid) {
    const meta = facts.error;
    return {
      state: 'fail',
      message: text.token.invalid,
      hint: text.token.invalidHint,
      facts: shown,
      ...(meta === undefined ? {} : { meta }),
    };
  }
  if (appId !== null && facts.appId !== undefined && facts.appId !== appId) {
    const app = facts.appName ?? facts.appId;
    return { state: 'fail', message: text.token.otherApp(app), hint: text.token.otherAppHint, facts: shown };
  }
  const days = facts.expiresAt === undefined ? undefined : (facts.expiresAt.getTime() - Date.now()) / DAY;
  if (facts.type === 'USER')
    return { state: 'warn', message: text.token.user, hint: text.token.userHint, facts: shown };
  if (days !== undefined && days < SOON) {
    const message = text.token.soon(Math.max(0, Math.floor(days)));
    return { state: 'warn', message, hint: text.token.soonHint, facts: shown };
  }
  return { state: 'pass', message: text.token.pass(facts.type), facts: shown };
};

/** Has the token both permissions? */
export const checkScopes: Check = async (looked) => {
  const { scopes } = await tokenFacts(looked);
  const missing = SCOPES.filter((scope) => !scopes.includes(scope));
  const facts = factsOf([[text.facts.scopes, scopes.join(', ')]]);
  return missing.length === 0
    ? { state: 'pass', message: text.scopes.pass, facts }
    : { state: 'fail', message: text.scopes.missing(missing), hint: text.scopes.hint, facts };
};

/** Is the account among those that the token may work with? */
export const checkAssets: Check = async (looked) => {
  const { targets } = await tokenFacts(looked);
  const missing = SCOPES.filter((scope) => targets.get(scope)?.includes(looked.account.wabaId) === false);
  return missing.length === 0
    ? { state: 'pass', message: text.assets.pass }
    : { state: 'fail', message: text.assets.missing(missing), hint: text.assets.hint };
};

/** Does the app secret fit the token? Whoever signs with another one is not believed. */
export const checkAppSecret: Check = async ({ account, appSecret, token, graph }) => {
  if (appSecret === undefined || account.appId === null) return { state: 'skip', ...text.needsApp };
  try {
    await readApp(graph, account.appId, appSecretProof(token, appSecret));
  } catch (error) {
    if (!(error instanceof MetaError) || error.kind !== 'app-secret-proof') throw error;
    return {
      state: 'fail',
      message: text.appSecret.fail,
      hint: text.appSecret.hint,
      meta: wordsOf(error),
    };
  }
  return { state: 'pass', message: text.appSecret.pass };
};

/** Tokens are inspected by their app; without its secret a token may look at itself. */
async function tokenFacts({
  account: { appId },
  appSecret,
  token,
  graph,
  graphAs,
}: Looked): Promise<TokenFacts> {
  if (appId === null || appSecret === undefined) return debugToken(graph, token);
  try {
    return await debugToken(graphAs(`${appId}|${appSecret}`), token);
  } catch (error) {
    // A wrong secret is told by its own check; here it must not hide what the token itself says.
    if (!(error instanceof MetaError) || !WRONG_APP.includes(error.kind)) throw error;
    return debugToken(graph, token);
  }
}

const WRONG_APP: readonly string[] = ['token-invalid', 'app-secret', 'parameter', 'permission'];

/** A refusal in Meta's own words. */
export function wordsOf(error: MetaError): NonNullable<Finding['meta']> {
  const { code, subcode, metaMessage: message, userTitle, userMessage, details, traceId } = error;
  return { code, subcode, message, userTitle, userMessage, details, traceId };
}
