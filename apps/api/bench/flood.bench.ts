import { readFile } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { Pool } from 'undici';
import { generateKeyPair, signBody } from '@flowsmith/crypto';
import type { Measurement } from '../../../packages/flow-model/bench/measure.ts';
import { answerMessage, messagesWebhook } from '../src/modules/responses/testing/answering-server.ts';
import { apiOf } from './api.ts';
import { hostFlow, type Server } from './hosted.bench.ts';

/** Seconds that each flood lasts. */
const SECONDS = Number(process.env['FLOWSMITH_FLOOD_SECONDS'] ?? 8);
/** Milliseconds between looks at the memory, and questions how the server is. */
const LOOK = 250;
const SLOW = 'slow clients';
const SECRET = 'secret-of-the-bench';
const WABA = '900100200300400';
const MB = 1024 * 1024;
/** Nearly the largest body that saves a flow. */
const LARGE = 22 * MB;
/** Headers that do not come are waited for as long; connections are looked at every few seconds. */
const SLOW_SECONDS = 26;
/** By how much the memory of the process may grow, whatever comes. */
const MOST_MORE = 800;
/** Milliseconds that the answer to how it is may take. */
const MOST_PATIENCE = 2_000;

/** What comes in; resolves with how many requests were answered with each status. */
type Flood = (over: AbortSignal) => Promise<ReadonlyMap<number, number>>;

/**
 * More than a server can take, of one kind after the other: what it refuses, how its memory grows, and whether it says how it
 * is meanwhile.
 */
export async function floodBench({ url, pid }: Server): Promise<Measurement[]> {
  const before = await residentMegabytes(pid);
  const measured: Measurement[] = [{ name: 'flood: memory before', value: before, unit: 'MB' }];
  for (const [name, flood] of Object.entries(await floods(url))) {
    console.error(`Flooding with ${name} …`);
    measured.push(...(await measure(name, flood, { url, pid, aim: Math.round(before) + MOST_MORE })));
  }
  await wait(5_000);
  measured.push({ name: 'flood: memory 5 s after', value: await residentMegabytes(pid), unit: 'MB' });
  return measured;
}

async function measure(
  name: string,
  flood: Flood,
  { url, pid, aim }: Server & { readonly aim: number },
): Promise<Measurement[]> {
  const over = new AbortController();
  const running = flood(over.signal);
  const seconds = name === SLOW ? Math.max(SLOW_SECONDS, SECONDS) : SECONDS;
  const end = performance.now() + seconds * 1_000;
  const health: number[] = [];
  let most = 0;
  while (performance.now() < end) {
    const start = performance.now();
    const answer = await fetch(`${url}/api/health`);
    if (!answer.ok) throw new Error(`How the server is was answered with ${answer.status}`);
    health.push(performance.now() - start);
    most = Math.max(most, await residentMegabytes(pid));
    await wait(LOOK);
  }
  over.abort();
  const statuses = await running;
  const told = [...statuses]
    .map(([status, count]) => `${count} × ${status === 0 ? 'cut' : status}`)
    .join(', ');
  return [
    { name: `flood of ${name} (${told}): memory`, value: most, unit: 'MB', aim },
    {
      name: `flood of ${name}: slowest of ${health.length} health checks`,
      value: Math.max(...health),
      unit: 'ms',
      aim: MOST_PATIENCE,
    },
  ];
}

