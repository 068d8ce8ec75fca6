import { randomInt } from 'node:crypto';
import { sealMedia } from '@flowsmith/crypto';
import { ApiError } from '../../../errors.ts';
import { LIMITS } from '../../../limits.ts';
import { messages } from '../../../messages.ts';
import type { UploadedMedia } from './schema.ts';

/** Where picked files are put for endpoints to fetch. */
export interface MediaCdn {
  /** Keeps an encrypted file, and gives its address. */
  put(file: Uint8Array): Promise<string>;
  /** Whether an address is one of this CDN. */
  isOwn(address: URL): boolean;
}

/** The most that a phone sends: 25 MiB. */
export const MOST_PICKED_BYTES = LIMITS.requests.pickedFile.most;

/**
 * Encrypts a picked file as a phone does (AES-256-CBC, HMAC, hashes) and puts it on the CDN.
 * @throws ApiError `wrong-state` where there is none.
 */
export async function uploadMedia(cdn: MediaCdn | undefined, picked: Uint8Array): Promise<UploadedMedia> {
  if (cdn === undefined) throw new ApiError(409, 'wrong-state', messages.endpoints.played.noCdn);
  const { file, encryption } = sealMedia(picked);
  return { media_id: mediaId(), cdn_url: await cdn.put(file), encryption_metadata: { ...encryption } };
}

/** Media ids are long numbers. */
function mediaId(): string {
  return Array.from({ length: 16 }, (_, index) => randomInt(index === 0 ? 1 : 0, 10)).join('');
}
