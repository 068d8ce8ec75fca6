import { errorOfAnswer, unreachable } from '@/api/api-error.ts';

/** A file that was fetched. */
export interface Download {
  readonly name: string;
  readonly content: Blob;
}

/**
 * Fetches a file bit by bit. What came is handed to the browser in pieces of some megabytes, which it may put on disk.
 * @param onProgress is told how many bytes came so far
 * @throws ApiError when the server refuses or the file breaks off, and the reason of `signal` when it is no longer wanted
 */
export async function download(
  address: string,
  signal: AbortSignal,
  onProgress: (bytes: number) => void,
): Promise<Download> {
  const rethrow = (error: unknown): never => {
    throw signal.aborted ? error : unreachable(error);
  };
  const answer = await fetch(address, { signal }).catch(rethrow);
  if (!answer.ok || answer.body === null) {
    const body: unknown = await answer.json().catch(() => undefined);
    throw errorOfAnswer(answer.status, body);
  }
  const blobs: Blob[] = [];
  let waiting: Uint8Array<ArrayBuffer>[] = [];
  let waitingBytes = 0;
  let bytes = 0;
  const reader = answer.body.getReader();
  for (;;) {
    const { done, value } = await reader.read().catch(rethrow);
    if (done) break;
    waiting.push(value);
    waitingBytes += value.byteLength;
    bytes += value.byteLength;
    onProgress(bytes);
    if (waitingBytes < PIECE) continue;
    blobs.push(new Blob(waiting));
    waiting = [];
    waitingBytes = 0;
  }
  const type = answer.headers.get('content-type') ?? 'application/octet-stream';
  return {
    name: fileName(answer.headers.get('content-disposition') ?? ''),
    content: new Blob([...blobs, ...waiting], { type }),
  };
}

const PIECE = 8 * 1024 * 1024;

/** The name that a server gives a file (RFC 6266); one of our own if it gives none. */
export function fileName(disposition: string): string {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition)?.[1];
  if (encoded !== undefined) {
    try {
      return decodeURIComponent(encoded);
    } catch {
      // Then the plain one has to do.
    }
  }
  return /filename="([^"]+)"/i.exec(disposition)?.[1] ?? 'answers';
}