async function floods(url: string): Promise<Readonly<Record<string, Flood>>> {
  const api = apiOf(url);
  const account = await api.send('POST', '/accounts', {
    name: 'Flood',
    wabaId: WABA,
    baseUrl: url,
    token: 'token',
    appSecret: SECRET,
  });
  const flow = await api.send('POST', '/flows', { name: 'Flood' });
  const endpoint = await hostFlow(url, await generateKeyPair());
  const text = JSON.stringify({ version: '7.3', screens: [], padding: 'x'.repeat(MB) });
  const saved = `/api/flows/${String(flow['id'])}`;
  const json = { 'content-type': 'application/json' };
  const noise = JSON.stringify({
    encrypted_flow_data: 'x'.repeat(20_000),
    encrypted_aes_key: 'x'.repeat(344),
    initial_vector: 'x'.repeat(24),
  });
  return {
    webhooks: requests(url, 256, (number) => {
      const from = String(49_151_000_000 + (number % 5_000));
      const body = JSON.stringify(messagesWebhook(WABA, answerMessage({ from, fields: { number } })));
      const signed = number % 4 === 0 ? 'sha256=00' : signBody(body, SECRET);
      const headers = { ...json, 'x-hub-signature-256': signed };
      return { method: 'POST', path: `/webhooks/${String(account['id'])}`, headers, body };
    }),
    exchanges: requests(url, 512, () => ({ method: 'POST', path: endpoint, headers: json, body: noise })),
    saves: requests(url, 64, (number) => ({
      method: 'PUT',
      path: saved,
      headers: { ...json, 'if-match': '*' },
      body: JSON.stringify({ text: text.replace('padding', `padding${number}`) }),
    })),
    [`bodies of ${LARGE / MB} MB`]: requests(url, 64, () => ({
      method: 'PUT',
      path: saved,
      headers: { ...json, 'if-match': '*', 'content-length': String(LARGE) },
      body: Readable.from(large()),
    })),
    [SLOW]: slowClients(url, 3_000),
    'live streams': liveStreams(url, 1_500),
  };
}

interface Sent {
  readonly method: 'POST' | 'PUT';
  readonly path: string;
  readonly headers: Record<string, string>;
  readonly body: string | Readable;
}

/** Requests one after the other on so many connections, as fast as they are answered. */
function requests(url: string, connections: number, make: (number: number) => Sent): Flood {
  return async (over) => {
    const statuses = new Map<number, number>();
    const pool = new Pool(url, { connections, pipelining: 1 });
    let number = 0;
    const sender = async (): Promise<void> => {
      while (!over.aborted) {
        const sent = make((number += 1));
        await pool.request({ ...sent, signal: over }).then(
          async ({ statusCode, body }) => {
            note(statuses, statusCode);
            await body.dump().catch(() => undefined);
          },
          () => note(statuses, over.aborted ? undefined : 0),
        );
      }
    };
    await Promise.all(Array.from({ length: connections }, sender));
    await pool.destroy();
    return statuses;
  };
}

const CHUNK = Buffer.alloc(256 * 1024, 0x20);

async function* large(): AsyncGenerator<Uint8Array> {
  for (let bytes = 0; bytes < LARGE; bytes += CHUNK.length) yield CHUNK;
}

/** Connections that send a header, letter by letter. */
function slowClients(url: string, count: number): Flood {
  return async (over) => {
    const statuses = new Map<number, number>();
    const sockets = Array.from({ length: count }, (_, index) => open(url, index, statuses));
    for (const socket of sockets) socket.write('GET /api/flows HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: ');
    while (!over.aborted) {
      for (const socket of sockets) if (socket.writable) socket.write('x');
      await wait(500);
    }
    for (const socket of sockets) socket.destroy();
    return statuses;
  };
}

/** Streams of live changes that nobody reads. */
function liveStreams(url: string, count: number): Flood {
  return async (over) => {
    const statuses = new Map<number, number>();
    const sockets = Array.from({ length: count }, (_, index) => open(url, index, statuses));
    for (const socket of sockets) socket.write('GET /api/live HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n');
    while (!over.aborted) await wait(100);
    for (const socket of sockets) socket.destroy();
    return statuses;
  };
}

/** From several addresses of this machine, since one may have so many connections only. */
function open(url: string, index: number, statuses: Map<number, number>): Socket {
  const { port } = new URL(url);
  const socket = connect({
    host: '127.0.0.1',
    port: Number(port),
    localAddress: `127.0.0.${2 + (index % 8)}`,
  });
  socket.on('error', () => undefined);
  socket.once('data', (chunk: Buffer) => {
    note(statuses, Number(/^HTTP\/1\.1 (\d+)/.exec(chunk.toString('latin1'))?.[1] ?? 0));
    socket.pause();
  });
  return socket;
}

function note(statuses: Map<number, number>, status: number | undefined): void {
  if (status !== undefined) statuses.set(status, (statuses.get(status) ?? 0) + 1);
}

/** Where the system tells: Linux. */
async function residentMegabytes(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0) / 1024;
}
