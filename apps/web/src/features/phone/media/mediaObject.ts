import type { JsonObject, JsonValue } from '@flowsmith/flow-model';
import { asObjects } from '../props.ts';

/** Pictures of files chosen in this window, by media id. Values themselves stay plain JSON. */
const previews = new Map<string, string>();

/** The chosen media of a picker's value. */
export function mediaOf(value: JsonValue | undefined): readonly JsonObject[] {
  return asObjects(value);
}

/** A blob URL of a chosen picture; `undefined` for documents and for values from elsewhere. */
export function previewOf(id: string): string | undefined {
  return previews.get(id);
}

/**
 * A stand-in for what a phone makes of an uploaded file: the keys that an endpoint gets and those of the
 * completion message (Flow JSON 8.6); the runtime sends each what it takes. Nothing leaves the browser.
 */
export async function mediaObject(file: File): Promise<JsonObject> {
  const id = mediaId();
  if (file.type.startsWith('image/')) previews.set(id, URL.createObjectURL(file));
  const hash = await sha256(file);
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

/** Forgets the picture of a removed file. */
export function releasePreview(id: string): void {
  const url = previews.get(id);
  if (url === undefined) return;
  URL.revokeObjectURL(url);
  previews.delete(id);
}

/** Media ids are long numbers. */
function mediaId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte % 10)
    .join('')
    .replace(/^0/, '1');
}

async function sha256(file: File): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  return base64(new Uint8Array(digest));
}

function randomBase64(bytes: number): string {
  return base64(crypto.getRandomValues(new Uint8Array(bytes)));
}

function base64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}
