import type { JsonObject, JsonValue } from '@flowsmith/flow-model';
import { addMessage, putMessage, touch } from '../chats/chat-book.ts';
import { emitMessage } from '../chats/update-values.ts';
import { newWamid } from '../chats/wamid.ts';
import type { Sandbox } from '../graph/context.ts';
import { messages } from '../messages.ts';
import type { ChatMessage } from '../state/chat-schema.ts';
import { findOpenSession } from './sessions.ts';

/** One line of the summary behind the sent answer. */
export interface SummaryLine {
  readonly label: string;
  readonly text: string;
}

/** Sends the answer of a session into the chat, and by webhook as an `nfm_reply` (8.4). */
export function completeSession(
  id: string,
  payload: JsonObject,
  summary: readonly SummaryLine[],
  sandbox: Sandbox,
): ChatMessage {
  const { session, message, button } = findOpenSession(id, sandbox);
  const { world, faults, now } = sandbox;
  const at = now().getTime();
  const waId = world.chats.get(message.chatId)?.waId ?? '';
  const told = tokenOf(payload, button.token, sandbox);
  const isBroken = faults.take('reply-broken-json') !== undefined;
  const json = JSON.stringify(told);
  const content = {
    type: 'interactive',
    interactive: {
      type: 'nfm_reply',
      nfm_reply: {
        name: 'flow',
        body: messages.chat.sent,
        response_json: isBroken ? json.slice(0, -1) : json,
      },
    },
  };
  world.sessions.put({ ...session, status: 'completed' });
  putMessage({ ...message, flow: { ...button, state: 'completed' } }, sandbox);
  const reply = addMessage(
    {
      id: newWamid(waId, 'customer', world),
      chatId: message.chatId,
      from: 'customer',
      at,
      type: 'flow-reply',
      view: { text: messages.chat.sent },
      replyTo: message.id,
      status: 'delivered',
      category: 'service',
      reply: { sessionId: id, flowName: button.flowName, payload: told, summary: [...summary] },
      json: content,
    },
    sandbox,
  );
  touch(message.chatId, sandbox, { wroteAt: at });
  emitMessage(reply, content, sandbox, {
    hidesNumber: faults.take('reply-without-sender') !== undefined,
    hidesContext: faults.take('reply-without-context') !== undefined,
  });
  return reply;
}

/** The reply carries the flow token, unless a fault keeps it out. */
function tokenOf(payload: JsonObject, token: string, { faults }: Sandbox): JsonObject {
  const { flow_token: _given, ...rest } = payload;
  if (faults.take('reply-without-token') !== undefined) return rest;
  const own: Record<string, JsonValue | undefined> = { flow_token: token, ...payload };
  return own;
}
