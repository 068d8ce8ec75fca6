import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { chatIdOf, chatOf, messagesOf } from '../chats/chat-book.ts';
import { receiveFile, receiveText } from '../chats/receive.ts';
import { readAll } from '../chats/statuses.ts';
import type { Sandbox } from '../graph/context.ts';
import { messages } from '../messages.ts';
import type { Chat } from '../state/chat-schema.ts';
import { queryOf } from '../http/read-parameters.ts';
import { AdminError } from './admin-error.ts';
import { removeChat } from './customer-routes.ts';
import { found, readBody } from './respond.ts';
import { chatView, messageView } from './views.ts';

const text = z.string().min(1).max(4096);
const replyTo = z.string().optional();
const open = z.strictObject({ waId: z.string(), phoneNumberId: z.string().optional() });
const write = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('text'), text, replyTo }),
  z.strictObject({ type: z.literal('button'), text, replyTo }),
  z.strictObject({
    type: z.enum(['image', 'video', 'document', 'audio']),
    dataUrl: z.string(),
    fileName: z.string().max(250).optional(),
    text: z.string().max(1024).optional(),
    replyTo,
  }),
]);
const page = z.object({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  before: z.string().optional(),
});

const MAX_CHATS = 200;

type ById = { Params: { id: string } };

/** Chats of customers with the numbers of the sandbox. */
export function chatRoutes(fastify: FastifyInstance, sandbox: Sandbox): void {
  const { world } = sandbox;
  const chat = (id: string): Chat => found(world.chats.get(id));
  const view = (shown: Chat, all = messagesOf(shown.id, sandbox)) =>
    chatView(shown, found(world.customers.get(shown.waId)), all, sandbox);

  fastify.get('/_sandbox/chats', async (request, reply) => {
    const query = queryOf(request);
    const [waId, phoneId] = [query.get('waId'), query.get('phoneNumberId')];
    const chats = world.chats
      .all()
      .filter(
        (shown) => (waId === null || shown.waId === waId) && (phoneId === null || shown.phoneId === phoneId),
      )
      .filter((shown) => world.customers.get(shown.waId) !== undefined)
      .toSorted((a, b) => b.changed - a.changed)
      .slice(0, MAX_CHATS);
    const byChat = Map.groupBy(world.messages.all(), ({ chatId }) => chatId);
    return reply.send({ chats: chats.map((shown) => view(shown, byChat.get(shown.id) ?? [])) });
  });

  fastify.post('/_sandbox/chats', async (request, reply) => {
    const { waId, phoneNumberId } = readBody(request, open);
    const customer = found(world.customers.get(waId));
    const [first] = world.all('phone');
    const phone = found(phoneNumberId === undefined ? first : world.find('phone', phoneNumberId));
    const isNew = world.chats.get(chatIdOf(phone.id, customer.id)) === undefined;
    return reply.code(isNew ? 201 : 200).send(view(chatOf(phone.id, customer, sandbox)));
  });

  fastify.get<ById>('/_sandbox/chats/:id', async (request, reply) => {
    const shown = chat(request.params.id);
    const { limit, before } = page.parse(Object.fromEntries(queryOf(request)));
    const all = messagesOf(shown.id, sandbox);
    const end = before === undefined ? all.length : all.findIndex(({ id }) => id === before);
    const earlier = all.slice(0, Math.max(0, end));
    return reply.send({
      chat: view(shown, all),
      messages: earlier.slice(-limit).map((message) => messageView(message, sandbox)),
      hasEarlier: earlier.length > limit,
    });
  });

  fastify.post<ById>('/_sandbox/chats/:id/messages', async (request, reply) => {
    const shown = chat(request.params.id);
    const written = readBody(request, write);
    if (written.type === 'text' || written.type === 'button') {
      const message = receiveText(shown, written.type, written, sandbox);
      return reply.code(201).send(messageView(message, sandbox));
    }
    const file = fileOf(written.dataUrl);
    const phone = found(world.find('phone', shown.phoneId));
    const { type, fileName } = written;
    const message = await receiveFile(shown, phone, { type, fileName, ...file }, written, sandbox);
    return reply.code(201).send(messageView(message, sandbox));
  });

  fastify.post<ById>('/_sandbox/chats/:id/read', async (request, reply) => {
    readAll(chat(request.params.id).id, sandbox);
    return reply.code(204).send();
  });

  fastify.delete<ById>('/_sandbox/chats/:id', async (request, reply) => {
    removeChat(chat(request.params.id).id, sandbox);
    return reply.code(204).send();
  });

  fastify.get<ById>('/_sandbox/media/:id', async (request, reply) => {
    const media = found(world.find('media', request.params.id));
    const bytes = found(await sandbox.files.read(media.stored));
    void reply.header('x-content-type-options', 'nosniff').header('content-security-policy', 'sandbox');
    return reply.type(media.mimeType).send(Buffer.from(bytes));
  });
}

function fileOf(dataUrl: string): { bytes: Buffer; mimeType: string } {
  const [, mimeType, base64] = /^data:([\w.+/-]+)(?:;[^,]*)?;base64,(.*)$/s.exec(dataUrl) ?? [];
  if (mimeType === undefined || base64 === undefined) throw new AdminError('invalid', messages.admin.dataUrl);
  return { bytes: Buffer.from(base64, 'base64'), mimeType };
}
