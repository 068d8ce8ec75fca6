import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Fastify from 'fastify';
import { openMedia, sealMedia } from '@flowsmith/crypto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { sandboxPlugin } from '../sandbox-plugin.ts';
import { createCdn, type CdnOptions } from './cdn.ts';

let folder: string;
let url: string;
let app: ReturnType<typeof Fastify>;
beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'cdn-')), 'files');
  url = '';
});
afterEach(async () => {
  await app.close();
  await rm(folder, { recursive: true, force: true });
});

async function start(options: Partial<CdnOptions> = {}) {
  const publicUrl = () => `${url}/graph`;
  const cdn = createCdn({ folder, publicUrl, ...options });
  app = Fastify({ forceCloseConnections: true });
  await app.register(sandboxPlugin, { prefix: '/graph', publicUrl, cdn });
  url = await app.listen({ host: '127.0.0.1', port: 0 });
  return cdn;
}

/** Reads the answer to its end: a server does not stop while one is on its way. */
async function statusOf(address: string): Promise<number> {
  const response = await fetch(address);
  await response.arrayBuffer();
  return response.status;
}

it('gives a picked file to whoever knows its address, as it was encrypted', async () => {
  const cdn = await start();
  const { file, encryption } = sealMedia(Buffer.from('a photo'));
  const address = await cdn.put(file);
  expect(cdn.isOwn(new URL(address))).toBe(true);
  const response = await fetch(address);
  expect(response.status).toBe(200);
  const bytes = Buffer.from(await response.arrayBuffer());
  expect(response.headers.get('content-length')).toBe(String(bytes.length));
  expect(openMedia(bytes, encryption).toString()).toBe('a photo');
});

it.each(['other.enc', '..%2f..%2fetc%2fpasswd', `${'0'.repeat(48)}.enc`])(
  'knows nothing of %s',
  async (name) => {
    const cdn = await start();
    await cdn.put(Buffer.from('file'));
    expect(await statusOf(`${url}/graph/cdn/v/${name}`)).toBe(404);
  },
);

it('knows its own addresses from others', async () => {
  const cdn = await start();
  const address = await cdn.put(Buffer.from('file'));
  for (const other of [
    address.replace('/graph/', '/'),
    address.replace('127.0.0.1', 'localhost'),
    `${address}?x=1`,
    `${url}/graph/me`,
  ]) {
    expect([other, cdn.isOwn(new URL(other))]).toEqual([other, false]);
  }
});

it('forgets a file after its time', async () => {
  let days = 0;
  const cdn = await start({ now: () => Date.now() + days * 86_400_000 });
  const address = await cdn.put(Buffer.from('file'));
  days = 19;
  expect(await statusOf(address)).toBe(200);
  days = 21;
  expect(await statusOf(address)).toBe(404);
  await cdn.put(Buffer.from('next'));
  expect(await readdir(folder)).toHaveLength(1);
});

it('never holds more than it may', async () => {
  const cdn = await start({ maxBytes: 25 });
  const addresses = await Promise.all([1, 2, 3, 4].map((size) => cdn.put(Buffer.alloc(10, size))));
  expect(await readdir(folder)).toHaveLength(2);
  const newest = addresses.at(-1);
  expect(await statusOf(newest ?? '')).toBe(200);
  await expect(cdn.put(Buffer.alloc(26 * 1024 * 1024))).rejects.toThrow(RangeError);
});
