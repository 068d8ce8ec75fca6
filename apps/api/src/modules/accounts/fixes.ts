import { eq } from 'drizzle-orm';
import { keyPairs } from '../../db/schema.ts';
import { ApiError } from '../../errors.ts';
import { setAppSubscription } from '../../meta/calls/app-subscriptions.ts';
import { uploadBusinessKey } from '../../meta/calls/business-encryption.ts';
import { registerPhone } from '../../meta/calls/register-phone.ts';
import { subscribeApp } from '../../meta/calls/subscribed-apps.ts';
import { messages } from '../../messages.ts';
import type { ApplyFix, CheckName, FixName } from './check-schema.ts';
import type { Looked } from './checks/types.ts';
import { callbackUrlOf, WEBHOOK_FIELDS } from './checks/webhook-checks.ts';

const text = messages.checks.cannotFix;

/** What to look at again after something was mended. */
export const RECHECKED: Readonly<Record<FixName, readonly CheckName[]>> = {
  'subscribe-app': ['subscribed'],
  'set-webhook': ['webhook', 'public-address'],
  'override-webhook': ['subscribed', 'webhook', 'public-address'],
  'upload-key': ['key'],
  'register-phone': ['phone-state'],
};

/**
 * Mends one thing at Meta.
 * @throws MetaError when Meta refuses
 * @throws ApiError `wrong-state` when something that it takes is not entered
 */
export async function applyFix(looked: Looked, fix: FixName, input: NonNullable<ApplyFix>): Promise<void> {
  const { account, graph, appSecret } = looked;
  switch (fix) {
    case 'subscribe-app':
      return subscribeApp(graph, account.wabaId);
    case 'override-webhook':
      return subscribeApp(graph, account.wabaId, addressOf(looked));
    case 'set-webhook': {
      if (account.appId === null || appSecret === undefined) throw cannot(text.noApp);
      const app = looked.graphAs(`${account.appId}|${appSecret}`);
      return setAppSubscription(app, account.appId, { ...addressOf(looked), fields: WEBHOOK_FIELDS });
    }
    case 'upload-key':
      return uploadBusinessKey(graph, phoneOf(looked), await publicKeyOf(looked, input.keyId));
    case 'register-phone': {
      if (input.pin === undefined) throw cannot(text.noPin);
      return registerPhone(graph, phoneOf(looked), input.pin);
    }
  }
}

function addressOf({ account, verifyToken }: Looked) {
  const callbackUrl = callbackUrlOf(account);
  if (callbackUrl === undefined) throw cannot(text.noAddress);
  return { callbackUrl, verifyToken };
}

function phoneOf({ account }: Looked): string {
  if (account.phoneNumberId === null) throw cannot(text.noPhone);
  return account.phoneNumberId;
}

/** The key pair that was asked for, else the one that most flows use: a number can have one only. */
async function publicKeyOf({ db, keys }: Looked, keyId: string | undefined): Promise<string> {
  const known = await keys.known();
  const [most] = known.toSorted((left, right) => right.flows.length - left.flows.length);
  const id = keyId ?? most?.id;
  if (id === undefined) throw cannot(text.noKey);
  const [pair] = await db.select({ publicKey: keyPairs.publicKey }).from(keyPairs).where(eq(keyPairs.id, id));
  if (pair === undefined) throw cannot(text.noKey);
  return pair.publicKey;
}

function cannot(words: { readonly message: string; readonly hint: string }): ApiError {
  return new ApiError(409, 'wrong-state', words);
}
