import { randomBytes } from 'node:crypto';
import { desc, eq, isNotNull, or, and } from 'drizzle-orm';
import { request } from 'undici';
import { sentMessages } from '../../../db/sending-schema.ts';
import { endpoints } from '../../../db/schema.ts';
import { readAppSubscription } from '../../../meta/calls/app-subscriptions.ts';
import { readSubscribedApps } from '../../../meta/calls/subscribed-apps.ts';
import { messages } from '../../../messages.ts';
import { webhookPathOf } from '../verify-token.ts';
import type { Account } from '../schema.ts';
import { factsOf, type Check } from './types.ts';

const text = messages.checks;

/** What webhooks have to tell: messages and their statuses, flows, and what becomes of templates. */
export const WEBHOOK_FIELDS = ['messages', 'flows', 'message_template_status_update'] as const;
const NEEDED = ['messages', 'flows'] as const;

/** Where Meta is to send the webhooks of an account; `undefined` while its public address is not known. */
export function callbackUrlOf({ id, publicUrl }: Account): string | undefined {
  return publicUrl === null ? undefined : `${publicUrl}${webhookPathOf(id)}`;
}

/** Does the app hear of the account? */
export const checkSubscribed: Check = async ({ account, graph }) => {
  const apps = await readSubscribedApps(graph, account.wabaId);
  const facts = factsOf([[text.facts.apps, apps.map(({ name, appId }) => name || appId).join(', ')]]);
  const isOwn = account.appId === null ? apps.length > 0 : apps.some(({ appId }) => appId === account.appId);
  return isOwn
    ? { state: 'pass', message: text.subscribed.pass, facts }
    : {
        state: 'fail',
        message: text.subscribed.fail,
        hint: text.subscribed.hint,
        facts,
        fixes: ['subscribe-app'],
      };
};

/** Do the webhooks of the app, or of the account alone, come here, with all fields? */
export const checkWebhook: Check = async ({ account, appSecret, graph, graphAs }) => {
  const callbackUrl = callbackUrlOf(account);
  if (callbackUrl === undefined)
    return { state: 'warn', message: text.webhook.noAddress, hint: text.webhook.noAddressHint };
  const apps = await readSubscribedApps(graph, account.wabaId);
  const override = apps.find(({ appId }) => appId === account.appId)?.callbackUrl;
  const isOverridden = override === callbackUrl;
  if (account.appId === null || appSecret === undefined) {
    // Only the app itself may say where its webhooks go.
    return isOverridden
      ? { state: 'pass', message: text.webhook.override, facts: factsOf([[text.facts.callback, override]]) }
      : { state: 'skip', ...text.needsApp, fixes: ['override-webhook'] };
  }
  const set = await readAppSubscription(graphAs(`${account.appId}|${appSecret}`), account.appId);
  const facts = factsOf([
    [text.facts.callback, override ?? set?.callbackUrl],
    [text.facts.fields, set?.fields.join(', ')],
  ]);
  const fixes = ['set-webhook', 'override-webhook'] as const;
  if (!isOverridden && (set === undefined || set.callbackUrl === ''))
    return { state: 'fail', message: text.webhook.none, hint: text.webhook.hint, facts, fixes };
  if (!isOverridden && set?.callbackUrl !== callbackUrl)
    return { state: 'fail', message: text.webhook.foreign, hint: text.webhook.foreignHint, facts, fixes };
  if (set?.active === false)
    return { state: 'fail', message: text.webhook.inactive, hint: text.webhook.hint, facts, fixes };
  const missing = NEEDED.filter((field) => set?.fields.includes(field) !== true);
  if (missing.length > 0) {
    const [message, hint] = [text.webhook.fields(missing), text.webhook.fieldsHint];
    return { state: 'fail', message, hint, facts, fixes: ['set-webhook'] };
  }
  return { state: 'pass', message: isOverridden ? text.webhook.override : text.webhook.pass, facts };
};

