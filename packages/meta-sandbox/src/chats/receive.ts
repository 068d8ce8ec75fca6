import type { JsonObject } from '@flowsmith/flow-model';
import { addMedia, MEDIA_LIFE } from '../media/add-media.ts';
import type { Sandbox } from '../graph/context.ts';
import type { Chat, ChatMessage } from '../state/chat-schema.ts';
import type { PhoneNode } from '../state/schema.ts';
import { addMessage, touch } from './chat-book.ts';
import { emitMessage } from './update-values.ts';
import { newWamid } from './wamid.ts';

/** What a customer writes. */
export interface Written {
  readonly text?: string | undefined;
  readonly replyTo?: string | undefined;
}

/** A file that a customer sends. */
export interface SentFile {
  readonly type: 'image' | 'video' | 'document' | 'audio';
  readonly bytes: Uint8Array;
  readonly mimeType: string;
  readonly fileName?: string | undefined;
}

/** A text of a customer, or a tap on a quick reply of a template. */
export function receiveText(
  chat: Chat,
  type: 'text' | 'button',
  { text = '', replyTo }: Written,
  sandbox: Sandbox,
): ChatMessage {
  const content =
    type === 'text' ? { type, text: { body: text } } : { type, button: { payload: text, text } };
  return receive(chat, 'text', { text }, content, replyTo, sandbox);
}

/** A file of a customer: kept, and told of by its media id (6.2). */
export async function receiveFile(
  chat: Chat,
  phone: PhoneNode,
  file: SentFile,
  { text, replyTo }: Written,
  sandbox: Sandbox,
): Promise<ChatMessage> {
  const { type, bytes, mimeType, fileName } = file;
  const media = await addMedia({ bytes, mimeType, fileName, life: MEDIA_LIFE.received }, phone, sandbox);
  const named = fileName === undefined ? {} : { fileName };
  const view = { media: { id: media.id, mimeType, bytes: bytes.length, ...named }, ...(text && { text }) };
  const told = {
    id: media.id,
    mime_type: mimeType,
    sha256: Buffer.from(media.sha256, 'hex').toString('base64'),
    ...(text && { caption: text }),
    ...(type === 'document' && fileName !== undefined && { filename: fileName }),
    ...(type === 'audio' && { voice: false }),
  };
  return receive(chat, type, view, { type, [type]: told }, replyTo, sandbox);
}

function receive(
  chat: Chat,
  type: string,
  view: ChatMessage['view'],
  content: JsonObject,
  replyTo: string | undefined,
  sandbox: Sandbox,
): ChatMessage {
  const at = sandbox.now().getTime();
  const message = addMessage(
    {
      id: newWamid(chat.waId, 'customer', sandbox.world),
      chatId: chat.id,
      from: 'customer',
      at,
      type,
      view,
      status: 'delivered',
      category: 'service',
      json: content,
      ...(replyTo !== undefined && { replyTo }),
    },
    sandbox,
  );
  touch(chat.id, sandbox, { wroteAt: at });
  emitMessage(message, content, sandbox);
  return message;
}
