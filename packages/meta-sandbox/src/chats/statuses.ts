import type { Sandbox } from '../graph/context.ts';
import { lateErrors } from '../graph/send-errors.ts';
import { messageStatuses } from '../state/chat-schema.ts';
import type { ChatMessage, Customer, MessageStatus } from '../state/chat-schema.ts';
import { messagesOf, putMessage } from './chat-book.ts';
import { emitStatus } from './update-values.ts';

/** Sends a message that was accepted on its way: `sent`, then what the customer's phone makes of it. */
export function carry(messageId: string, sandbox: Sandbox): void {
  sandbox.later(sandbox.pace, () => {
    const message = sandbox.world.messages.get(messageId);
    const customer = recipientOf(message, sandbox);
    if (message?.status !== 'accepted' || customer === undefined) return;
    const error = problemOf(message, customer, sandbox);
    if (error !== undefined) {
      advance(message, 'failed', sandbox, error);
      return;
    }
    arrive(advance(message, 'sent', sandbox), sandbox);
  });
}

/** Brings everything to a customer whose phone is online again. */
export function deliverAll(customer: Customer, sandbox: Sandbox): void {
  const waiting = sandbox.world.messages
    .all()
    .filter((message) => message.status === 'sent' && recipientOf(message, sandbox)?.id === customer.id);
  for (const message of waiting) arrive(message, sandbox);
}

/** The customer has seen all that arrived in a chat. */
export function readAll(chatId: string, sandbox: Sandbox): void {
  for (const message of messagesOf(chatId, sandbox)) {
    if (message.from === 'business' && message.status === 'delivered') advance(message, 'read', sandbox);
  }
}

/** Gives a message a status, unless it is further already, and tells of it (8.5). */
export function advance(
  message: ChatMessage,
  status: MessageStatus,
  sandbox: Sandbox,
  error?: NonNullable<ChatMessage['error']>,
): ChatMessage {
  if (messageStatuses.indexOf(status) <= messageStatuses.indexOf(message.status)) return message;
  const next = putMessage({ ...message, status, ...(error !== undefined && { error }) }, sandbox);
  if (next.from === 'business') emitStatus(next, sandbox.now().getTime(), sandbox);
  return next;
}

function arrive(message: ChatMessage, sandbox: Sandbox): void {
  const habits = recipientOf(message, sandbox)?.habits;
  if (habits?.connected !== true) return;
  const delivered = advance(message, 'delivered', sandbox);
  if (!habits.readsAtOnce) return;
  sandbox.later(sandbox.pace, () => {
    advance(sandbox.world.messages.get(delivered.id) ?? delivered, 'read', sandbox);
  });
}

function problemOf(message: ChatMessage, { habits }: Customer, { faults }: Sandbox) {
  if (!habits.reachable || faults.take('undeliverable') !== undefined) return lateErrors.undeliverable;
  return habits.optedOut && message.category === 'marketing' ? lateErrors.optedOut : undefined;
}

function recipientOf(message: ChatMessage | undefined, { world }: Sandbox): Customer | undefined {
  return world.customers.get(world.chats.get(message?.chatId ?? '')?.waId ?? '');
}
