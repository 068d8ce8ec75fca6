import { spawnSync } from 'node:child_process';
import { constants, createPrivateKey, privateDecrypt, publicEncrypt } from 'node:crypto';
import type { GeneratedKeyPair } from '@flowsmith/crypto';
import type { Measurement } from '../../flow-model/bench/measure.ts';
import { message, start } from './child.ts';
import type { Load, LoadResult } from './client.ts';

const ROUNDS = 3;
const CONNECTIONS = 16;
const WARM_UP = 2_000;
const DURATION = 2_000;

/** What is measured: an endpoint that answers on this machine. */
export interface Target extends Pick<Load, 'port' | 'path' | 'answer'> {
  /** How the figures are called. */
  readonly name: string;
  readonly keys: GeneratedKeyPair;
  /** Least requests for each private RSA operation of one core. */
  readonly atLeast: number;
}

/**
 * Requests that an endpoint answers, against the private RSA operations of one core: no endpoint can be much faster than
 * these. Both are measured in turns, since machines are not the same from one second to the next.
 */
export async function rounds({ name, keys, atLeast, ...where }: Target): Promise<Measurement[]> {
  const client = start('client.ts');
  try {
    const load = async (duration: number): Promise<LoadResult> => {
      const order: Load = { ...where, publicKeyPem: keys.publicKey.pem, connections: CONNECTIONS, duration };
      client.send(order);
      return message<LoadResult>(client);
    };
    await load(WARM_UP);
    const all: Round[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      all.push({ rsa: privateOperations(keys), load: await load(DURATION) });
    }
    return measurementsOf(name, atLeast, all);
  } finally {
    client.kill();
  }
}

interface Round {
  readonly rsa: number;
  readonly load: LoadResult;
}

function measurementsOf(name: string, atLeast: number, all: readonly Round[]): Measurement[] {
  const wrong = all.reduce((sum, { load }) => sum + load.wrong, 0);
  if (wrong > 0 || all.some(({ load }) => load.opened === 0)) throw new Error(`${wrong} answers were wrong.`);
  return [
    {
      name: `${name}: private RSA operations of one core`,
      value: median(all.map(({ rsa }) => rsa)),
      unit: '/s',
    },
    { name: `${name}: requests`, value: median(all.map(({ load }) => load.perSecond)), unit: '/s' },
    {
      name: `${name}: requests for each RSA operation`,
      value: median(all.map(({ rsa, load }) => load.perSecond / rsa)),
      unit: '×',
      atLeast,
    },
    {
      name: `${name}: time of a request, p99`,
      value: median(all.map(({ load }) => load.p99)),
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

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
