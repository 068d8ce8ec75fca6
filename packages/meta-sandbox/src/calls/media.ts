import type { JsonObject } from '@flowsmith/flow-model';
import { defineCall } from '../graph/context.ts';
import type { CallContext } from '../graph/context.ts';
import { graphErrors } from '../graph/errors.ts';
import { sendErrors } from '../graph/send-errors.ts';
import { MEDIA_LIFE, addMedia, removeMedia } from '../media/add-media.ts';
import { mediaLink } from '../media/media-link.ts';
import { messages } from '../messages.ts';
import type { MediaNode, PhoneNode } from '../state/schema.ts';

const scopes = ['whatsapp_business_messaging', 'whatsapp_business_management'] as const;
const MIB = 1024 * 1024;

/** Bytes that files may have, by the beginning of their type. */
const LIMITS: readonly (readonly [start: string, limit: number])[] = [
  ['image/webp', 500 * 1024],
  ['image/', 5 * MIB],
  ['audio/', 16 * MIB],
  ['video/', 16 * MIB],
  ['', 100 * MIB],
];

/** `POST /{phone}/media`, `GET` and `DELETE /{media}` (6.2). */
export const mediaCalls = [
  defineCall({ kind: 'phone', edge: 'media', method: 'POST', scopes, run: (context) => upload(context) }),
  defineCall({
    kind: 'media',
    edge: '',
    method: 'GET',
    scopes,
    run: (context) => {
      const { node: media, sandbox } = context;
      checkOwner(context);
      return {
        messaging_product: 'whatsapp',
        url: mediaLink(media.id, sandbox),
        mime_type: media.mimeType,
        sha256: media.sha256,
        file_size: media.bytes,
        id: media.id,
      };
    },
  }),
  defineCall({
    kind: 'media',
    edge: '',
    method: 'DELETE',
    scopes,
    run: async (context) => {
      checkOwner(context);
      await removeMedia(context.node, context.sandbox);
      return { success: true };
    },
  }),
];

async function upload({ node: phone, parameters, sandbox }: CallContext<PhoneNode>): Promise<JsonObject> {
  if (parameters.requiredText('messaging_product') !== 'whatsapp')
    throw graphErrors.parameterValue('messaging_product', ['whatsapp']);
  const file = parameters.file('file');
  if (file === undefined) throw graphErrors.parameterMissing('file');
  const mimeType = (parameters.text('type') || file.contentType).split(';')[0]?.trim() ?? '';
  if (!/^[\w.+-]+\/[\w.+-]+$/.test(mimeType)) throw sendErrors.mediaUpload(messages.media.type(mimeType));
  const limit = LIMITS.find(([start]) => mimeType.startsWith(start))?.[1] ?? 0;
  if (file.bytes.length === 0 || file.bytes.length > limit)
    throw sendErrors.mediaUpload(messages.media.size(file.bytes.length, limit));
  const { bytes, fileName } = file;
  const named = fileName === '' ? {} : { fileName };
  const media = await addMedia({ bytes, mimeType, ...named, life: MEDIA_LIFE.uploaded }, phone, sandbox);
  return { id: media.id };
}

/** Ids run out, and `phone_number_id` must be that of the number that they came to. */
function checkOwner({ node: media, parameters, sandbox }: CallContext<MediaNode>): void {
  const asked = parameters.text('phone_number_id');
  const isForeign = asked !== undefined && asked !== media.phoneId;
  if (isForeign || media.expiresAt <= sandbox.now().getTime()) throw graphErrors.unknownNode('GET', media.id);
}
