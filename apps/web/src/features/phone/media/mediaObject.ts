import type { JsonObject, JsonValue } from '@flowsmith/flow-model';
import { asObjects } from '../props.ts';
import { readFile } from './readFile.ts';

/** What this window knows of a file beside what travels. */
export interface FileFacts {
  /** Something that an image element can show; documents have none. */
  readonly picture?: string | undefined;
  /** In bytes. */
  readonly size: number;
  /** The file itself, to be sent to a real endpoint. */
  readonly file?: File | undefined;
}

/** Of files chosen in this window, by media id. Values themselves stay plain JSON. */
const known = new Map<string, FileFacts>();

/** The chosen media of a picker's value. */
export function mediaOf(value: JsonValue | undefined): readonly JsonObject[] {
  return asObjects(value);
}

/** What is known of a chosen file; nothing for values from elsewhere. */
export function fileFacts(id: string): FileFacts | undefined {
  return known.get(id);
}

/** Remembers what a file looks like and how large it is. */
export function rememberFile(id: string, facts: FileFacts): void {
  known.set(id, facts);
}

/** Forgets a removed file. */
export function forgetFile(id: string): void {
  const picture = known.get(id)?.picture;
  if (picture?.startsWith('blob:') === true) URL.revokeObjectURL(picture);
  known.delete(id);
}

/**
 * A stand-in for what a phone makes of an uploaded file: the keys that an endpoint gets and those of the
 * completion message (Flow JSON 8.6); the runtime sends each what it takes. Nothing leaves the browser, unless a real
 * endpoint is asked: then `player/endpoint/sendFiles.ts` puts its encrypted form in place of this one.
 * `onProgress` hears how much was read, from 0 to 1. Throws if the file cannot be read.
 */
export async function mediaObject(file: File, onProgress: (share: number) => void): Promise<JsonObject> {
  const id = mediaId();
  const hash = await sha256(await readFile(file, onProgress));
  rememberFile(id, {
    picture: file.type.startsWith('image/') ? URL.createObjectURL(file) : undefined,
    size: file.size,
    file,
  });
  return {
    file_name: file.name,
    mime_type: file.type || 'application/octet-stream',
    sha256: hash,
    id,
    media_id: id,
    cdn_url: `https://mmg.whatsapp.net/v/${id}.enc`,
    encryption_metadata: {
      encrypted_hash: hash,
      iv: randomBase64(16),
      encryption_key: randomBase64(32),
      hmac_key: randomBase64(32),
      plaintext_hash: hash,
    },
  };
}

/** Media ids are long numbers. */
function mediaId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte % 10)
    .join('')
    .replace(/^0/, '1');
}

async function sha256(bytes: ArrayBuffer): Promise<string> {
  return base64(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
}

function randomBase64(bytes: number): string {
  return base64(crypto.getRandomValues(new Uint8Array(bytes)));
}

function base64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}
