import { describe, expect, it } from 'vitest';
import type { JsonObject, JsonValue } from '../document/types.ts';
import { completing, oneScreen } from '../runtime/testing/flows.ts';
import { emptyPlayKit, runTest } from './index.ts';
import type { ExchangeHost, ExchangeRule, FlowTest, TapTarget, TestStep } from './index.ts';
import { kitWith, orderFlow, ruleWith, scenarioWith } from './testing/flow.ts';

const set = (name: string, value: JsonValue, screen = 'ORDER'): TestStep => ({
  do: 'set',
  screen,
  name,
  value,
});
const tap = (target: TapTarget | string, screen = 'ORDER'): TestStep => ({
  do: 'tap',
  screen,
  target: typeof target === 'string' ? { type: target } : target,
});
const help = tap({ type: 'EmbeddedLink', label: 'Help' });
const order = [set('name', 'Ana'), tap('Footer')];
const served: ExchangeRule = ruleWith({ kind: 'screen', screen: 'DONE', data: { total: 9 } });

function testOf(steps: readonly TestStep[], expected: FlowTest['expect'] = { end: 'open' }): FlowTest {
  return { id: 't', name: 'T', scenario: 's', steps, expect: expected };
}

function play(test: FlowTest, rules: readonly ExchangeRule[] = [served], flow: JsonObject = orderFlow) {
  return runTest(flow, kitWith(scenarioWith(rules), [test]), test);
}

describe('a test that passes', () => {
  it('ends as expected, on the way and with the payload that are expected', async () => {
    const steps = [set('dish', 'soup'), set('spice', 'hot'), ...order, tap('Footer', 'DONE')];
    const payload = { flow_token: 'unused', total: 9 };
    const result = await play(testOf(steps, { end: 'completed', screens: ['ORDER', 'DONE'], payload }));
    expect(result).toMatchObject({ ok: true, screens: ['ORDER', 'DONE'], payload, faults: [] });
    expect(result.states).toHaveLength(steps.length + 1);
    expect(result.states.map(({ status }) => status)).toEqual([...Array(5).fill('ready'), 'completed']);
  });

  it('looks at nothing that is not expected', async () => {
    expect(await play(testOf([...order, tap('Footer', 'DONE')], { end: 'completed' }))).toMatchObject({
      ok: true,
    });
  });

  it('goes back, closes, empties fields and taps items', async () => {
    const steps: TestStep[] = [
      set('name', 'Ana'),
      set('name', null),
      help,
      { do: 'back', screen: 'HELP' },
      help,
      tap({ type: 'NavigationList', item: 'food' }, 'HELP'),
    ];
    const payload = { topic: 'food', flow_token: 'unused' };
    expect((await play(testOf(steps, { end: 'completed', payload }))).failure).toBeUndefined();
    const closing = testOf([{ do: 'close', screen: 'ORDER' }], { end: 'closed' });
    expect((await play(closing)).failure).toBeUndefined();
  });

  it('gives the answers of the test before those of the scenario', async () => {
    const answer: TestStep = { do: 'answer', answer: { kind: 'error', message: 'Sold out' } };
    const result = await play(testOf([...order, answer, tap('Footer')], { end: 'open' }));
    expect(result).toMatchObject({ ok: true, screens: ['ORDER', 'DONE'] });
    expect(result.states[2]?.status).toBe('loading');
    expect(result.states[3]?.snackbar).toBe('Sold out');
  });

  it('asks another host in place of the scenario', async () => {
    const host: ExchangeHost = {
      exchange: async (request) => ({
        kind: 'answered',
        answer: { screen: 'DONE', data: { total: request['data'] === undefined ? 0 : 1 } },
      }),
    };
    const test = testOf([...order, tap('Footer', 'DONE')], {
      end: 'completed',
      payload: { total: 1, flow_token: 'unused' },
    });
    const result = await runTest(orderFlow, kitWith(scenarioWith([])), test, { answer: host });
    expect(result.failure).toBeUndefined();
  });

  it('goes on when the endpoint fails, as the person does', async () => {
    const rules = [ruleWith({ kind: 'failure', status: 500 }, { id: 'first', times: 1 }), served];
    const result = await play(testOf([...order, tap('Footer')], { end: 'open' }), rules);
    expect(result).toMatchObject({ ok: true, screens: ['ORDER', 'DONE'] });
    expect(result.faults).toMatchObject([{ code: 'exchange-failed' }]);
  });

  it('opens without a scenario as the flow does, and by INIT where the scenario says so', async () => {
    const { scenario: _, ...plain } = testOf([], { end: 'open', screens: ['ORDER'] });
    expect((await runTest(orderFlow, emptyPlayKit(), plain)).failure).toBeUndefined();
    const open = ruleWith({ kind: 'screen', screen: 'ORDER', data: { dishes: [], open: true } });
    const kit = kitWith(scenarioWith([open], { start: { action: 'data_exchange' } }));
    expect((await runTest(orderFlow, kit, testOf([], plain.expect))).failure).toBeUndefined();
  });
});

