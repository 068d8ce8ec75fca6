import { fork, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { constants, privateDecrypt, publicEncrypt, createPrivateKey } from 'node:crypto';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { generateKeyPair } from '@flowsmith/crypto';
import type { GeneratedKeyPair } from '@flowsmith/crypto';
import type { Measurement } from '../../flow-model/bench/measure.ts';
import type { Load, LoadResult } from './client.ts';

const ROUNDS = 3;
const CONNECTIONS = 16;
const WARM_UP = 2_000;
const DURATION = 2_000;

/**
 * Requests that a Fastify server with an endpoint answers, against the private RSA operations of one core: no endpoint can
 * be much faster than these. Both are measured in turns, since machines are not the same from one second to the next.
 */
export async function endpointBench(): Promise<Measurement[]> {
  const keys = await generateKeyPair();
  const [server, client] = [start('server.ts'), start('client.ts')];
  try {
    server.send(keys.privateKeyPem);
    const port = Number(await message<string>(server));
    const load = async (duration: number): Promise<LoadResult> => {
      const order: Load = { port, publicKeyPem: keys.publicKey.pem, connections: CONNECTIONS, duration };
      client.send(order);
      return message<LoadResult>(client);
    };
    await load(WARM_UP);
    const rounds: { readonly rsa: number; readonly load: LoadResult }[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      rounds.push({ rsa: privateOperations(keys), load: await load(DURATION) });
    }
    return measurementsOf(rounds);
  } finally {
    server.kill();
    client.kill();
  }
}

function measurementsOf(
  rounds: readonly { readonly rsa: number; readonly load: LoadResult }[],
): Measurement[] {
  const wrong = rounds.reduce((sum, { load }) => sum + load.wrong, 0);
  if (wrong > 0 || rounds.some(({ load }) => load.opened === 0))
    throw new Error(`${wrong} answers were wrong.`);
  const perSecond = median(rounds.map(({ load }) => load.perSecond));
  return [
    {
      name: 'endpoint: private RSA operations of one core',
      value: median(rounds.map(({ rsa }) => rsa)),
      unit: '/s',
    },
    { name: 'endpoint: requests with Fastify', value: perSecond, unit: '/s' },
    {
      name: 'endpoint: requests for each RSA operation',
      value: median(rounds.map(({ rsa, load }) => load.perSecond / rsa)),
      unit: '×',
      atLeast: 0.95,
    },
    {
      name: 'endpoint: time of a request, p99',
      value: median(rounds.map(({ load }) => load.p99)),
      unit: 'ms',
      aim: 25,
    },
  ];
}

/** What `openssl speed` shows; without the command, what Node does in a second. */
function privateOperations({ privateKeyPem, publicKey }: GeneratedKeyPair): number {
  const { stdout } = spawnSync('openssl', ['speed', '-seconds', '1', 'rsa2048'], { encoding: 'utf8' });
  const shown = /rsa +2048 bits +\S+ +\S+ +([\d.]+)/.exec(stdout ?? '')?.[1];
  if (shown !== undefined) return Number(shown);
  const oaep = { padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha256' };
  const key = createPrivateKey(privateKeyPem);
  const wrapped = publicEncrypt({ key: publicKey.key, ...oaep }, Buffer.alloc(16));
  const start = performance.now();
  let count = 0;
  for (; performance.now() < start + 1_000; count++) privateDecrypt({ key, ...oaep }, wrapped);
  return count / ((performance.now() - start) / 1_000);
}

function start(file: string): ChildProcess {
  return fork(fileURLToPath(new URL(file, import.meta.url)));
}

async function message<Message>(child: ChildProcess): Promise<Message> {
  const [value]: Message[] = await once(child, 'message');
  if (value === undefined) throw new Error('The process sent nothing.');
  return value;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
