import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CryptoError, openMedia } from '@flowsmith/crypto';
import type { MediaEncryption } from '@flowsmith/crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SANDBOX_ACCOUNT, createCdn } from '../index.ts';
import { newFlow } from '../testing/flow-calls.ts';
import { staticFlow } from '../testing/flow-texts.ts';
import { textAt } from '../testing/json.ts';
import { flowMessage, startLoop, wamidOf } from '../testing/loop.ts';
import type { Loop } from '../testing/loop.ts';
import type { Reply } from '../testing/start-sandbox.ts';

const { phoneNumberId, accessToken } = SANDBOX_ACCOUNT;
const bytes = Buffer.from('hello flow media');
let loop: Loop;
let folder: string;
let flow: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sandbox-cdn-'));
  let publicUrl = '';
  loop = await startLoop({ cdn: createCdn({ folder, publicUrl: () => publicUrl }) });
  publicUrl = loop.sandbox.url;
  flow = await newFlow(loop.sandbox, { flow_json: staticFlow, publish: 'true' });
});
afterAll(async () => {
  await loop.close();
  await rm(folder, { recursive: true });
});

async function pick() {
  const wamid = wamidOf(await loop.send(flowMessage(flow)));
  const session = textAt((await loop.own('POST', `/messages/${wamid}/open`)).body, 'id');
  const picked = await loop.sandbox.fetch(`/_sandbox/sessions/${session}/media?name=a.txt`, {
    method: 'POST',
    headers: { 'content-type': 'text/plain' },
    body: bytes,
  });
  return { session, picked };
}

async function fromCdn({ body }: Reply): Promise<Buffer> {
  const file = await fetch(textAt(body, 'cdn_url'));
  if (!file.ok) throw new RangeError(String(file.status));
  const member = (name: string) => textAt(body, 'encryption_metadata', name);
  const encryption: MediaEncryption = {
    encryption_key: member('encryption_key'),
    hmac_key: member('hmac_key'),
    iv: member('iv'),
    plaintext_hash: member('plaintext_hash'),
    encrypted_hash: member('encrypted_hash'),
  };
  return openMedia(Buffer.from(await file.arrayBuffer()), encryption);
}

test('a picked file goes to the endpoint by CDN, and with the answer as media', async () => {
  const { session, picked } = await pick();
  expect(picked.status).toBe(201);
  expect(await fromCdn(picked)).toEqual(bytes);

  const id = textAt(picked.body, 'id');
  const payload = { files: [{ id, mime_type: 'text/plain', file_name: 'a.txt' }] };
  expect((await loop.own('POST', `/sessions/${session}/complete`, { payload })).status).toBe(201);
  const media = (await loop.sandbox.call('GET', `/${id}?phone_number_id=${phoneNumberId}`)).body;
  expect(media).toMatchObject({ mime_type: 'text/plain', file_size: bytes.length });
  const url = textAt(media, 'url');
  const headers = { authorization: `Bearer ${accessToken}` };
  expect(await (await fetch(url, { headers })).text()).toBe('hello flow media');
  expect((await fetch(url)).status).toBe(400);
  await loop.own('POST', '/clock', { advance: 6 * 60_000 });
  expect((await fetch(url, { headers })).status).toBe(404);
  await loop.own('POST', '/clock', { offset: 0 });
});

test.each([
  ['media-flipped-byte', CryptoError],
  ['media-wrong-hash', CryptoError],
  ['media-gone', RangeError],
])('%s', async (fault, problem) => {
  await loop.fault({ fault, times: 1 });
  const { picked } = await pick();
  await expect(fromCdn(picked)).rejects.toBeInstanceOf(problem);
});

test('media-expired', async () => {
  const { picked } = await pick();
  await loop.fault({ fault: 'media-expired', times: 1 });
  const read = async () =>
    textAt((await loop.sandbox.call('GET', `/${textAt(picked.body, 'id')}`)).body, 'url');
  const headers = { authorization: `Bearer ${accessToken}` };
  expect((await fetch(await read(), { headers })).status).toBe(404);
  expect((await fetch(await read(), { headers })).status).toBe(200);
});
