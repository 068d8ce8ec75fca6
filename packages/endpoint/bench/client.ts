import { importPublicKey } from '@flowsmith/crypto';
import type { PublicKey } from '@flowsmith/crypto';
import { connect } from 'node:net';
import { isDeepStrictEqual } from 'node:util';
import { sealedCall } from '../src/testing/phone.ts';

/** What the client is told to do. */
export interface Load {
  readonly port: number;
  readonly path: string;
  /** What every request is to be answered; without it, the date that it carries. */
  readonly answer?: object | undefined;
  readonly publicKeyPem: string;
  readonly connections: number;
  /** Milliseconds. */
  readonly duration: number;
}

/** What it found. */
export interface LoadResult {
  readonly perSecond: number;
  /** Milliseconds; 99 of 100 took no longer. */
  readonly p99: number;
  /** Responses that were opened and were as they should be. */
  readonly opened: number;
  readonly wrong: number;
}

const REQUESTS = 500;
const OPEN_EVERY = 100;

/** A client in a process of its own that takes as little of the machine as Node can. */
process.on('message', (load: Load) => void run(load).then((result) => process.send?.(result)));

/** Few connections that are kept, each with one request at a time; all requests were made before. */
async function run(load: Load): Promise<LoadResult> {
  const { port, connections, duration } = load;
  const requests = requestsFor(load);
  const latencies: number[] = [];
  const counts = { next: 0, opened: 0, wrong: 0 };
  const start = performance.now();

  const take = () => {
    const number = counts.next++;
    return { request: requests[number % REQUESTS], isOpened: number % OPEN_EVERY === 0 };
  };
  const judge = ({ request, isOpened }: ReturnType<typeof take>, response: Buffer): void => {
    const isGood = response.toString('latin1', 9, 12) === '200';
    const isRight =
      isGood && (!isOpened || isDeepStrictEqual(request?.open(bodyOf(response)), request?.expected));
    if (!isRight) counts.wrong++;
    else if (isOpened) counts.opened++;
  };
  const connection = () =>
    new Promise<void>((resolve, reject) => {
      let sent = 0;
      let current: ReturnType<typeof take>;
      const send = (): void => {
        current = take();
        sent = performance.now();
        if (current.request !== undefined) socket.write(current.request.bytes);
      };
      const onResponse = (response: Buffer): void => {
        const now = performance.now();
        latencies.push(now - sent);
        judge(current, response);
        if (now < start + duration) send();
        else socket.destroy();
      };
      const onread = { buffer: Buffer.alloc(16_384), callback: responses(onResponse) };
      const socket = connect({ port, host: '127.0.0.1', noDelay: true, onread }, send);
      socket.on('error', reject).on('close', () => resolve());
    });

  await Promise.all(Array.from({ length: connections }, connection));
  const seconds = (performance.now() - start) / 1_000;
  const sorted = Float64Array.from(latencies).sort();
  const { opened, wrong } = counts;
  return {
    perSecond: latencies.length / seconds,
    p99: sorted[Math.floor(sorted.length * 0.99)] ?? 0,
    opened,
    wrong,
  };
}

/** Made once, and before the time is taken. */
function requestsFor({ publicKeyPem, path, answer }: Load): readonly ReturnType<typeof prepared>[] {
  const publicKey = importPublicKey(publicKeyPem);
  const known = made.get(path);
  if (known !== undefined) return known;
  const requests = Array.from({ length: REQUESTS }, (_, index) => prepared(index, publicKey, path, answer));
  made.set(path, requests);
  return requests;
}

/** By path. */
const made = new Map<string, readonly ReturnType<typeof prepared>[]>();

/** All of one length, and so are their responses: whoever reads them needs only count. */
function prepared(index: number, publicKey: PublicKey, path: string, answer: object | undefined) {
  const date = `day ${String(index).padStart(3, '0')}`;
  const request = {
    version: '3.0',
    action: 'data_exchange',
    screen: 'PICK',
    data: { date },
    flow_token: date,
  };
  const { body, headers, open } = sealedCall(request, publicKey);
  const lines = Object.entries({ host: '127.0.0.1', ...headers, 'content-length': String(body.length) });
  const head = [`POST ${path} HTTP/1.1`, ...lines.map(([name, value]) => `${name}: ${value}`)].join('\r\n');
  return {
    bytes: Buffer.from(`${head}\r\n\r\n${body}`),
    open: (response: string) => open({ body: response }),
    expected: answer ?? { screen: 'CONFIRM', data: { summary: date } },
  };
}

/** Calls for each whole response. The first one is read, to know how long all are. */
function responses(onResponse: (response: Buffer) => void): (length: number, buffer: Uint8Array) => boolean {
  let expected = 0;
  let partial = Buffer.alloc(0);
  return (length, buffer) => {
    const chunk = Buffer.from(buffer.buffer, buffer.byteOffset, length);
    if (partial.length === 0 && length === expected) {
      onResponse(chunk);
      return true;
    }
    partial = Buffer.concat([partial, chunk]);
    const text = partial.toString('latin1');
    const end = text.indexOf('\r\n\r\n') + 4;
    const size = end + Number(/content-length: (\d+)/i.exec(text)?.[1] ?? 0);
    if (end < 4 || partial.length < size) return true;
    expected = size;
    const response = partial;
    partial = Buffer.alloc(0);
    onResponse(response);
    return true;
  };
}

function bodyOf(response: Buffer): string {
  const text = response.toString('latin1');
  return text.slice(text.indexOf('\r\n\r\n') + 4);
}
