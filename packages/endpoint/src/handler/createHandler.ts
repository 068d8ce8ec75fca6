import { sealResponse } from '@flowsmith/crypto';
import type { ExchangeSession } from '@flowsmith/crypto';
import type { Endpoint } from '../define/types.ts';
import { EndpointError, asEndpointError } from '../endpointError.ts';
import { logMessages } from '../messages.ts';
import { mediaOpener } from '../media/openMedia.ts';
import { answerRequest } from './answerRequest.ts';
import type { AnswerTools } from './answerRequest.ts';
import { startBudget } from './budget.ts';
import { checkSignature } from './checkSignature.ts';
import { envelopeOpener } from './openEnvelope.ts';
import type { OpenEnvelope } from './openEnvelope.ts';
import { startRecord } from './record.ts';
import { statusOf } from './statusOf.ts';
import { supplied } from './supplied.ts';
import type { Handle, HandlerOptions, HttpReply, RequestHeaders } from './types.ts';

/** Phones wait 10 seconds; the way there and back takes some of it. */
const TIME_BUDGET = 9_000;
/** What may be taken beyond, in milliseconds, to say that there is no answer. */
const GRACE = 500;

/**
 * Handles requests of phones in the order of work of the Data API, for any server: give it the raw body and the headers,
 * and send what comes back as it is. Never rejects.
 *
 * 1. raw body, 2. its signature (432), 3. decryption (421), 4. ping, 5. error notice, 6. flow token (427), 7. its
 * signature, 8. handler for action and screen, 9. check of the answer, 10. encryption.
 *
 * What goes wrong in 6 to 9 reaches `onError` of the endpoint. Without an answer from there the phone gets status 500 and
 * shows its own error; after a time-out it stays on its screen and says so.
 *
 * @example
 * const handle = createHandler(endpoint, { keys: [await importPrivateKey(pem)], appSecret, flow });
 * const { status, headers, body } = await handle(rawBody, request.headers);
 */
export function createHandler(endpoint: Endpoint, options: HandlerOptions): Handle {
  const { timeBudget = TIME_BUDGET } = options;
  const openMedia = mediaOpener(options.media);
  const openEnvelope = envelopeOpener(options.decrypt);
  if (options.appSecret === undefined) options.log?.({ level: 'warn', message: logMessages.unsigned });
  return async (rawBody, headers) => {
    const recording = startRecord(options);
    const budget = startBudget(timeBudget);
    const startGrace = () => startBudget(Math.max(0, timeBudget - recording.elapsed()) + GRACE);
    const tools = { endpoint, options, openMedia, openEnvelope, budget, startGrace, recording };
    const reply = await work(tools, rawBody, headers);
    budget.stop();
    recording.finish(reply.status);
    return reply;
  };
}

interface Tools extends AnswerTools {
  readonly openEnvelope: OpenEnvelope;
}

/** The steps in their order. What a step throws says with which status the request ends. */
async function work(tools: Tools, rawBody: Uint8Array | string, headers: RequestHeaders): Promise<HttpReply> {
  const { budget, recording } = tools;
  try {
    const appSecrets = await budget.spend(() => secretsOf(tools.options));
    if (appSecrets !== undefined) {
      await recording.time('signature', () => checkSignature(rawBody, headers, appSecrets));
    }
    const envelope = await recording.time('decrypt', () => budget.spend(() => opened(tools, rawBody)));
    recording.opened(envelope);
    const { status, body } = await answerRequest(tools, envelope.body, appSecrets);
    const text = await recording.time('seal', () => sealed(tools, envelope.session, body));
    recording.sealed(body);
    return { status, headers: TEXT, body: text };
  } catch (thrown) {
    const error = asEndpointError(thrown, 'handler-failed');
    recording.failed(error);
    return { status: statusOf(error), headers: {}, body: '' };
  }
}

const TEXT = { 'content-type': 'text/plain' };

/** `undefined` where signatures are not checked. An empty secret, which a missing setting looks like, signs nothing. */
async function secretsOf({ appSecret }: HandlerOptions): Promise<readonly string[] | undefined> {
  if (appSecret === undefined) return undefined;
  const secrets = await supplied(appSecret);
  return (typeof secrets === 'string' ? [secrets] : secrets).filter((secret) => secret !== '');
}

async function opened({ openEnvelope, options }: Tools, rawBody: Uint8Array | string) {
  return openEnvelope(rawBody, await supplied(options.keys));
}

async function sealed(tools: Tools, session: ExchangeSession, body: object): Promise<string> {
  const { seal } = tools.options;
  if (seal === undefined) return sealResponse(session, body);
  const grace = tools.startGrace();
  try {
    return await grace.spend(() => seal(session, body));
  } catch (error) {
    throw new EndpointError('seal-failed', { cause: error });
  } finally {
    grace.stop();
  }
}
