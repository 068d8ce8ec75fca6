import type { Sandbox } from '../graph/context.ts';
import type { Chat, ChatMessage, Customer } from '../state/chat-schema.ts';

/** All chats together keep so many messages; the oldest go first. */
const MAX_MESSAGES = 5_000;
const WINDOW = 24 * 60 * 60 * 1000;

export const chatIdOf = (phoneId: string, waId: string): string => `${phoneId}-${waId}`;

/**
 * The chat of a customer with a business number. A new one begins with an open window, as if the customer had just
 * written: otherwise nobody could be written to without a template.
 */
export function chatOf(phoneId: string, customer: Customer, sandbox: Sandbox): Chat {
  const id = chatIdOf(phoneId, customer.id);
  const { world } = sandbox;
  return (
    world.chats.get(id) ??
    world.chats.put({
      id,
      phoneId,
      waId: customer.id,
      wroteAt: sandbox.now().getTime(),
      revision: 1,
      changed: world.nextNumber(),
    })
  );
}

/** Adds a message to its chat. */
export function addMessage(message: Omit<ChatMessage, 'order'>, sandbox: Sandbox): ChatMessage {
  const { world } = sandbox;
  const added = world.messages.put({ ...message, order: world.nextNumber() });
  while (world.messages.size > MAX_MESSAGES) world.messages.remove(world.messages.first()?.id ?? '');
  touch(message.chatId, sandbox);
  return added;
}

/** Replaces a message, and says that its chat changed. */
export function putMessage(message: ChatMessage, sandbox: Sandbox): ChatMessage {
  // One that went to make room stays away.
  if (sandbox.world.messages.get(message.id) === undefined) return message;
  sandbox.world.messages.put(message);
  touch(message.chatId, sandbox);
  return message;
}

/** Changes a chat, and tells whoever looks at it. */
export function touch(chatId: string, sandbox: Sandbox, change: Partial<Pick<Chat, 'wroteAt'>> = {}): void {
  const { world } = sandbox;
  const chat = world.chats.get(chatId);
  if (chat === undefined) return;
  const revision = chat.revision + 1;
  world.chats.put({ ...chat, ...change, revision, changed: world.nextNumber() });
  sandbox.chatChanged(chatId, revision);
}

/** The messages of a chat, oldest first. */
export function messagesOf(chatId: string, { world }: Sandbox): ChatMessage[] {
  return world.messages.all().filter((message) => message.chatId === chatId);
}

/** When the window for messages without a template ends, in milliseconds since 1970; `undefined` when it is closed. */
export function windowEnd({ wroteAt }: Chat, { now }: Sandbox): number | undefined {
  const end = (wroteAt ?? 0) + WINDOW;
  return end > now().getTime() ? end : undefined;
}
