/** Bytes that Flowsmith stores at most for one flow. */
export const MAX_BYTES = 11 * 1024 * 1024;

/** A file's text, or why it has none. `utf16`: it was decoded from UTF-16. */
export type SourceText =
  | { readonly ok: true; readonly text: string; readonly utf16: boolean }
  | { readonly ok: false; readonly reason: 'not-text' | 'unreadable' | 'too-large'; readonly bytes: number };

/** Reads a file as text without losing anything: a byte order mark stays, what is not UTF-8 or UTF-16 is refused. */
export async function readSource(file: File): Promise<SourceText> {
  if (file.size > MAX_BYTES) return { ok: false, reason: 'too-large', bytes: file.size };
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const encoding = encodingOf(bytes);
    const text = new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
    if (text.includes('\0')) return { ok: false, reason: 'not-text', bytes: file.size };
    return { ok: true, text, utf16: encoding !== 'utf-8' };
  } catch (error) {
    return { ok: false, reason: error instanceof TypeError ? 'not-text' : 'unreadable', bytes: file.size };
  }
}

/** A name for the flow from the name of its file: `sign-in_v2.json` → `Sign in v2`. */
export function nameOfFile(fileName: string): string {
  const words = fileName
    .replace(/\.(flow\.)?(json|txt)$/i, '')
    .replaceAll(/[-_\s]+/g, ' ')
    .trim();
  return (words.charAt(0).toUpperCase() + words.slice(1)).slice(0, 200);
}

function encodingOf([first, second]: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return 'utf-8';
}
