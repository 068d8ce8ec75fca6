import { afterAll, beforeAll, expect, test } from 'vitest';
import { SANDBOX_ACCOUNT } from '../index.ts';
import { at, textAt } from '../testing/json.ts';
import { startLoop } from '../testing/loop.ts';
import type { Loop } from '../testing/loop.ts';
import { file, form } from '../testing/forms.ts';

const { phoneNumberId, accessToken } = SANDBOX_ACCOUNT;
let loop: Loop;

beforeAll(async () => {
  loop = await startLoop();
});
afterAll(() => loop.close());

test('media go up, come down with the token, and go away', async () => {
  const body = form({ file: file('a picture', 'a.png', 'image/png'), messaging_product: 'whatsapp' });
  const id = textAt((await loop.sandbox.call('POST', `/${phoneNumberId}/media`, body)).body, 'id');
  const read = (await loop.sandbox.call('GET', `/${id}`)).body;
  expect(read).toMatchObject({ messaging_product: 'whatsapp', mime_type: 'image/png', file_size: 9, id });
  const content = await fetch(textAt(read, 'url'), { headers: { authorization: `Bearer ${accessToken}` } });
  expect([content.headers.get('content-type'), await content.text()]).toEqual(['image/png', 'a picture']);
  const foreign = await loop.sandbox.call('GET', `/${id}?phone_number_id=1`);
  expect(at(foreign.body, 'error', 'error_subcode')).toBe(33);

  const sent = await loop.send({ type: 'image', image: { id, caption: 'Look' } });
  expect(sent.status).toBe(200);
  expect((await loop.sandbox.call('DELETE', `/${id}`)).body).toEqual({ success: true });
  expect((await loop.sandbox.call('GET', `/${id}`)).status).toBe(400);
  expect(at((await loop.send({ type: 'image', image: { id } })).body, 'error', 'code')).toBe(131009);
});

test.each([
  ['a file of no type that there is', () => file('x', 'x', 'picture'), 131053],
  ['a picture of 6 MB', () => file('x'.repeat(6 * 1024 * 1024), 'a.png', 'image/png'), 131053],
  ['an empty file', () => file('', 'a.png', 'image/png'), 131053],
])('%s is not taken', async (_what, content, code) => {
  const body = form({ file: content(), messaging_product: 'whatsapp', type: content().type });
  const reply = await loop.sandbox.call('POST', `/${phoneNumberId}/media`, body);
  expect(at(reply.body, 'error', 'code')).toBe(code);
});
