import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { JsonObject } from '@flowsmith/flow-model';
import { SANDBOX_ACCOUNT } from '../index.ts';
import { newFlow } from '../testing/flow-calls.ts';
import { staticFlow } from '../testing/flow-texts.ts';
import { at, textAt } from '../testing/json.ts';
import { soon } from '../testing/soon.ts';
import { ADA, ADAS_CHAT, startLoop, statusesOf, wamidOf } from '../testing/loop.ts';
import type { Loop } from '../testing/loop.ts';

const { wabaId } = SANDBOX_ACCOUNT;
const edge = `/${wabaId}/message_templates`;
let loop: Loop;
let flow: string;
let count = 0;

beforeAll(async () => {
  loop = await startLoop({ pace: 2 });
  flow = await newFlow(loop.sandbox, { flow_json: staticFlow, publish: 'true' });
});
afterAll(() => loop.close());

const body = { type: 'BODY', text: 'Hello {{1}}, your table is waiting.' };
const button = (more: JsonObject = {}) => ({
  type: 'BUTTONS',
  buttons: [
    {
      type: 'FLOW',
      text: 'Book now',
      flow_id: flow,
      flow_action: 'navigate',
      navigate_screen: 'WELCOME',
      ...more,
    },
  ],
});

async function create(components: readonly JsonObject[], more: JsonObject = {}) {
  count += 1;
  const name = `booking_invite_${count}`;
  const reply = await loop.sandbox.call('POST', edge, {
    name,
    language: 'en_US',
    category: 'MARKETING',
    components,
    ...more,
  });
  return { name, reply, id: reply.status === 200 ? textAt(reply.body, 'id') : '' };
}

async function approved(components: readonly JsonObject[], more: JsonObject = {}) {
  const created = await create(components, more);
  await soon(async () => at((await loop.sandbox.call('GET', `/${created.id}`)).body, 'status')).toBe(
    'APPROVED',
  );
  return created;
}

const sendTemplate = (name: string, components: readonly JsonObject[]) =>
  loop.send({ type: 'template', template: { name, language: { code: 'en_US' }, components } });
const flowPart = { type: 'button', sub_type: 'flow', index: '0', parameters: [] };
const bodyPart = { type: 'body', parameters: [{ type: 'text', text: 'Ada' }] };

test('a template is reviewed, told of, listed, and found by name and status', async () => {
  const { reply, name, id } = await create([body, button()]);
  expect(reply.body).toMatchObject({ status: 'PENDING', category: 'MARKETING' });
  const told = () =>
    loop
      .values('message_template_status_update')
      .find((value) => at(value, 'message_template_name') === name);
  await soon(told).toMatchObject({ event: 'APPROVED', message_template_language: 'en_US' });
  const listed = (await loop.sandbox.call('GET', `${edge}?name=${name}&status=APPROVED&limit=10`)).body;
  expect(at(listed, 'data', 0)).toMatchObject({ id, name, status: 'APPROVED', language: 'en_US' });
  expect(at(listed, 'data', 0, 'components', 1, 'buttons', 0)).toMatchObject({ flow_id: flow, type: 'FLOW' });
});

test('a template with a flow button opens the flow, with parameters in its texts', async () => {
  const { name } = await approved([body, { type: 'FOOTER', text: 'Bistro' }, button()]);
  const action = { flow_token: 'tb-1', flow_action_data: { a: 1 } };
  const part = { ...flowPart, parameters: [{ type: 'action', action }] };
  const reply = await sendTemplate(name, [bodyPart, part]);
  expect(at(reply.body, 'messages', 0, 'message_status')).toBe('accepted');
  const wamid = wamidOf(reply);
  const chat = (await loop.own('GET', `/chats/${ADAS_CHAT}`)).body;
  const shown = at(chat, 'chat', 'lastMessage');
  expect(shown).toMatchObject({
    id: wamid,
    type: 'template',
    text: 'Hello Ada, your table is waiting.',
    footer: 'Bistro',
    template: { name, language: 'en_US' },
    flow: { flowId: flow, cta: 'Book now', token: 'tb-1', screen: 'WELCOME' },
  });
  const opened = (await loop.own('POST', `/messages/${wamid}/open`)).body;
  expect(at(opened, 'opening', 'data')).toEqual({ a: 1 });
});

