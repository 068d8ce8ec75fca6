import { randomUUID } from 'node:crypto';

import type { JsonObject, OpenOptions } from '@flowsmith/flow-model';
import { AdminError } from '../admin/admin-error.ts';
import { putMessage } from '../chats/chat-book.ts';
import { readAll } from '../chats/statuses.ts';
import type { Sandbox } from '../graph/context.ts';
import { messages } from '../messages.ts';
import { recordExchange } from '../monitoring/record-exchange.ts';
import type { ChatMessage, FlowButton, Session } from '../state/chat-schema.ts';
import { flowBehind } from './endpoint-of.ts';
import type { OpenFlow } from './endpoint-of.ts';
import { exchange, isNotice, noticeOf } from './exchange.ts';
import type { Played } from './played.ts';

const text = messages.phone;
const MAX_SESSIONS = 1_000;

/** A session with all that it is about. */
export interface OpenSession {
  readonly session: Session;
  readonly message: ChatMessage;
  readonly button: FlowButton;
  readonly flow: OpenFlow;
}

/** Opens the flow of a message, as a tap on its button does. The customer has read the chat by then. */
export function openSession(messageId: string, sandbox: Sandbox): OpenSession {
  const { world, now } = sandbox;
  const message = world.messages.get(messageId);
  if (message === undefined) throw new AdminError('not-found', messages.admin.notFound);
  if (message.flow === undefined) throw new AdminError('not-allowed', text.noFlow);
  if (message.flow.state === 'disabled')
    throw new AdminError('button-disabled', message.flow.reason ?? text.ended);
  if (message.flow.state === 'completed') throw new AdminError('not-allowed', text.completed);
  const flow = flowBehind(message.flow, sandbox);
  if (flow === undefined) throw new AdminError('flow-unavailable', text.notOpenable);
  readAll(message.chatId, sandbox);
  const keyPem = world.find('phone', phoneIdOf(message, sandbox))?.publicKey?.pem;
  const session = world.sessions.put({
    id: randomUUID(),
    messageId,
    chatId: message.chatId,
    flowId: message.flow.flowId,
    status: 'open',
    openedAt: now().getTime(),
    files: [],
    ...(keyPem !== undefined && { keyPem }),
  });
  while (world.sessions.size > MAX_SESSIONS) world.sessions.remove(world.sessions.first()?.id ?? '');
  return { session, message, button: message.flow, flow };
}

/** A session by its id. @throws AdminError when there is none, or nothing to play in it */
export function findSession(id: string, sandbox: Sandbox): OpenSession {
  const session = sandbox.world.sessions.get(id);
  const message = sandbox.world.messages.get(session?.messageId ?? '');
  if (session === undefined || message?.flow === undefined)
    throw new AdminError('not-found', messages.admin.notFound);
  const flow = flowBehind(message.flow, sandbox);
  if (flow === undefined) throw new AdminError('flow-unavailable', text.notOpenable);
  return { session, message, button: message.flow, flow };
}

/** The same, for what only open sessions may do. */
export function findOpenSession(id: string, sandbox: Sandbox): OpenSession {
  const found = findSession(id, sandbox);
  if (found.session.status !== 'open') throw new AdminError('session-ended', text.ended);
  return found;
}

/** How the runtime opens the flow of a message. */
export function openingOfButton({ action, screen, data, token }: FlowButton): OpenOptions {
  return {
    action,
    flowToken: token,
    ...(action === 'navigate' && screen !== undefined && { screen }),
    ...(action === 'navigate' && data !== undefined && { data }),
  };
}

/** One exchange of an open session. After status 427 the session has ended, and the button is disabled (5.9). */
export async function exchangeInSession(id: string, request: JsonObject, sandbox: Sandbox): Promise<Played> {
  const { session, message, button, flow } = findOpenSession(id, sandbox);
  const phoneId = phoneIdOf(message, sandbox);
  const endpoint = {
    uri: flow.usesEndpoint ? flow.endpointUri : undefined,
    appSecret: flow.appSecret,
    signsTokens: flow.signsTokens,
    heldKey: session.keyPem,
    currentKey: () => sandbox.world.find('phone', phoneId)?.publicKey,
  };
  const { played, keyPem } = await exchange(endpoint, request, sandbox);
  if (button.mode === 'published') recordExchange(session.flowId, request, played, sandbox);
  const open = sandbox.world.sessions.get(id);
  if (open !== undefined && keyPem !== undefined) sandbox.world.sessions.put({ ...open, keyPem });
  if (played.outcome.kind === 'failed' && played.outcome.code === 'token-invalid') {
    endSession(id, played.outcome.message, sandbox);
  }
  return withForcedNotice(played, request, sandbox);
}

/** A fault makes the phone refuse an answer that is right. */
function withForcedNotice(played: Played, request: JsonObject, { faults }: Sandbox): Played {
  const { outcome } = played;
  if (outcome.kind !== 'answered' || isNotice(request)) return played;
  if (faults.take('endpoint-error-notice') === undefined) return played;
  const notice = noticeOf(request, 'payload-schema-error', text.refused);
  return {
    ...played,
    outcome: { kind: 'failed', code: 'answer-shape', message: text.refused, hint: null, notice },
  };
}

function endSession(id: string, reason: string, sandbox: Sandbox): void {
  const session = sandbox.world.sessions.get(id);
  const message = sandbox.world.messages.get(session?.messageId ?? '');
  if (session === undefined || message?.flow === undefined) return;
  sandbox.world.sessions.put({ ...session, status: 'ended' });
  const said = reason === '' ? messages.chat.disabled : reason;
  putMessage({ ...message, flow: { ...message.flow, state: 'disabled', reason: said } }, sandbox);
}

/** The customer leaves the flow without an answer. */
export function closeSession(id: string, sandbox: Sandbox): void {
  const session = sandbox.world.sessions.get(id);
  if (session?.status === 'open') sandbox.world.sessions.put({ ...session, status: 'closed' });
}

export function phoneIdOf(message: ChatMessage, { world }: Sandbox): string {
  return world.chats.get(message.chatId)?.phoneId ?? '';
}
