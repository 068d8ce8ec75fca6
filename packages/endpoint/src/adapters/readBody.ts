import type { Readable } from 'node:stream';

/** How much of a body is taken, and for how long. */
export interface BodyLimits {
  /** Bytes. Default: 3 MiB; phones send less than 1 MB, without the files themselves. */
  readonly bodyLimit?: number;
  /** Milliseconds until the whole body must have come. Default: 5,000. */
  readonly bodyTimeout?: number;
}

/** The raw bytes of a body, or the status with which it is refused: 413 too large, 408 too slow, 400 broken off. */
export type BodyResult =
  | { readonly ok: true; readonly body: Buffer }
  | { readonly ok: false; readonly status: 400 | 408 | 413 };

const BODY_LIMIT = 3 * 1024 * 1024;
const BODY_TIMEOUT = 5_000;
/**
 * A body that is too large is read on, and thrown away, up to so many times the limit: most clients read no answer before
 * they have sent everything.
 */
const DISCARD = 8;

/** Reads the body of a request. Never rejects. */
export function readBody(stream: Readable, limits: BodyLimits = {}): Promise<BodyResult> {
  const { bodyLimit = BODY_LIMIT, bodyTimeout = BODY_TIMEOUT } = limits;
  const { promise, resolve } = Promise.withResolvers<BodyResult>();
  const chunks: Buffer[] = [];
  let length = 0;
  const onData = (chunk: Buffer): void => {
    length += chunk.length;
    if (length <= bodyLimit) chunks.push(chunk);
    else chunks.length = 0;
    if (length > bodyLimit * DISCARD) settle({ ok: false, status: 413 });
  };
  const onEnd = (): void =>
    settle(length > bodyLimit ? { ok: false, status: 413 } : { ok: true, body: Buffer.concat(chunks) });
  const onBroken = (): void => settle({ ok: false, status: 400 });
  const timer = setTimeout(() => settle({ ok: false, status: length > bodyLimit ? 413 : 408 }), bodyTimeout);
  const settle = (result: BodyResult): void => {
    clearTimeout(timer);
    stream.off('data', onData).off('end', onEnd).off('close', onBroken);
    resolve(result);
  };
  // The error comes before the close that is waited for; without a listener it would end the process.
  stream.on('data', onData).on('end', onEnd).on('close', onBroken).on('error', onBroken);
  return promise;
}
