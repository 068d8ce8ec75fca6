import { createHash } from 'node:crypto';
import type { Sandbox } from '../graph/context.ts';
import type { MediaNode, PhoneNode } from '../state/schema.ts';

const DAY = 24 * 60 * 60 * 1000;
const MAX_FILES = 2_000;

/** How long the ids of files are good for (6.2). */
export const MEDIA_LIFE = { uploaded: 30 * DAY, received: 7 * DAY } as const;

/** A file to keep. */
export interface NewMedia {
  readonly bytes: Uint8Array;
  readonly mimeType: string;
  readonly fileName?: string | undefined;
  /** Milliseconds. */
  readonly life: number;
}

/** Keeps a file under a media id of a phone number. */
export async function addMedia(file: NewMedia, phone: PhoneNode, sandbox: Sandbox): Promise<MediaNode> {
  const { world, files, now } = sandbox;
  await forgetOld(sandbox);
  const stored = await files.put(file.bytes);
  const media: MediaNode = {
    kind: 'media',
    id: String(1_300_000_000_000_000 + world.nextNumber()),
    wabaId: phone.wabaId,
    phoneId: phone.id,
    stored,
    mimeType: file.mimeType,
    bytes: file.bytes.length,
    sha256: createHash('sha256').update(file.bytes).digest('hex'),
    expiresAt: now().getTime() + file.life,
    ...(file.fileName !== undefined && { fileName: file.fileName }),
  };
  world.put(media);
  return media;
}

/** Removes a file and what is known of it. */
export async function removeMedia(media: MediaNode, { world, files }: Sandbox): Promise<void> {
  world.remove(media.id);
  await files.remove(media.stored);
}

async function forgetOld(sandbox: Sandbox): Promise<void> {
  const all = sandbox.world.all('media');
  const now = sandbox.now().getTime();
  const surplus = Math.max(0, all.length - MAX_FILES + 1);
  const gone = all.filter(({ expiresAt }, index) => expiresAt <= now || index < surplus);
  await Promise.all(gone.map((media) => removeMedia(media, sandbox)));
}
