import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { engines } from '../../testing/engines.ts';
import { textAt, valueAt } from '../../testing/server.ts';
import { sentMessages } from '../../db/sending-schema.ts';
import { createAudit } from '../audit/service.ts';
import { createLive } from '../live/live.ts';
import { createHousekeeping } from './housekeeping.ts';
import { COMPLETED, noteVisits } from './visits.ts';
import {
  answerMessage,
  bookingFlow,
  itemsOf,
  messagesWebhook,
  startAnsweringServer,
  type AnsweringServer,
  type AnswerOf,
} from './testing/answering-server.ts';

describe.each(engines)('answers in %s', (_name, start) => {
  let server: AnsweringServer;
  let flowId: string;
  let stop: () => Promise<void>;

  beforeAll(async () => {
    const engine = await start();
    server = await startAnsweringServer(engine);
    stop = async () => {
      await server.close();
      await engine.stop();
    };
    const flow = await server.send('POST', '/api/flows', {
      name: 'Tables',
      text: JSON.stringify(bookingFlow),
    });
    flowId = textAt(flow.body, 'id');
    await receive(
      {
        from: '491001',
        name: 'Zoë Müller',
        fields: { city: 'ber', extras: ['window'], guest: 'Zoë', phone_pin: '4711' },
        at: 1_788_000_100,
      },
      {
        from: '491002',
        name: 'Ben',
        fields: { city: 'muc', extras: ['window', 'cake'], guest: "Ben O'Neil", phone_pin: '' },
        at: 1_788_000_200,
      },
      {
        from: '491003',
        name: 'Cem',
        fields: { city: 'ber', extras: [], guest: '=1+1', booking_id: 'B-7' },
        at: 1_788_000_300,
      },
    );
  });
  afterAll(() => stop());

  /** Sends a message each, and answers to them; waits until they are there. */
  async function receive(...answers: readonly (AnswerOf & { readonly at: number })[]): Promise<void> {
    const values: object[] = [];
    for (const answer of answers) {
      const { token, wamid } = await message(answer.at);
      values.push(answerMessage({ token, context: wamid, ...answer }));
    }
    const before = await total();
    await server.webhook(messagesWebhook(server.wabaId, ...values));
    await server.until(async () => ((await total()) >= before + answers.length ? true : undefined));
  }

  /** A message that was sent a minute before. */
  async function message(at: number): Promise<{ token: string; wamid: string }> {
    const token = randomUUID();
    const wamid = `wamid.${randomUUID()}`;
    const sentAt = new Date((at - 60) * 1_000);
    await server.db.insert(sentMessages).values({
      id: randomUUID(),
      accountId: server.accountId,
      phoneNumberId: '700100200300401',
      flowId,
      flowRevision: 1,
      flowToken: token,
      recipient: '491001',
      wamid,
      kind: 'flow',
      status: 'sent',
      createdAt: sentAt,
      sentAt,
    });
    return { token, wamid };
  }

  const total = async () => Number(valueAt((await server.send('GET', '/api/responses/count')).body, 'count'));
  const list = async (query: Record<string, string> = {}) => {
    const { body, status } = await server.send(
      'GET',
      `/api/flows/${flowId}/responses?${new URLSearchParams(query).toString()}`,
    );
    expect(status).toBe(200);
    return body;
  };
  const names = async (query: Record<string, string>) =>
    itemsOf(await list(query)).map((item) => valueAt(item, 'senderName'));
  const where = (...filters: readonly object[]) => ({ filters: JSON.stringify(filters) });

  it('lists them newest first, with labels of options, and sensitive fields masked', async () => {
    const body = await list();
    expect(itemsOf(body).slice(-3)).toMatchObject([
      { senderName: 'Cem', matchedBy: 'token', version: 1 },
      { senderName: 'Ben', shown: { city: 'München', extras: 'By the window, A cake' } },
      {
        senderName: 'Zoë Müller',
        sender: '491001',
        at: '2026-08-29T10:41:40.000Z',
        flow: { id: flowId, name: 'Tables' },
        fields: { city: 'ber', extras: ['window'], guest: 'Zoë', phone_pin: '•••' },
        shown: { city: 'Berlin' },
      },
    ]);
  });

  it('names its columns after the flow, and adds what else answers came with', async () => {
    const { body } = await server.send('GET', `/api/flows/${flowId}/responses/columns`);
    expect(itemsOf(body)).toMatchObject([
      {
        name: 'city',
        label: 'Which city?',
        kind: 'option',
        options: [{ id: 'ber', title: 'Berlin' }, { id: 'muc' }],
      },
      { name: 'extras', label: 'Extras', kind: 'options' },
      { name: 'guest', label: 'Your name', kind: 'text', sensitive: false },
      { name: 'phone_pin', label: 'PIN', sensitive: true, fromFlow: true },
      { name: 'booking_id', label: 'booking_id', fromFlow: false },
    ]);
  });

  it('finds them by words, fields, people, times and versions', async () => {
    expect(await names({ search: 'muller' })).toEqual(['Zoë Müller']);
    expect(await names({ search: "o'ne BEN" })).toEqual(['Ben']);
    expect(await names({ search: 'berl' })).toEqual(['Cem', 'Zoë Müller']);
    expect(await names({ search: '4711' })).toEqual([]);
    expect(await names({ search: '!?' })).toEqual([]);
    expect(await names(where({ field: 'city', op: 'is', values: ['ber'] }))).toEqual(['Cem', 'Zoë Müller']);
    expect(await names(where({ field: 'extras', op: 'is', values: ['cake', 'none'] }))).toEqual(['Ben']);
    expect(await names(where({ field: 'city', op: 'isNot', values: ['ber'] }))).toEqual(['Ben']);
    expect(await names(where({ field: 'extras', op: 'unanswered' }))).toEqual(['Cem']);
    expect(
      await names(
        where({ field: 'booking_id', op: 'answered' }, { field: 'city', op: 'is', values: ['ber'] }),
      ),
    ).toEqual(['Cem']);
    expect(await names({ sender: '+49 1002' })).toEqual(['Ben']);
    expect(await names({ since: '2026-08-29T10:43:20.000Z', until: '2026-08-29T10:45:00.000Z' })).toEqual([
      'Ben',
    ]);
    expect(await names({ version: '2' })).toEqual([]);
    const bad = await server.send('GET', `/api/flows/${flowId}/responses?filters=%5B%7B%7D%5D`);
    expect(bad.status).toBe(400);
  });

  it('pages without gaps and doubles', async () => {
    const seen: unknown[] = [];
    let cursor: unknown;
    do {
      const page = await list({ limit: '1', ...(typeof cursor === 'string' ? { cursor } : {}) });
      seen.push(...itemsOf(page).map((item) => valueAt(item, 'id')));
      cursor = valueAt(page, 'next');
    } while (cursor !== undefined);
    expect(seen).toEqual(itemsOf(await list()).map((item) => valueAt(item, 'id')));
    expect((await server.send('GET', `/api/flows/${flowId}/responses?cursor=nonsense`)).status).toBe(400);
  });

  it('shows one in full, and sensitive fields when asked', async () => {
    const [item] = itemsOf(await list({ sender: '491001' }));
    const path = `/api/responses/${textAt(item, 'id')}`;
    const { body } = await server.send('GET', path);
    expect(body).toMatchObject({ accountId: server.accountId, sent: { status: 'sent' }, media: [] });
    expect(valueAt(body, 'items', 3)).toMatchObject({ name: 'phone_pin', value: '•••', sensitive: true });
    const shown = await server.send('GET', `${path}?reveal=true`);
    expect(valueAt(shown.body, 'items', 3)).toMatchObject({ name: 'phone_pin', value: '4711' });
    expect((await server.send('GET', `/api/responses/${randomUUID()}`)).status).toBe(404);
  });

  it('writes them as CSV that spreadsheets do not calculate, and as JSON', async () => {
    const file = async (query: string) =>
      server.send('GET', `/api/flows/${flowId}/responses/export?${query}`);
    const csv = await file('format=csv&columns=city,guest,phone_pin');
    expect(csv.headers.get('content-disposition')).toContain('Tables Answers.csv');
    expect(
      csv.text
        .split('\r\n')
        .slice(0, 2)
        .map((line) => line.split(',').slice(1, -1).join(',')),
    ).toEqual(['Phone number,Name,Version,Which city?,Your name,PIN', "491003,Cem,1,Berlin,'=1+1,"]);
    expect(csv.text).toContain(',•••,');
    const open = await file('format=csv&options=ids&sensitive=shown&sender=491001');
    expect(open.text).toContain('491001,Zoë Müller,1,ber,window,Zoë,4711,,');
    const json = await file('format=json');
    expect(valueAt(json.body, 2, 'fields')).toEqual({
      city: 'ber',
      extras: ['window'],
      guest: 'Zoë',
      phone_pin: '•••',
    });
    const all = await server.send('GET', '/api/responses/export?format=csv&sender=491002');
    expect(all.text).toContain("Which city?: München; Extras: By the window, A cake; Your name: Ben O'Neil");
    const none = await file('format=json&sender=1');
    expect(none.body).toEqual([]);
  });

  it('writes them as an Excel workbook', async () => {
    const response = await fetch(`${server.url}/api/flows/${flowId}/responses/export?format=xlsx`);
    expect(response.status).toBe(200);
    const { Workbook } = await import('@cj-tech-master/excelts');
    const book = new Workbook();
    await book.xlsx.load(Buffer.from(await response.arrayBuffer()));
    const [sheet] = book.worksheets;
    expect(sheet?.getCell('E1').value).toBe('Which city?');
    expect(sheet?.getCell('B2').value).toBe('491003');
    expect(sheet?.getCell('G2').value).toBe('=1+1');
  });

  it('counts what became of messages, and what was chosen', async () => {
    const { body } = await server.send('GET', `/api/flows/${flowId}/responses/stats`);
    expect(body).toMatchObject({
      answers: 3,
      perDay: [{ day: '2026-08-29', answers: 3 }],
      time: { toComplete: { median: 60, p90: 60, of: 3 }, toRead: null },
      measuresScreens: false,
    });
    expect(valueAt(body, 'funnel')).toMatchObject([
      { step: 'sent', count: 3 },
      { step: 'delivered', count: 0 },
      { step: 'read' },
      { step: 'opened', count: 3 },
      { step: 'completed', count: 3 },
    ]);
    expect(valueAt(body, 'fields')).toMatchObject([
      {
        name: 'city',
        answered: 3,
        options: [
          { id: 'ber', title: 'Berlin', count: 2 },
          { id: 'muc', count: 1 },
        ],
      },
      {
        name: 'extras',
        answered: 2,
        options: [
          { id: 'window', count: 2 },
          { id: 'cake', count: 1 },
        ],
      },
    ]);
  });

  it('applies statuses to the message that was sent', async () => {
    const { wamid } = await message(1_788_001_000);
    const status = (word: string, timestamp: number) => ({
      statuses: [{ id: wamid, status: word, timestamp: String(timestamp), recipient_id: '491009' }],
    });
    await server.webhook(
      messagesWebhook(server.wabaId, status('read', 1_788_001_020), status('delivered', 1_788_001_010)),
    );
    const funnel = await server.until(async () => {
      const { body } = await server.send('GET', `/api/flows/${flowId}/responses/stats`);
      return valueAt(body, 'funnel', 2, 'count') === 1 ? body : undefined;
    });
    expect(valueAt(funnel, 'funnel', 1, 'count')).toBe(1);
    expect(valueAt(funnel, 'time', 'toRead', 'of')).toBe(1);
  });

  it('takes the message that was answered where the token says nothing, and lets people say which flow it was', async () => {
    const { wamid } = await message(1_788_002_000);
    await receiveBare({ from: '492001', context: wamid, fields: { city: 'ber' } });
    await receiveBare({ from: '492002', token: 'of nobody', fields: { city: 'muc', phone_pin: '12' } });
    const found = async (sender: string) =>
      itemsOf((await server.send('GET', `/api/responses?sender=${sender}`)).body)[0];
    expect(await found('492001')).toMatchObject({ matchedBy: 'message', flow: { id: flowId } });
    const lost = await found('492002');
    expect(lost).toMatchObject({ matchedBy: 'none', flow: null, fields: { phone_pin: '12' } });
    const path = `/api/responses/${textAt(lost, 'id')}`;
    const assigned = await server.send('PATCH', path, { flowId });
    expect(assigned.body).toMatchObject({
      matchedBy: 'hand',
      fields: { phone_pin: '•••' },
      shown: { city: 'München' },
    });
    expect((await server.send('DELETE', path)).status).toBe(204);
    expect((await server.send('DELETE', path)).status).toBe(404);
  });

  async function receiveBare(answer: AnswerOf): Promise<void> {
    const before = await total();
    await server.webhook(messagesWebhook(server.wabaId, answerMessage(answer)));
    await server.until(async () => ((await total()) > before ? true : undefined));
  }

  it('hands out and deletes everything of one person', async () => {
    const { body } = await server.send('GET', '/api/persons?search=Zoe');
    const [person] = itemsOf(body);
    expect(person).toMatchObject({ sender: '491001', name: 'Zoë Müller', answers: 1 });
    const id = textAt(person, 'id');
    expect(id).not.toContain('491001');
    const file = await server.send('GET', `/api/persons/${id}/export`);
    expect(valueAt(file.body, 'answers', 0, 'fields', 'phone_pin')).toBe('4711');
    expect(valueAt(file.body, 'messages', 0, 'recipient')).toBe('491001');
    const deleted = await server.send('DELETE', `/api/persons/${id}`);
    expect(deleted.body).toMatchObject({ answers: 1, files: 0 });
    expect((await server.send('GET', `/api/persons/${id}`)).status).toBe(404);
    expect(await names({ sender: '491001' })).toEqual([]);
  });

  it('deletes all that fit, and nothing that came meanwhile', async () => {
    const of = (guest: string) => where({ field: 'guest', op: 'is', values: [guest] });
    await receive(
      { from: '493001', name: 'Old', fields: { guest: 'twice' }, at: 1_788_003_000 },
      { from: '493002', name: 'Old too', fields: { guest: 'twice' }, at: 1_788_003_001 },
    );
    const receivedUntil = new Date().toISOString();
    await receive({ from: '493003', name: 'New', fields: { guest: 'twice' }, at: 1_788_003_002 });
    const remove = (query: Record<string, string>) =>
      server.send('DELETE', `/api/responses?${new URLSearchParams({ flowId, ...query }).toString()}`);
    const before = await total();
    expect((await remove({ ...of('twice'), receivedUntil })).body).toEqual({ deleted: 2, more: false });
    expect(await names(of('twice'))).toEqual(['New']);
    expect(await total()).toBe(before - 2);
    expect((await remove(of('twice'))).status).toBe(400);
    expect((await remove({ receivedUntil, filter: 'a slip' })).status).toBe(400);
  });

  it('tells which screens people come to, and where they stop', async () => {
    const flow = await server.send('POST', '/api/flows', {
      name: 'Two screens',
      text: JSON.stringify({
        version: '7.2',
        screens: ['FIRST', 'SECOND'].map((id) => ({ id, title: `The ${id}`, layout: {} })),
      }),
    });
    const id = textAt(flow.body, 'id');
    const visit = (flowToken: string, screen: string, second: number) => ({
      flowId: id,
      flowToken,
      screen,
      at: new Date((1_788_000_000 + second) * 1_000),
    });
    await noteVisits(server.db, [
      visit('a', 'FIRST', 0),
      visit('a', 'SECOND', 10),
      visit('a', COMPLETED, 30),
      visit('b', 'FIRST', 0),
      visit('b', 'SECOND', 5),
      visit('c', 'FIRST', 0),
      // Whoever goes back and comes again is one person.
      visit('c', 'FIRST', 50),
    ]);
    const { body } = await server.send('GET', `/api/flows/${id}/responses/stats`);
    expect(valueAt(body, 'funnel')).toMatchObject([
      { step: 'sent' },
      { step: 'delivered' },
      { step: 'read' },
      { step: 'opened', count: 3 },
      { step: 'screen', screen: 'FIRST', title: 'The FIRST', count: 3, lost: 1 },
      { step: 'screen', screen: 'SECOND', count: 2, lost: 1 },
      { step: 'completed' },
    ]);
    expect(body).toMatchObject({ measuresScreens: true, time: { inFlow: { median: 30, of: 1 } } });
  });

  it('keeps them as long as is wished', async () => {
    const path = `/api/flows/${flowId}/responses/settings`;
    expect((await server.send('GET', path)).body).toEqual({ retentionDays: null });
    expect((await server.send('PUT', path, { retentionDays: 30 })).body).toEqual({ retentionDays: 30 });
    expect((await server.send('GET', path)).body).toEqual({ retentionDays: 30 });
    expect((await server.send('PUT', path, { retentionDays: 0 })).status).toBe(400);
  });

  it('forgets every hour what is older than that', async () => {
    const ago = (days: number) => Math.floor(Date.now() / 1_000) - days * 86_400;
    await receive(
      { from: '494001', name: 'Long ago', at: ago(31) },
      { from: '494002', name: 'Lately', at: ago(29) },
    );
    const live = createLive(undefined, () => undefined);
    const failed: unknown[] = [];
    const audit = createAudit(server.db, { keepDays: 365 });
    const housekeeping = createHousekeeping({
      db: server.db,
      audit,
      live,
      report: (error) => failed.push(error),
    });
    await housekeeping.run();
    await housekeeping.close();
    await live.close();
    expect(failed).toEqual([]);
    const kept = await names({ since: new Date(ago(60) * 1_000).toISOString() });
    expect(kept).toContain('Lately');
    expect(kept).not.toContain('Long ago');
    const { items } = await audit.list({ action: 'retention.ran', limit: 1 });
    expect(items).toMatchObject([
      {
        actor: { kind: 'system', name: 'housekeeping' },
        details: { deleted: expect.any(Number), keptDays: 30 },
      },
    ]);
  });
});
