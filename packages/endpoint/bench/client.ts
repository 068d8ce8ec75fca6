import { importPublicKey } from '@flowsmith/crypto';
import type { PublicKey } from '@flowsmith/crypto';
import { connect } from 'node:net';
import { isDeepStrictEqual } from 'node:util';
import { sealedCall } from '../src/testing/phone.ts';

/** What the client is told to do. */
export interface Load {
  readonly port: number;
  readonly publicKeyPem: string;
  readonly connections: number;
  /** Milliseconds. */
  readonly duration: number;
}

/** What it found. */
export interface LoadResult {
  readonly requests: number;
  readonly perSecond: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
  /** Responses that were opened and were as they should be. */
  readonly opened: number;
  readonly wrong: number;
}

const REQUESTS = 500;
const OPEN_EVERY = 100;

/** A light client in a process of its own: few connections that are kept, requests that were made before. */
process.on('message', (load: Load) => void run(load).then((result) => process.send?.(result)));

async function run({ port, publicKeyPem, connections, duration }: Load): Promise<LoadResult> {
  const publicKey = importPublicKey(publicKeyPem);
  const requests = Array.from({ length: REQUESTS }, (_, index) => prepared(index, publicKey));
  const latencies: number[] = [];
  let [opened, wrong, next] = [0, 0, 0];
  const start = performance.now();
  const until = start + duration;
  await Promise.all(
    Array.from({ length: connections }, async () => {
      const exchange = openConnection(port);
      while (performance.now() < until) {
        const number = next++;
        const request = requests[number % REQUESTS];
        if (request === undefined) return;
        const sent = performance.now();
        const { status, body } = await exchange(request.bytes);
        latencies.push(performance.now() - sent);
        if (status !== 200) wrong++;
        else if (number % OPEN_EVERY === 0) {
          if (isDeepStrictEqual(request.open({ body }), request.expected)) opened++;
          else wrong++;
        }
      }
    }),
  );
  const seconds = (performance.now() - start) / 1_000;
  const sorted = Float64Array.from(latencies).sort();
  const at = (part: number): number => sorted[Math.floor(sorted.length * part)] ?? 0;
  return {
    requests: latencies.length,
    perSecond: latencies.length / seconds,
    p50: at(0.5),
    p99: at(0.99),
    opened,
    wrong,
  };
}

function prepared(index: number, publicKey: PublicKey) {
  const data = { date: `day ${index}` };
  const request = {
    version: '3.0',
    action: 'data_exchange',
    screen: 'PICK',
    data,
    flow_token: `token-${index}`,
  };
  const { body, headers, open } = sealedCall(request, publicKey);
  const lines = Object.entries({ host: '127.0.0.1', ...headers, 'content-length': String(body.length) });
  const head = ['POST /flow HTTP/1.1', ...lines.map(([name, value]) => `${name}: ${value}`)].join('\r\n');
  const expected = { screen: 'CONFIRM', data: { summary: data.date } };
  return { bytes: Buffer.from(`${head}\r\n\r\n${body}`), open, expected };
}

/** A connection that is kept: sends a request when the one before was answered. */
function openConnection(port: number): (bytes: Buffer) => Promise<{ status: number; body: string }> {
  const socket = connect(port, '127.0.0.1').setNoDelay();
  let received = '';
  let answer = Promise.withResolvers<{ status: number; body: string }>();
  socket.setEncoding('latin1').on('data', (chunk: string) => {
    received += chunk;
    const end = received.indexOf('\r\n\r\n');
    if (end === -1) return;
    const length = Number(/content-length: (\d+)/i.exec(received)?.[1] ?? 0);
    if (received.length < end + 4 + length) return;
    const result = { status: Number(received.slice(9, 12)), body: received.slice(end + 4, end + 4 + length) };
    received = '';
    answer.resolve(result);
  });
  socket.on('error', (error) => answer.reject(error));
  return (bytes) => {
    answer = Promise.withResolvers();
    socket.write(bytes);
    return answer.promise;
  };
}
