import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SANDBOX_ACCOUNT } from '../index.ts';
import { at, textAt } from '../testing/json.ts';
import { soon } from '../testing/soon.ts';
import { ADA, ADAS_CHAT, startLoop } from '../testing/loop.ts';
import type { Loop } from '../testing/loop.ts';

const { phoneNumberId } = SANDBOX_ACCOUNT;
let loop: Loop;

beforeAll(async () => {
  loop = await startLoop();
});
afterAll(() => loop.close());

describe('customers', () => {
  test('two are there, others can be made, changed and removed with their chats', async () => {
    const made = await loop.own('POST', '/customers', { name: 'Cleo', phone: '+34 600 123 456' });
    expect(made.body).toMatchObject({ waId: '34600123456', name: 'Cleo', habits: { reachable: true } });
    expect(textAt(made.body, 'userId')).toMatch(/^ES\.\d{20}$/);
    const again = await loop.own('POST', '/customers', { name: 'Cleo', phone: '34600123456' });
    expect([again.status, again.body['code']]).toEqual([409, 'not-allowed']);
    const anybody = await loop.own('POST', '/customers', { name: 'Dan' });
    expect(textAt(anybody.body, 'waId')).toMatch(/^\d{13}$/);
    const changed = await loop.own('PATCH', '/customers/34600123456', { habits: { readsAtOnce: true } });
    expect(changed.body).toMatchObject({ name: 'Cleo', habits: { readsAtOnce: true, connected: true } });
    expect((await loop.own('POST', '/chats', { waId: '34600123456' })).status).toBe(201);
    expect((await loop.own('DELETE', '/customers/34600123456')).status).toBe(204);
    expect((await loop.own('GET', `/chats/${phoneNumberId}-34600123456`)).status).toBe(404);
    const { body } = await loop.own('GET', '/customers');
    const names = at(body, 'customers');
    expect(Array.isArray(names) ? names.map((row) => at(row, 'name')) : []).toEqual(['Ada', 'Ben', 'Dan']);
  });

  test.each([
    ['/customers', { name: '' }],
    ['/customers', { name: 'Eve', phone: 'none' }],
    ['/customers', { name: 'Eve', age: 7 }],
    [`/chats/${ADAS_CHAT}/messages`, { type: 'text' }],
    [`/chats/${ADAS_CHAT}/messages`, { type: 'image', dataUrl: 'https://example.com' }],
    ['/clock', { advance: 'a day' }],
  ])('%s refuses %j', async (path, body) => {
    const reply = await loop.own('POST', path, body);
    expect([reply.status, reply.body['code']]).toEqual([400, 'invalid']);
  });
});

describe('chats', () => {
  test('come latest first, page by page, with what is unread', async () => {
    await loop.own('POST', `/customers`, { name: 'Fay', phone: '33600000001' });
    const chat = textAt((await loop.own('POST', '/chats', { waId: '33600000001' })).body, 'id');
    for (const text of ['1', '2', '3'])
      await loop.send({ to: '33600000001', type: 'text', text: { body: text } });
    const first = async () => at((await loop.own('GET', '/chats')).body, 'chats', 0);
    await soon(async () => at(await first(), 'unread')).toBe(3);
    expect(at(await first(), 'id')).toBe(chat);
    const page = async (query: string) => {
      const { body } = await loop.own('GET', `/chats/${chat}?${query}`);
      const messages = at(body, 'messages');
      const list = Array.isArray(messages) ? messages : [];
      return { texts: list.map((message) => at(message, 'text')), list, hasEarlier: body['hasEarlier'] };
    };
    const last = await page('limit=2');
    expect([last.texts, last.hasEarlier]).toEqual([['2', '3'], true]);
    const before = await page(`limit=2&before=${textAt(last.list[0], 'id')}`);
    expect([before.texts, before.hasEarlier]).toEqual([['1'], false]);
    await loop.own('POST', `/chats/${chat}/read`);
    expect(at(await first(), 'unread')).toBe(0);
  });

  test('tell those who listen that they changed', async () => {
    const stop = new AbortController();
    const stream = await fetch(`${loop.sandbox.url}/_sandbox/live`, { signal: stop.signal });
    expect(stream.headers.get('content-type')).toBe('text/event-stream');
    const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader();
    await reader?.read();
    await loop.own('POST', `/chats/${ADAS_CHAT}/messages`, { type: 'text', text: 'Hello' });
    const told = (await reader?.read())?.value ?? '';
    expect(told).toMatch(/^event: change\ndata: /);
    expect(JSON.parse(told.split('data: ')[1]?.split('\n')[0] ?? '')).toMatchObject({ chatId: ADAS_CHAT });
    stop.abort();
  });

  test('take files of customers, which the business gets by media id', async () => {
    const dataUrl = `data:image/png;base64,${Buffer.from('a picture').toString('base64')}`;
    const sent = await loop.own('POST', `/chats/${ADAS_CHAT}/messages`, {
      type: 'image',
      dataUrl,
      text: 'Look',
    });
    expect(sent.body).toMatchObject({
      type: 'image',
      text: 'Look',
      media: { mimeType: 'image/png', bytes: 9 },
    });
    const shown = await fetch(new URL(textAt(sent.body, 'media', 'url'), loop.sandbox.url));
    expect(await shown.text()).toBe('a picture');
    const told = () => loop.values('messages').find((value) => at(value, 'messages', 0, 'type') === 'image');
    await soon(told).toMatchObject({ messages: [{ image: { mime_type: 'image/png', caption: 'Look' } }] });
    const id = textAt(told(), 'messages', 0, 'image', 'id');
    expect((await loop.sandbox.call('GET', `/${id}`)).body).toMatchObject({ file_size: 9 });
  });
});

test('customers with usernames are named by their user id alone', async () => {
  await loop.own('PATCH', `/customers/${ADA}`, { habits: { hidesNumber: true } });
  loop.callback.clear();
  await loop.own('POST', `/chats/${ADAS_CHAT}/messages`, { type: 'text', text: 'guess who' });
  const told = () => loop.values('messages').find((value) => at(value, 'messages') !== undefined);
  await soon(told).toBeDefined();
  expect(at(told(), 'contacts', 0, 'user_id')).toMatch(/^DE\.\d{20}$/);
  expect(JSON.stringify(told())).not.toContain(ADA);
  await loop.own('PATCH', `/customers/${ADA}`, { habits: { hidesNumber: false } });
});

test('states of a number are set by hand, and its quality is told', async () => {
  const patched = await loop.own('PATCH', `/phones/${phoneNumberId}`, {
    qualityRating: 'RED',
    accountMode: 'LIVE',
    keyStatus: 'MISMATCH',
  });
  expect(patched.body).toMatchObject({ qualityRating: 'RED', accountMode: 'LIVE', keyStatus: 'MISMATCH' });
  const read = await loop.sandbox.call('GET', `/${phoneNumberId}?fields=quality_rating,account_mode`);
  expect(read.body).toMatchObject({ quality_rating: 'RED', account_mode: 'LIVE' });
  const { body } = await loop.own('GET', '/events');
  expect(JSON.stringify(body)).toContain('phone_number_quality_update');
  const unknown = await loop.own('PATCH', '/phones/1', {});
  expect([unknown.status, unknown.body['code']]).toEqual([404, 'not-found']);
});
