import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { SANDBOX_ACCOUNT } from '@flowsmith/meta-sandbox';
import { textAt, valueAt } from '../../../testing/server.ts';
import {
  answerMessage,
  bookingFlow,
  itemsOf,
  messagesWebhook,
  startAnsweringServer,
  type AnsweringServer,
} from '../testing/answering-server.ts';

/** The first bytes of a PNG, and some more. */
const picture = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3, 4]);
const sha256 = createHash('sha256').update(picture).digest('base64');

let server: AnsweringServer;
beforeAll(async () => {
  server = await startAnsweringServer();
});
afterAll(() => server.close());

/** Somebody answers with a file; waits until it was fetched, or given up. */
async function answeredWith(from: string, file: object): Promise<unknown> {
  await server.webhook(messagesWebhook(server.wabaId, answerMessage({ from, fields: { photos: [file] } })));
  return server.until(async () => {
    const { body } = await server.send('GET', `/api/responses?sender=${from}`);
    const [found] = itemsOf(body);
    if (found === undefined) return undefined;
    const one = (await server.send('GET', `/api/responses/${textAt(found, 'id')}`)).body;
    return valueAt(one, 'media', 0, 'state') === 'waiting' ? undefined : valueAt(one, 'media', 0);
  });
}

const contentOf = async (file: unknown) => {
  const response = await fetch(`${server.url}${textAt(file, 'path')}`);
  return { response, content: Buffer.from(await response.arrayBuffer()) };
};

async function uploadToMeta(): Promise<string> {
  const form = new FormData();
  form.set('messaging_product', 'whatsapp');
  form.set('file', new Blob([picture], { type: 'image/png' }), 'table.png');
  const response = await fetch(`${server.graphUrl}/v23.0/${SANDBOX_ACCOUNT.phoneNumberId}/media`, {
    method: 'POST',
    headers: { authorization: `Bearer ${SANDBOX_ACCOUNT.accessToken}` },
    body: form,
  });
  return textAt(await response.json(), 'id');
}

async function putOnCdn(): Promise<object> {
  const flow = await server.send('POST', '/api/flows', { name: 'Files', text: JSON.stringify(bookingFlow) });
  const response = await fetch(`${server.url}/api/flows/${textAt(flow.body, 'id')}/endpoint/phone/media`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: picture,
  });
  return { ...Object(await response.json()), file_name: 'table.png' };
}

it('brings files from Meta with the token, verified by their hash', async () => {
  const file = await answeredWith('495001', {
    id: await uploadToMeta(),
    mime_type: 'image/png',
    sha256,
    file_name: 'table.png',
  });
  expect(file).toMatchObject({
    state: 'stored',
    field: 'photos',
    fileName: 'table.png',
    size: picture.length,
  });
  const { response, content } = await contentOf(file);
  expect(content.equals(picture)).toBe(true);
  expect(response.headers.get('content-type')).toBe('image/png');
  expect(response.headers.get('content-security-policy')).toContain('sandbox');
});

it('keeps no file whose hash is another', async () => {
  const other = createHash('sha256').update('another picture').digest('base64');
  const file = await answeredWith('495002', {
    id: await uploadToMeta(),
    mime_type: 'image/png',
    sha256: other,
  });
  expect(file).toMatchObject({ state: 'failed', error: { code: 'hash-mismatch' } });
  expect((await contentOf(file)).response.status).toBe(409);
});

it('brings encrypted files from the CDN, verified and opened', async () => {
  const file = await answeredWith('495003', await putOnCdn());
  expect(file).toMatchObject({ state: 'stored', fileName: 'table.png', size: picture.length });
  expect((await contentOf(file)).content.equals(picture)).toBe(true);
});

it('keeps no encrypted file that was tampered with', async () => {
  const picked = await putOnCdn();
  const encryption = Object(valueAt(picked, 'encryption_metadata'));
  const file = await answeredWith('495004', {
    ...picked,
    encryption_metadata: {
      ...encryption,
      plaintext_hash: sha256.replace(/^./, (first) => (first === 'A' ? 'B' : 'A')),
    },
  });
  expect(file).toMatchObject({ state: 'failed', error: { code: 'hash-mismatch' } });
});

it('asks no server that is not WhatsApp’s', async () => {
  const picked = await putOnCdn();
  const file = await answeredWith('495005', { ...picked, cdn_url: 'https://files.example.com/table' });
  expect(file).toMatchObject({ state: 'failed', error: { code: 'address' } });
});
