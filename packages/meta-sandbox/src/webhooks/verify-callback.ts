import { randomInt } from 'node:crypto';
import { graphErrors } from '../graph/errors.ts';
import { messages } from '../messages.ts';
import { isAllowedAddress } from '../net/is-allowed-address.ts';
import { requestOnce } from '../net/request-once.ts';

const LIMIT = 10_000;
const PATIENCE = 10_000;

/**
 * Asks a callback to prove that it expects these webhooks, as Meta does when it is saved (8.1): it must answer 200 with the
 * challenge and nothing else. Throws the Graph error 2200 otherwise.
 */
export async function verifyCallback(uri: string, verifyToken: string, publicUrl: string): Promise<void> {
  if (!isAllowedAddress(uri, publicUrl)) throw graphErrors.callback(messages.webhook.address);
  const challenge = String(randomInt(100_000_000, 2_000_000_000));
  const url = new URL(uri);
  url.searchParams.set('hub.mode', 'subscribe');
  url.searchParams.set('hub.challenge', challenge);
  url.searchParams.set('hub.verify_token', verifyToken);
  const problem = await ask(url, challenge);
  if (problem !== undefined) throw graphErrors.callback(problem);
}

async function ask(url: URL, challenge: string): Promise<string | undefined> {
  try {
    const signal = AbortSignal.timeout(PATIENCE);
    const { status, text } = await requestOnce({ method: 'GET', uri: url.href, signal, limit: LIMIT });
    if (status !== 200) return messages.webhook.status(status);
    return text?.trim() === challenge ? undefined : messages.webhook.challenge;
  } catch {
    return messages.webhook.unreachable;
  }
}
