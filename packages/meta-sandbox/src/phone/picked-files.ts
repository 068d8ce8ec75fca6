import { sealMedia } from '@flowsmith/crypto';
import type { JsonObject } from '@flowsmith/flow-model';
import { AdminError } from '../admin/admin-error.ts';
import type { Sandbox } from '../graph/context.ts';
import { MEDIA_LIFE, addMedia } from '../media/add-media.ts';
import { messages } from '../messages.ts';
import { findOpenSession, phoneIdOf } from './sessions.ts';

const MOST = 25 * 1024 * 1024;

/** A file that a customer picks. */
export interface PickedFile {
  readonly bytes: Buffer;
  readonly mimeType: string;
  readonly name: string;
}

/**
 * Sends a picked file on its two ways: encrypted to the CDN for the endpoint (6.1), and as a media id for the answer (6.2).
 * The result has the keys of both; the runtime sends each place its part.
 */
export async function pickFile(id: string, file: PickedFile, sandbox: Sandbox): Promise<JsonObject> {
  const { message } = findOpenSession(id, sandbox);
  const { cdn, world, faults } = sandbox;
  if (cdn === undefined) throw new AdminError('not-allowed', messages.phone.noCdn);
  if (file.bytes.length > MOST)
    throw new AdminError('too-large', messages.media.size(file.bytes.length, MOST));
  const phone = world.find('phone', phoneIdOf(message, sandbox));
  if (phone === undefined) throw new AdminError('not-found', messages.admin.notFound);
  const sealed = sealMedia(file.bytes);
  const flipped = faults.take('media-flipped-byte') === undefined ? sealed.file : flip(sealed.file);
  const isGone = faults.take('media-gone') !== undefined;
  const url = await cdn.put(flipped);
  const isWrong = faults.take('media-wrong-hash') !== undefined;
  const media = await addMedia(
    { bytes: file.bytes, mimeType: file.mimeType, fileName: file.name, life: MEDIA_LIFE.received },
    phone,
    sandbox,
  );
  const open = world.sessions.get(id);
  if (open !== undefined) world.sessions.put({ ...open, files: [...open.files, media.id] });
  const hash = Buffer.from(media.sha256, 'hex').toString('base64');
  const wrong = Buffer.alloc(32).toString('base64');
  return {
    media_id: media.id,
    cdn_url: isGone ? url.replace(/[0-9a-f]{48}/, '0'.repeat(48)) : url,
    file_name: file.name,
    encryption_metadata: {
      ...sealed.encryption,
      ...(isWrong && { plaintext_hash: wrong }),
    },
    id: media.id,
    mime_type: file.mimeType,
    sha256: isWrong ? wrong : hash,
  };
}

function flip(file: Buffer): Buffer {
  const changed = Buffer.from(file);
  changed[0] = (changed[0] ?? 0) ^ 1;
  return changed;
}
