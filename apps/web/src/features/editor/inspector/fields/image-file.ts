/** What became of a chosen file. */
export type ImageFile =
  | { readonly ok: true; readonly base64: string }
  | { readonly ok: false; readonly reason: string };

/** Largest picture that is read, in bytes: a whole flow has 10 MB. */
const LARGEST = 5_000_000;
const TYPES: readonly string[] = ['image/png', 'image/jpeg', 'image/webp'];

/** Reads a picture as raw base64, as Flow JSON wants it (no `data:` in front). */
export async function readImage(file: File): Promise<ImageFile> {
  if (!TYPES.includes(file.type))
    return { ok: false, reason: 'Phones show PNG, JPEG and WebP pictures. Choose one of those.' };
  if (file.size > LARGEST)
    return {
      ok: false,
      reason: `This picture has ${formatSize(file.size)}. Make it smaller: ${formatSize(LARGEST)} is the most, 300 kB is good.`,
    };
  const bytes = new Uint8Array(await file.arrayBuffer());
  let binary = '';
  for (let at = 0; at < bytes.length; at += 8192)
    binary += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return { ok: true, base64: btoa(binary) };
}

/** Size of a picture in bytes, from its base64. */
export function bytesOfBase64(text: string): number {
  const body = text.replace(/^data:[^,]*,/, '').replace(/=+$/, '');
  return Math.floor((body.length * 3) / 4);
}

/** An address that an `img` can show. */
export function sourceOf(base64: string): string {
  if (base64.startsWith('data:image/')) return base64;
  const type = base64.startsWith('/9j/') ? 'jpeg' : base64.startsWith('UklGR') ? 'webp' : 'png';
  return `data:image/${type};base64,${base64}`;
}

/** `12 kB`, `1.4 MB`. */
export function formatSize(bytes: number): string {
  return bytes < 1_000_000
    ? `${Math.max(1, Math.round(bytes / 1000))} kB`
    : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
