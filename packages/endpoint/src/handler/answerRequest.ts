import type { JsonValue } from '@flowsmith/flow-model';
import type { OpenMedia } from '../define/media.ts';
import { readRequest } from '../define/readRequest.ts';
import { ACKNOWLEDGED, PONG, replyOf } from '../define/replyOf.ts';
import type { Reply } from '../define/replyOf.ts';
import type { Answer, Endpoint, ErrorNotice, FlowRequest } from '../define/types.ts';
import { EndpointError, asEndpointError } from '../endpointError.ts';
import { phoneMessages } from '../messages.ts';
import type { Budget } from './budget.ts';
import { checkReply } from './checkReply.ts';
import { checkTokenSignature } from './checkTokenSignature.ts';
import type { Recording } from './record.ts';
import { isRefusal } from './statusOf.ts';
import { supplied } from './supplied.ts';
import type { HandlerOptions } from './types.ts';

/** What is needed to answer a request. */
export interface AnswerTools {
  readonly endpoint: Endpoint;
  readonly options: HandlerOptions;
  readonly openMedia: OpenMedia;
  /** Of the answer. */
  readonly budget: Budget;
  /** What is left of it, and a little more: to say that the answer is not there, or to encrypt it elsewhere. */
  readonly startGrace: () => Budget;
  readonly recording: Recording;
}

/**
 * Steps 4 to 9 for a decrypted request: ping, error notice, flow token and its signature, handler, check of the answer.
 * Throws an `EndpointError` if there is nothing to send but a status.
 *
 * @param appSecrets `undefined` where signatures are not checked
 */
export async function answerRequest(
  tools: AnswerTools,
  body: unknown,
  appSecrets: readonly string[] | undefined,
): Promise<Reply> {
  const incoming = readRequest(body);
  tools.recording.read(incoming);
  switch (incoming.kind) {
    case 'ping':
      return PONG;
    case 'notice':
      await tellNotice(tools, incoming.notice);
      return ACKNOWLEDGED;
    case 'exchange':
      return answerExchange(tools, incoming.request, appSecrets);
  }
}

/** Whatever becomes of it, the notice is acknowledged. */
async function tellNotice(tools: AnswerTools, notice: ErrorNotice): Promise<void> {
  const { endpoint, openMedia, budget, recording } = tools;
  const services = { signal: budget.signal, openMedia };
  try {
    await recording.time('handler', () => budget.spend(() => endpoint.notice(notice, services)));
  } catch (error) {
    recording.failed(new EndpointError('notice-failed', { cause: error }));
  }
}

async function answerExchange(
  tools: AnswerTools,
  request: FlowRequest,
  appSecrets: readonly string[] | undefined,
): Promise<Reply> {
  const { options, budget, recording } = tools;
  try {
    const flow = await budget.spend(() => supplied(options.flow));
    const answer = await recording.time('handler', () =>
      budget.spend(() => answerOf(tools, request, flow, appSecrets)),
    );
    return await checked(tools, request, flow, answer);
  } catch (thrown) {
    const error = asEndpointError(thrown, 'handler-failed');
    if (isRefusal(error)) throw error;
    return await recover(tools, request, error);
  }
}

async function answerOf(
  tools: AnswerTools,
  request: FlowRequest,
  flow: JsonValue | undefined,
  appSecrets: readonly string[] | undefined,
): Promise<Answer> {
  const refusal = await tokenRefusal(tools, request);
  if (refusal !== undefined) return { kind: 'token-no-longer-valid', message: refusal };
  if (appSecrets !== undefined) checkTokenSignature(request, flow, appSecrets);
  const { endpoint, openMedia, budget } = tools;
  try {
    return await endpoint.answer(request, { signal: budget.signal, openMedia });
  } catch (thrown) {
    // Only this library's own steps end with a status for phones: what handlers throw is a failure like any other.
    const error = asEndpointError(thrown, 'handler-failed');
    throw isRefusal(error) ? new EndpointError('handler-failed', { cause: thrown }) : error;
  }
}

async function tokenRefusal({ options, budget }: AnswerTools, request: FlowRequest) {
  try {
    return await options.checkToken?.(request.flowToken, request, budget.signal);
  } catch (error) {
    throw new EndpointError('token-check-failed', { cause: error });
  }
}

async function checked(
  { recording }: AnswerTools,
  request: FlowRequest,
  flow: JsonValue | undefined,
  answer: Answer,
): Promise<Reply> {
  const reply = replyOf(answer, request);
  try {
    await recording.time('check', () => checkReply(flow, request, reply));
  } catch (error) {
    if (error instanceof EndpointError && error.code === 'answer-refused') recording.refused(reply.body);
    throw error;
  }
  return reply;
}

/**
 * The answer of `onError`; without one, after a time-out, the same screen with words (Data API, order of work). Throws the
 * error if neither is an answer that a phone would take.
 */
async function recover(tools: AnswerTools, request: FlowRequest, error: EndpointError): Promise<Reply> {
  const { endpoint, options, openMedia, recording } = tools;
  const grace = tools.startGrace();
  try {
    const flow = await grace.spend(() => supplied(options.flow));
    const answer =
      (await grace.spend(() => endpoint.recover(error, request, { signal: grace.signal, openMedia }))) ??
      stay(request, error, options);
    if (answer === undefined) throw error;
    const reply = await checked(tools, request, flow, answer);
    recording.failed(error);
    return reply;
  } catch (thrown) {
    if (thrown === error) throw error;
    recording.failed(error);
    throw new EndpointError('recovery-failed', { cause: thrown });
  } finally {
    grace.stop();
  }
}

function stay(
  { screen }: FlowRequest,
  error: EndpointError,
  { tookTooLong = phoneMessages.tookTooLong }: HandlerOptions,
): Answer | undefined {
  if (error.code !== 'time-budget' || screen === undefined) return undefined;
  return { kind: 'screen', screen, data: { error_message: tookTooLong } };
}