/** Does the public address lead here? Asks it as Meta would, from this server. */
export const checkPublicAddress: Check = async ({ account, verifyToken }) => {
  const callbackUrl = callbackUrlOf(account);
  if (callbackUrl === undefined)
    return { state: 'warn', message: text.webhook.noAddress, hint: text.webhook.noAddressHint };
  const facts = factsOf([[text.facts.callback, callbackUrl]]);
  const challenge = randomBytes(8).toString('hex');
  const url = new URL(callbackUrl);
  url.searchParams.set('hub.mode', 'subscribe');
  url.searchParams.set('hub.challenge', challenge);
  url.searchParams.set('hub.verify_token', verifyToken);
  const answer = await ask(url);
  if ('why' in answer) {
    const [message, hint] = [text.address.unreachable(answer.why), text.address.unreachableHint];
    return { state: 'fail', message, hint, facts };
  }
  return answer.status === 200 && answer.body === challenge
    ? { state: 'pass', message: text.address.pass, facts }
    : {
        state: 'fail',
        message: text.address.wrongAnswer(answer.status),
        hint: text.address.wrongAnswerHint,
        facts,
      };
};

/** Can endpoints be reached at the public address? */
export const checkEndpoint: Check = async ({ account, db }) => {
  if (account.publicUrl === null)
    return { state: 'warn', message: text.webhook.noAddress, hint: text.webhook.noAddressHint };
  const [endpoint] = await db
    .select({ publicId: endpoints.publicId })
    .from(endpoints)
    .where(isNotNull(endpoints.deployed))
    .limit(1);
  if (endpoint === undefined) return { state: 'skip', message: text.endpoint.none };
  const url = new URL(`${account.publicUrl}/e/${endpoint.publicId}`);
  const facts = factsOf([[text.facts.callback, url.href]]);
  const answer = await ask(url);
  if ('why' in answer) {
    const [message, hint] = [text.address.unreachable(answer.why), text.address.unreachableHint];
    return { state: 'fail', message, hint, facts };
  }
  return answer.status === 200 && answer.body.includes('"status":"ok"')
    ? { state: 'pass', message: text.endpoint.pass, facts }
    : {
        state: 'fail',
        message: text.endpoint.wrongAnswer(answer.status),
        hint: text.address.wrongAnswerHint,
        facts,
      };
};

/** Has a webhook told of a message that was sent from here? */
export const checkDelivery: Check = async ({ account, db }) => {
  const ofAccount = eq(sentMessages.accountId, account.id);
  const told = or(
    isNotNull(sentMessages.deliveredAt),
    isNotNull(sentMessages.readAt),
    and(isNotNull(sentMessages.failedAt), isNotNull(sentMessages.wamid)),
  );
  const [last] = await db
    .select({ at: sentMessages.createdAt })
    .from(sentMessages)
    .where(and(ofAccount, told))
    .orderBy(desc(sentMessages.createdAt))
    .limit(1);
  if (last !== undefined) {
    const when = last.at.toISOString().slice(0, 16).replace('T', ' ');
    return { state: 'pass', message: text.delivery.pass(when) };
  }
  const [any] = await db.select({ id: sentMessages.id }).from(sentMessages).where(ofAccount).limit(1);
  return any === undefined
    ? { state: 'skip', message: text.delivery.none, hint: text.delivery.noneHint }
    : { state: 'warn', message: text.delivery.waiting, hint: text.delivery.waitingHint };
};

/**
 * Asks an address that the owner of this installation entered for it. It may well be on this machine, so the guard for
 * other people's addresses is not used; nothing of the answer is shown but its status.
 */
async function ask(url: URL): Promise<{ status: number; body: string } | { why: string }> {
  try {
    const { statusCode, body } = await request(url, {
      headers: { accept: 'application/json, text/plain' },
      signal: AbortSignal.timeout(10_000),
    });
    const bytes = await body.text();
    return { status: statusCode, body: bytes.slice(0, 1_000) };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    return { why: code === '' && error instanceof Error ? error.message : code };
  }
}
