import { readFile } from 'node:fs/promises';
import { generateKeyPair, importPublicKey, type GeneratedKeyPair, type PublicKey } from '@flowsmith/crypto';
import { bookingFlow } from '../../../packages/endpoint/src/testing/booking.ts';
import { sealedCall } from '../../../packages/endpoint/src/testing/phone.ts';
import { rounds } from '../../../packages/endpoint/bench/rounds.ts';
import type { Measurement } from '../../../packages/flow-model/bench/measure.ts';
import { apiOf } from './api.ts';

/** Where Flowsmith answers, and its process. */
export interface Server {
  readonly url: string;
  readonly pid: number;
}

/** The endpoint as it is made from a flow, hosted; and the memory that many of them take. */
export async function hostedBench({ url, pid }: Server): Promise<Measurement[]> {
  const keys = await generateKeyPair();
  const port = Number(new URL(url).port);
  const target = { name: 'hosted endpoint', port, keys, answer: ANSWER, atLeast: 0.7 };
  const speed = await rounds({ ...target, path: await hostFlow(url, keys) });
  return [...speed, ...(await memory(url, pid, keys))];
}

/** What the endpoint that is made from the flow says: the next screen with its example. */
const ANSWER = { screen: 'CONFIRM', data: { summary: 'Example' } };
const ENDPOINTS = 100;
const REQUESTS = 10_000;
/** After these, nothing should be new to the server. */
const FIRST = 1_000;
const AT_ONCE = 16;

/** Makes a flow with its own endpoint for real traffic. Answers the path at which it listens. */
export async function hostFlow(url: string, keys: GeneratedKeyPair): Promise<string> {
  const api = apiOf(url);
  const flow = await api.send('POST', '/flows', { name: 'Hosted', text: JSON.stringify(bookingFlow) });
  const endpoint = `/flows/${String(flow['id'])}/endpoint`;
  await api.send('POST', `${endpoint}/keys`, { from: 'pem', pem: keys.privateKeyPem });
  await api.send('POST', `${endpoint}/deploy`, { environment: 'live' });
  const { live } = await api.send('GET', endpoint);
  if (typeof live !== 'object' || live === null || !('path' in live) || typeof live.path !== 'string')
    throw new Error('The endpoint does not say where it answers');
  return live.path;
}

/** How much more memory the server takes after the last of many requests to many endpoints than after the first thousand. */
async function memory(url: string, pid: number, keys: GeneratedKeyPair): Promise<Measurement[]> {
  const addresses: string[] = [];
  for (let index = 0; index < ENDPOINTS; index++) addresses.push(`${url}${await hostFlow(url, keys)}`);
  const publicKey = importPublicKey(keys.publicKey.pem);
  await askAll(addresses, publicKey, FIRST);
  const before = await residentMegabytes(pid);
  await askAll(addresses, publicKey, REQUESTS - FIRST);
  const after = await residentMegabytes(pid);
  if (before === undefined || after === undefined) return [];
  return [
    { name: `server after ${FIRST} requests to ${ENDPOINTS} hosted endpoints`, value: before, unit: 'MB' },
    { name: `server after ${REQUESTS} requests to ${ENDPOINTS} hosted endpoints`, value: after, unit: 'MB' },
  ];
}

async function askAll(addresses: readonly string[], publicKey: PublicKey, count: number): Promise<void> {
  let next = 0;
  const phone = async (): Promise<void> => {
    for (let index = next++; index < count; index = next++) {
      const address = addresses[index % addresses.length] ?? '';
      const request = { version: '3.0', action: 'data_exchange', screen: 'PICK', data: {}, flow_token: 'x' };
      const { body, headers, open } = sealedCall(request, publicKey);
      const response = await fetch(address, { method: 'POST', body, headers });
      const text = await response.text();
      if (response.status !== 200) throw new Error(`The endpoint answered ${response.status}`);
      if (index % 100 === 0 && JSON.stringify(open({ body: text })) !== JSON.stringify(ANSWER))
        throw new Error('The endpoint answered something else');
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, phone));
}

/** Where the system tells: Linux. */
async function residentMegabytes(pid: number): Promise<number | undefined> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const kilobytes = /^VmRSS:\s+(\d+)/m.exec(status)?.[1];
  return kilobytes === undefined ? undefined : Number(kilobytes) / 1024;
}