describe('a step that nobody could do', () => {
  it.each<[string, TestStep[], string, string]>([
    [
      'an input that is not there',
      [set('nmae', 'x')],
      'no-input',
      'There is no input named “nmae” on ORDER. Did you mean “name”?',
    ],
    [
      'an input inside another branch',
      [set('spice', 'hot')],
      'input-hidden',
      '“spice” is not shown on ORDER.',
    ],
    [
      'an option that is not offered',
      [set('dish', 'pizza')],
      'no-option',
      '“dish” does not offer “pizza”. It offers “soup” and “wrap”.',
    ],
    ['an option that is disabled', [set('extras', ['ice'])], 'no-option', '“ice” of “extras” is disabled'],
    ['one option for many', [set('extras', 'bread')], 'bad-value', '“bread” is no value for “extras”'],
    ['a value of another kind', [set('name', { a: 1 })], 'bad-value', '{"a":1} is no value for “name”'],
    [
      'a list that is set',
      [help, set('topic', 'food', 'HELP')],
      'no-input',
      '“topic” is a list: tap one of its items instead.',
    ],
    [
      'a component that is not there',
      [tap({ type: 'EmbeddedLink', label: 'Halp' })],
      'no-target',
      'There is no EmbeddedLink “Halp” on ORDER. To tap there is EmbeddedLink “Help”, ',
    ],
    [
      'one of two that are not there',
      [tap({ type: 'EmbeddedLink', label: 'Same', index: 2 })],
      'no-target',
      'There is no EmbeddedLink “Same” on ORDER.',
    ],
    [
      'a component that is hidden',
      [tap({ type: 'EmbeddedLink', label: 'Closed' })],
      'no-target',
      'EmbeddedLink “Closed” is not shown on ORDER. Hidden because',
    ],
    [
      'a Footer that waits for an input',
      [tap('Footer')],
      'target-disabled',
      'Footer “Order” cannot be tapped on ORDER. The button waits for Your name:',
    ],
    [
      'a list without its item',
      [help, tap('NavigationList', 'HELP')],
      'no-target',
      'Say which item of NavigationList “Topics” on HELP is tapped, by its id.',
    ],
    [
      'an item that is not there',
      [help, tap({ type: 'NavigationList', item: 'fod' }, 'HELP')],
      'no-target',
      'NavigationList “Topics” on HELP has no item “fod”. It has “food” and “pay”.',
    ],
    [
      'an item that is disabled',
      [help, tap({ type: 'NavigationList', item: 'pay' }, 'HELP')],
      'target-disabled',
      '“pay” in NavigationList “Topics” cannot be tapped on HELP.',
    ],
    [
      'a step of another screen',
      [set('name', 'x', 'DONE')],
      'other-screen',
      'This step is for the screen DONE, but ORDER is on display.',
    ],
    [
      'a step after the end',
      [help, tap({ type: 'NavigationList', item: 'food' }, 'HELP'), help],
      'ended',
      'The flow was completed before this step.',
    ],
    [
      'an answer that nobody asked for',
      [{ do: 'answer', answer: { kind: 'complete', params: {} } }],
      'not-asked',
      'The endpoint was not asked',
    ],
  ])('says so of %s', async (_, steps, code, message) => {
    const { ok, failure, states } = await play(testOf(steps));
    expect({ ok, step: failure?.step, code: failure?.code }).toEqual({
      ok: false,
      step: steps.length - 1,
      code,
    });
    expect(failure?.message).toContain(message);
    expect(states).toHaveLength(steps.length);
  });

  it('cannot change a disabled input', async () => {
    const kit = kitWith(scenarioWith([], { data: { ORDER: { open: false } } }));
    const { failure } = await runTest(orderFlow, kit, testOf([set('day', '2027-03-02')]));
    expect(failure?.code).toBe('input-disabled');
    expect(failure?.message).toContain(
      '“day” cannot be changed on ORDER. It is disabled because `enabled` is',
    );
  });
});

