import { CryptoError, importPublicKey } from '@flowsmith/crypto';
import { readBusinessKey } from '../../../meta/calls/business-encryption.ts';
import { listFlows } from '../../../meta/calls/list-flows.ts';
import { listPhoneNumbers } from '../../../meta/calls/list-phone-numbers.ts';
import { readWaba } from '../../../meta/calls/read-waba.ts';
import { MetaError } from '../../../meta/meta-error.ts';
import { messages } from '../../../messages.ts';
import { wordsOf } from './app-checks.ts';
import { factsOf, type Check, type Finding } from './types.ts';

const text = messages.checks;

/** Does the token reach the WhatsApp Business Account, and is it in order? */
export const checkWaba: Check = async ({ account, graph }) => {
  try {
    const waba = await readWaba(graph, account.wabaId);
    const facts = factsOf([
      [text.facts.account, waba.name],
      [text.facts.currency, waba.currency],
      [text.facts.review, waba.review],
      [text.facts.verification, waba.verification],
    ]);
    if (waba.review !== undefined && waba.review !== 'APPROVED')
      return { state: 'warn', message: text.waba.review(waba.review), hint: text.waba.reviewHint, facts };
    if (waba.canSend === 'LIMITED' || waba.canSend === 'BLOCKED')
      return { state: 'warn', message: text.waba.limited(waba.canSend), hint: text.waba.limitedHint, facts };
    return { state: 'pass', message: text.waba.pass(waba.name), facts };
  } catch (error) {
    const kind =
      account.wabaId === account.appId
        ? 'app'
        : account.wabaId === account.phoneNumberId
          ? 'phone'
          : undefined;
    if (!(error instanceof MetaError) || kind === undefined) throw error;
    const message = text.waba.isOther(text.waba.kinds[kind]);
    return { state: 'fail', message, hint: text.waba.isOtherHint, meta: wordsOf(error) };
  }
};

/** Is the phone number one of the account? */
export const checkPhone: Check = async ({ account, graph }) => {
  if (account.phoneNumberId === null) return { state: 'warn', ...text.needsPhone };
  const numbers = await listPhoneNumbers(graph, account.wabaId);
  const own = numbers.find(({ id }) => id === account.phoneNumberId);
  if (own === undefined) {
    const known = numbers.map(({ id, displayNumber }) => `${id} (${displayNumber})`).join(', ');
    return { state: 'fail', message: text.phone.fail, hint: text.phone.hint(known) };
  }
  const facts = factsOf([
    [text.facts.number, own.displayNumber],
    [text.facts.name, own.verifiedName],
  ]);
  return { state: 'pass', message: text.phone.pass(own.displayNumber || own.id), facts };
};

/** Can the number send? */
export const checkPhoneState: Check = async ({ account, graph }) => {
  if (account.phoneNumberId === null) return { state: 'skip', ...text.needsPhone };
  const own = (await listPhoneNumbers(graph, account.wabaId)).find(({ id }) => id === account.phoneNumberId);
  if (own === undefined) return { state: 'fail', message: text.phone.fail, hint: text.phone.hint('') };
  const facts = factsOf([
    [text.facts.status, own.status],
    [text.facts.platform, own.platformType],
    [text.facts.verified, own.codeVerificationStatus],
    [text.facts.nameStatus, own.nameStatus],
    [text.facts.quality, own.qualityRating],
    [text.facts.throughput, own.throughput],
    [text.facts.mode, own.accountMode],
  ]);
  return { ...phoneFinding(own), facts };
};

function phoneFinding(phone: Awaited<ReturnType<typeof listPhoneNumbers>>[number]): Finding {
  const { phoneState } = text;
  const { status, platformType, codeVerificationStatus: code, nameStatus } = phone;
  if (status !== 'CONNECTED') {
    const [message, hint] = [phoneState.notConnected(status), phoneState.notConnectedHint];
    return { state: 'fail', message, hint, fixes: ['register-phone'] };
  }
  if (platformType !== null && platformType !== 'CLOUD_API') {
    const [message, hint] = [phoneState.platform(platformType), phoneState.platformHint];
    return { state: 'fail', message, hint, fixes: ['register-phone'] };
  }
  if (nameStatus !== null && !GOOD_NAMES.includes(nameStatus))
    return { state: 'warn', message: phoneState.name(nameStatus), hint: phoneState.nameHint };
  // A connected number whose code has run out works on.
  if (code === 'NOT_VERIFIED')
    return { state: 'warn', message: phoneState.verification(code), hint: phoneState.verificationHint };
  if (phone.qualityRating === 'RED')
    return { state: 'warn', message: phoneState.quality, hint: phoneState.qualityHint };
  return phone.accountMode === 'SANDBOX'
    ? { state: 'pass', message: phoneState.pass, hint: phoneState.test }
    : { state: 'pass', message: phoneState.pass };
}

const GOOD_NAMES: readonly string[] = ['APPROVED', 'AVAILABLE_WITHOUT_REVIEW'];

/** May the token work with the flows of the account? */
export const checkFlows: Check = async ({ account, graph }) => {
  const flows = await listFlows(graph, account.wabaId);
  return {
    state: 'pass',
    message: text.flows.pass(flows.length),
    facts: factsOf([[text.facts.flows, String(flows.length)]]),
  };
};

/** Do phones encrypt with a key that endpoints here can open? Whether a key is ours is seen by its bytes, not its PEM text. */
export const checkKey: Check = async ({ account, graph, keys }) => {
  if (account.phoneNumberId === null) return { state: 'skip', ...text.needsPhone };
  const [at, known] = await Promise.all([readBusinessKey(graph, account.phoneNumberId), keys.known()]);
  const offer = known.length === 0 ? [] : (['upload-key'] as const);
  const more = (hint: string) => (known.length === 0 ? `${hint} ${text.key.noOwn}` : hint);
  if (at === undefined)
    return { state: 'warn', message: text.key.none, hint: more(text.key.noneHint), fixes: offer };
  const fingerprint = fingerprintOf(at.publicKey);
  const facts = factsOf([[text.facts.fingerprint, fingerprint?.slice(0, 16)]]);
  if (!at.isSigned)
    return {
      state: 'fail',
      message: text.key.unsigned,
      hint: more(text.key.unsignedHint),
      facts,
      fixes: offer,
    };
  return known.some((key) => key.fingerprint === fingerprint)
    ? { state: 'pass', message: text.key.pass, facts }
    : { state: 'warn', message: text.key.foreign, hint: more(text.key.foreignHint), facts, fixes: offer };
};

/** A key at Meta that is no RSA key is not known here. */
function fingerprintOf(publicKey: string): string | undefined {
  try {
    return importPublicKey(publicKey).fingerprint;
  } catch (error) {
    if (error instanceof CryptoError) return undefined;
    throw error;
  }
}
