import type { JsonObject } from '@flowsmith/flow-model';
import { windowEnd } from '../chats/chat-book.ts';
import type { Sandbox } from '../graph/context.ts';
import { messages } from '../messages.ts';
import { isOpenable } from '../phone/endpoint-of.ts';
import { openingOfButton } from '../phone/sessions.ts';
import type { OpenSession } from '../phone/sessions.ts';
import type {
  Chat,
  ChatMessage,
  Customer,
  Delivery,
  FlowButton,
  MessageMedia,
} from '../state/chat-schema.ts';

const iso = (milliseconds: number): string => new Date(milliseconds).toISOString();

/** A customer as the sandbox's own routes show one. */
export function customerView({ id, userId, name, habits }: Customer) {
  return { waId: id, userId, name, habits };
}

/** @param all every message, so that many chats are looked at with one pass */
export function chatView(chat: Chat, customer: Customer, all: readonly ChatMessage[], sandbox: Sandbox) {
  const phone = sandbox.world.find('phone', chat.phoneId);
  const messages = all.filter(({ chatId }) => chatId === chat.id);
  const last = messages.at(-1);
  const end = windowEnd(chat, sandbox);
  return {
    id: chat.id,
    phoneNumberId: chat.phoneId,
    business: phone?.verifiedName ?? '',
    displayPhoneNumber: phone?.displayPhoneNumber ?? '',
    customer: customerView(customer),
    unread: messages.filter(({ from, status }) => from === 'business' && status === 'delivered').length,
    windowEndsAt: end === undefined ? null : iso(end),
    lastMessage: last === undefined ? null : messageView(last, sandbox),
    revision: chat.revision,
  };
}

export function messageView(message: ChatMessage, sandbox: Sandbox) {
  const { id, chatId, from, at, type, view, replyTo, status, error, flow, template, reply, json } = message;
  const { header } = view;
  return {
    id,
    chatId,
    from,
    at: iso(at),
    type,
    text: view.text ?? null,
    header: header ? { text: header.text ?? null, media: mediaView(header.media, sandbox) } : null,
    footer: view.footer ?? null,
    media: mediaView(view.media, sandbox),
    replyTo: replyTo ?? null,
    status,
    error: error ?? null,
    flow: flow === undefined ? null : buttonView(flow, sandbox),
    template: template ?? null,
    buttons: view.buttons ?? [],
    reply: reply ?? null,
    json,
  };
}

/** A button that leads nowhere any more is shown as disabled. */
function buttonView(button: FlowButton, sandbox: Sandbox) {
  const { version: _version, data: _data, screen, reason, state, ...shown } = button;
  const isGone = state === 'open' && !isOpenable(button, sandbox);
  return {
    ...shown,
    screen: screen ?? null,
    state: isGone ? 'disabled' : state,
    reason: (isGone ? messages.phone.notOpenable : reason) ?? null,
  };
}

function mediaView(media: MessageMedia | undefined, { publicUrl }: Sandbox) {
  if (media === undefined) return null;
  const { id, link, mimeType, fileName, bytes } = media;
  // Without a host, so that pages may show it by whatever name they reach the server.
  const own = `${new URL(publicUrl()).pathname}/_sandbox/media/${id ?? ''}`;
  const url = link ?? own;
  return { url, mimeType, fileName: fileName ?? null, bytes: bytes ?? null };
}

export function sessionView({ session, message, button, flow }: OpenSession) {
  return {
    id: session.id,
    messageId: message.id,
    chatId: message.chatId,
    status: session.status,
    flow: {
      id: button.flowId,
      name: button.flowName,
      mode: button.mode,
      version: flow.version ?? null,
      text: flow.text,
    },
    opening: openingOfButton(button),
    usesEndpoint: flow.usesEndpoint,
    endpointUri: flow.endpointUri ?? null,
  };
}

export function deliveryView(delivery: Delivery): JsonObject {
  const { id, at, url, field, status, attempts, dueAt, body } = delivery;
  return {
    id,
    at: iso(at),
    url,
    field,
    status,
    attempts: attempts.map((attempt) => ({
      at: iso(attempt.at),
      status: attempt.status ?? null,
      error: attempt.error ?? null,
    })),
    nextAt: status === 'waiting' ? iso(dueAt) : null,
    body,
  };
}
