import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { messagesOf, touch } from '../chats/chat-book.ts';
import { customerOf, digitsOf } from '../chats/customers.ts';
import { deliverAll } from '../chats/statuses.ts';
import type { Sandbox } from '../graph/context.ts';
import { messages } from '../messages.ts';
import { habits } from '../state/chat-schema.ts';
import { AdminError } from './admin-error.ts';
import { found, readBody } from './respond.ts';
import { customerView } from './views.ts';

const name = z.string().trim().min(1).max(100);
const create = z.strictObject({ name, phone: z.string().optional() });
const change = z.strictObject({
  name: name.optional(),
  habits: habits.partial().optional(),
});

type ById = { Params: { waId: string } };

/** The people whom businesses of the sandbox write to. */
export function customerRoutes(fastify: FastifyInstance, sandbox: Sandbox): void {
  const { world } = sandbox;

  fastify.get('/_sandbox/customers', async () => ({
    customers: world.customers.all().map(customerView),
  }));

  fastify.post('/_sandbox/customers', async (request, reply) => {
    const { name, phone } = readBody(request, create);
    const waId = phone === undefined ? freeNumber(sandbox) : digitsOf(phone);
    if (waId === undefined) throw new AdminError('invalid', messages.admin.phone);
    if (world.customers.get(waId) !== undefined)
      throw new AdminError('not-allowed', messages.admin.numberTaken);
    return reply.code(201).send(customerView(customerOf(waId, sandbox, name)));
  });

  fastify.patch<ById>('/_sandbox/customers/:waId', async (request, reply) => {
    const customer = found(world.customers.get(request.params.waId));
    const { name, habits: given } = readBody(request, change);
    const changed = world.customers.put({
      ...customer,
      name: name ?? customer.name,
      habits: habits.parse({ ...customer.habits, ...given }),
    });
    for (const chat of world.chats.all()) if (chat.waId === changed.id) touch(chat.id, sandbox);
    if (changed.habits.connected && !customer.habits.connected) deliverAll(changed, sandbox);
    return reply.send(customerView(changed));
  });

  fastify.delete<ById>('/_sandbox/customers/:waId', async (request, reply) => {
    const { id } = found(world.customers.get(request.params.waId));
    for (const chat of world.chats.all()) if (chat.waId === id) removeChat(chat.id, sandbox);
    world.customers.remove(id);
    return reply.code(204).send();
  });
}

/** Forgets a chat with its messages. */
export function removeChat(chatId: string, sandbox: Sandbox): void {
  for (const message of messagesOf(chatId, sandbox)) sandbox.world.messages.remove(message.id);
  sandbox.world.chats.remove(chatId);
  sandbox.chatChanged(chatId, 0);
}

/** A number that nobody has, in a range that is not given out. */
function freeNumber({ world }: Sandbox): string {
  let number = 4_915_550_000_000 + world.customers.size;
  while (world.customers.get(String(number)) !== undefined) number += 1;
  return String(number);
}
