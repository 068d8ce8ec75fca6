import type { Sandbox } from '../graph/context.ts';
import { messages } from '../messages.ts';
import { review } from '../templates/review.ts';
import { addMessage, chatOf } from './chat-book.ts';
import { customerOf } from './customers.ts';
import { carry } from './statuses.ts';
import { newWamid } from './wamid.ts';

/** The customers of a new sandbox. */
const FIRST = [
  { waId: '4915112345678', name: 'Ada' },
  { waId: '4915187654321', name: 'Ben' },
] as const;

/** Gives a sandbox without customers its first ones, who have just said hello to each business number. */
export function seedCustomers(sandbox: Sandbox): void {
  const { world, now } = sandbox;
  if (world.customers.size > 0) return;
  for (const { waId, name } of FIRST) {
    const customer = customerOf(waId, sandbox, name);
    for (const phone of world.all('phone')) {
      const chat = chatOf(phone.id, customer, sandbox);
      addMessage(
        {
          id: newWamid(waId, 'customer', world),
          chatId: chat.id,
          from: 'customer',
          at: now().getTime(),
          type: 'text',
          view: { text: messages.chat.hello },
          status: 'read',
          category: 'service',
          json: { type: 'text', text: { body: messages.chat.hello } },
        },
        sandbox,
      );
    }
  }
}

/** Goes on with what was under way when the sandbox was stopped. */
export function resume(sandbox: Sandbox): void {
  const { world } = sandbox;
  for (const { id, status } of world.messages.all()) if (status === 'accepted') carry(id, sandbox);
  for (const { id, status } of world.all('template')) if (status === 'PENDING') review(id, sandbox);
}