describe('a run that goes another way', () => {
  it('names the request that nothing answers', async () => {
    const { failure } = await play(testOf(order), []);
    expect(failure).toMatchObject({ step: 1, code: 'unanswered', actual: { screen: 'ORDER' } });
    expect(failure?.message).toContain('Nothing answers the request data_exchange of ORDER.');
    const kit = kitWith(scenarioWith([], { start: { action: 'data_exchange' } }));
    const opening = await runTest(orderFlow, kit, testOf(order));
    expect(opening.failure).toMatchObject({ code: 'unanswered', actual: { action: 'INIT' } });
    expect(opening.failure).not.toHaveProperty('step');
  });

  it('says why another screen is on display', async () => {
    const wrong = ruleWith({ kind: 'screen', screen: 'DONE', data: { total: 'nine' } });
    const { failure } = await play(testOf([...order, tap('Footer', 'DONE')]), [wrong]);
    expect(failure).toMatchObject({ step: 2, code: 'other-screen', expected: 'DONE', actual: 'ORDER' });
    expect(failure?.message).toMatch(/DONE, but ORDER is on display: .*total/);
    const sorry = ruleWith({ kind: 'error', message: 'Sold out' });
    const refused = await play(testOf([...order, tap('Footer', 'DONE')]), [sorry]);
    expect(refused.failure?.message).toContain('ORDER is on display: Sold out');
  });

  it('says how it ended instead', async () => {
    const open = await play(testOf(order, { end: 'completed' }));
    expect(open.failure).toMatchObject({ code: 'other-end', expected: 'completed', actual: 'open' });
    expect(open.failure?.message).toBe('The flow should be completed, but it is still open on DONE.');
    const broken: JsonObject = { ...oneScreen([completing()]), screens: [] };
    const { failure } = await play(testOf([], { end: 'open' }), [], broken);
    expect(failure?.message).toContain('could not go on: This flow has no screen to open.');
    const unopened = await play(testOf([], { end: 'open', screens: [] }), [], broken);
    expect(unopened.failure).toBeUndefined();
  });

  it.each<[JsonObject, (string | number)[], string]>([
    [{ total: 8, flow_token: 'unused' }, ['total'], '“total” of the payload should be 8, but is 9.'],
    [{ flow_token: 'unused' }, ['total'], '“total” of the payload should not be there, but is 9.'],
    [
      { flow_token: 'unused', total: 9, tip: [1] },
      ['tip'],
      '“tip” of the payload should be [1], but is missing.',
    ],
  ])('names the first member of %j that differs', async (payload, path, message) => {
    const test = testOf([...order, tap('Footer', 'DONE')], { end: 'completed', payload });
    const { failure } = await play(test);
    expect(failure).toMatchObject({ code: 'other-payload', path, message, expected: payload });
  });

  it('names the first screen that differs', async () => {
    const { failure } = await play(testOf([help], { end: 'open', screens: ['ORDER', 'DONE'] }));
    expect(failure?.message).toBe('Screen 2 should be DONE, but is HELP.');
  });

  it('names a scenario that is not there', async () => {
    const { failure } = await runTest(orderFlow, kitWith(scenarioWith([])), { ...testOf([]), scenario: 'S' });
    expect(failure?.message).toBe('There is no scenario with the id “S”. Did you mean “s”?');
  });

  it('takes a host that breaks for an endpoint that cannot be reached', async () => {
    const answer: ExchangeHost = { exchange: () => Promise.reject(new Error('no line')) };
    const result = await runTest(orderFlow, kitWith(scenarioWith([])), testOf(order), { answer });
    expect(result.ok).toBe(true);
    expect(result.faults).toMatchObject([{ message: 'The request could not be sent: no line' }]);
  });
});
