import type { Sandbox } from '../graph/context.ts';
import { sendErrors } from '../graph/send-errors.ts';
import { messages } from '../messages.ts';
import type { MessageMedia } from '../state/chat-schema.ts';
import type { Header, MediaObject } from './content-schemas.ts';

/** Types that media have when nothing else is known. */
const TYPES: Readonly<Record<string, string>> = {
  image: 'image/jpeg',
  video: 'video/mp4',
  audio: 'audio/ogg',
  document: 'application/pdf',
  sticker: 'image/webp',
};

/** The file of a message. Files that were uploaded must be there, and belong to the account. */
export function mediaOf(object: MediaObject, type: string, wabaId: string, { world }: Sandbox): MessageMedia {
  const { id, link, filename } = object;
  if (link !== undefined) {
    if (!/^https?:$/.test(URL.parse(link)?.protocol ?? ''))
      throw sendErrors.invalid(messages.sending.link(link));
    return {
      link,
      mimeType: TYPES[type] ?? 'application/octet-stream',
      ...(filename && { fileName: filename }),
    };
  }
  const file = world.find('media', id ?? '');
  if (file?.wabaId !== wabaId) throw sendErrors.invalid(messages.sending.unknownMedia(id ?? ''));
  const fileName = filename ?? file.fileName;
  return { id: file.id, mimeType: file.mimeType, bytes: file.bytes, ...(fileName && { fileName }) };
}

/** What a header shows. */
export function headerOf(header: Header | undefined, wabaId: string, sandbox: Sandbox) {
  if (header === undefined) return {};
  switch (header.type) {
    case 'text':
      return { header: { text: header.text } };
    case 'image':
      return { header: { media: mediaOf(header.image, 'image', wabaId, sandbox) } };
    case 'video':
      return { header: { media: mediaOf(header.video, 'video', wabaId, sandbox) } };
    case 'document':
      return { header: { media: mediaOf(header.document, 'document', wabaId, sandbox) } };
  }
}