test.each([
  ['too few parameters', () => [flowPart], 132000],
  ['no component for the flow button', () => [bodyPart], 131008],
] as const)('sending with %s is refused', async (_what, components, code) => {
  const { name } = await approved([body, button()]);
  expect(at((await sendTemplate(name, components())).body, 'error', 'code')).toBe(code);
});

test('a template that is not there, or not approved yet, cannot be sent', async () => {
  const reply = await sendTemplate('nothing', []);
  expect([reply.status, at(reply.body, 'error', 'code')]).toEqual([404, 132001]);
});

test('a template reaches who has not written for a day, unless they refuse marketing', async () => {
  const { name } = await approved([{ type: 'BODY', text: 'Hello' }]);
  await loop.own('POST', '/clock', { advance: 30 * 60 * 60 * 1000 });
  expect((await loop.send({ type: 'text', text: { body: 'Hi' } })).status).toBe(400);
  expect((await sendTemplate(name, [])).status).toBe(200);
  await loop.own('POST', '/clock', { offset: 0 });
  await loop.own('PATCH', `/customers/${ADA}`, { habits: { optedOut: true } });
  const refused = wamidOf(await sendTemplate(name, []));
  await soon(() => statusesOf(loop, refused)).toEqual(['failed']);
  await loop.own('PATCH', `/customers/${ADA}`, { habits: { optedOut: false } });
});

describe('a template is not created', () => {
  const wrong: readonly (readonly [string, () => readonly JsonObject[], JsonObject])[] = [
    ['without a body', () => [button()], {}],
    ['with capitals in its name', () => [body], { name: 'Invite' }],
    ['in no language', () => [body], { language: 'Klingon' }],
    ['of another category', () => [body], { category: 'SPAM' }],
    ['with two bodies', () => [body, body], {}],
    ['with a button text of 26 characters', () => [body, button({ text: 'x'.repeat(26) })], {}],
    ['with both id and name of a flow', () => [body, button({ flow_name: 'x' })], {}],
    ['with an unknown flow', () => [body, button({ flow_id: '600100200399999' })], {}],
    ['with a screen that is no entry', () => [body, button({ navigate_screen: 'NOWHERE' })], {}],
    ['with an unknown icon', () => [body, button({ icon: 'HEART' })], {}],
  ];
  test.each(wrong)('%s', async (_what, components, more) => {
    expect(at((await create(components(), more)).reply.body, 'error', 'code')).toBe(100);
  });

  test('for a flow that was never published', async () => {
    const draft = await newFlow(loop.sandbox, { flow_json: staticFlow });
    expect(at((await create([body, button({ flow_id: draft })])).reply.body, 'error', 'code')).toBe(100);
  });
});

test('a button with Flow JSON of its own makes a published flow; the misspelt screen is taken', async () => {
  const { name, id } = await create([
    body,
    {
      type: 'buttons',
      buttons: [{ type: 'flow', text: 'Go', flow_json: staticFlow, nagivate_screen: 'WELCOME' }],
    },
  ]);
  const kept = (await loop.sandbox.call('GET', `/${id}`)).body;
  const flowId = textAt(kept, 'components', 1, 'buttons', 0, 'flow_id');
  const made = (await loop.sandbox.call('GET', `/${flowId}`)).body;
  expect(made).toMatchObject({ name, status: 'PUBLISHED' });
});

test('a name is taken while its template is there, and for four weeks after', async () => {
  const { name, id } = await approved([body]);
  const again = () => create([body], { name });
  expect(at((await again()).reply.body, 'error', 'error_subcode')).toBe(2388024);
  expect((await loop.sandbox.call('DELETE', `${edge}?name=${name}&hsm_id=${id}`)).body).toEqual({
    success: true,
  });
  expect(at((await again()).reply.body, 'error', 'error_subcode')).toBe(2388023);
  await loop.own('POST', '/clock', { advance: 29 * 24 * 60 * 60 * 1000 });
  expect((await again()).reply.status).toBe(200);
  await loop.own('POST', '/clock', { offset: 0 });
});
