import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../document/types.ts';
import { answerByRules, exampleAnswer, openingOf, ruleResponse, scenarioHost } from './index.ts';
import type { ExchangeRule, RuleAnswer } from './index.ts';
import { orderFlow, ruleWith, scenarioWith } from './testing/flow.ts';

const request: JsonObject = {
  version: '3.0',
  action: 'data_exchange',
  screen: 'ORDER',
  data: { dish: 'soup', tags: ['hot', 'red'], who: { name: 'Ana', age: 30 } },
  flow_token: 'T',
};
const done: RuleAnswer = { kind: 'complete', params: {} };
const outcomeOf = (answer: RuleAnswer, asked = request, current: string | undefined = 'ORDER') =>
  ruleResponse(answer, asked, orderFlow, current);

describe('which rule answers', () => {
  it.each<[boolean, Partial<ExchangeRule>]>([
    [true, {}],
    [true, { action: 'data_exchange', screen: 'ORDER' }],
    [false, { action: 'INIT' }],
    [false, { screen: 'DONE' }],
    [true, { when: {} }],
    [true, { when: { dish: 'soup' } }],
    [false, { when: { dish: 'wrap' } }],
    [false, { when: { drink: 'tea' } }],
    [true, { when: { who: { name: 'Ana' } } }],
    [true, { when: { who: { age: 30, name: 'Ana' } } }],
    [false, { when: { who: { name: 'Ana', city: 'Lima' } } }],
    [true, { when: { tags: ['hot', 'red'] } }],
    [false, { when: { tags: ['hot'] } }],
    [false, { when: { who: { age: '30' } } }],
    [false, { when: { constructor: {} } }],
  ])('%s for %j', (isMatch, rule) => {
    const match = answerByRules(orderFlow, scenarioWith([ruleWith(done, rule)]), request, new Map());
    expect(match !== undefined).toBe(isMatch);
  });

  it('is the first that matches and has not answered often enough', () => {
    const rules = [
      ruleWith(done, { id: 'no', screen: 'HELP' }),
      ruleWith(done, { id: 'twice', times: 2 }),
      ruleWith(done, { id: 'always' }),
    ];
    const ruleAt = (answered: number) =>
      answerByRules(orderFlow, scenarioWith(rules), request, new Map([['twice', answered]]))?.rule.id;
    expect([0, 1, 2, 9].map(ruleAt)).toEqual(['twice', 'twice', 'always', 'always']);
  });

  it('is told by its place and scenario', () => {
    const match = answerByRules(orderFlow, scenarioWith([ruleWith(done)]), request, new Map());
    expect(match?.outcome).toMatchObject({ kind: 'answered', by: 'Rule 1 of “Lunch”' });
  });
});

describe('what a rule answers', () => {
  it('takes in the request: whole values keep their type, others become text', () => {
    const data = {
      whole: '${payload.tags}',
      deep: '${payload.who.age}',
      text: 'For ${payload.who.name}, ${payload.dish}!',
      list: ['${payload.dish}', '${payload.none}'],
      gone: '${payload.none}',
      empty: 'a${payload.none}b',
      phone: '${form.dish} ${data.x}',
      odd: '${payload.constructor} ${payload} ${payload.who.name.length}',
    };
    expect(outcomeOf({ kind: 'screen', screen: 'DONE', data })).toEqual({
      kind: 'answered',
      answer: {
        screen: 'DONE',
        data: {
          whole: ['hot', 'red'],
          deep: 30,
          text: 'For Ana, soup!',
          list: ['soup'],
          empty: 'ab',
          phone: '${form.dish} ${data.x}',
          odd: ' ${payload} ',
        },
      },
    });
  });

  it('stays on the screen with an error, or on the first before there is one', () => {
    const answer: RuleAnswer = { kind: 'error', message: 'No ${payload.dish}', data: { open: false } };
    expect(outcomeOf(answer)).toMatchObject({
      answer: { screen: 'ORDER', data: { open: false, error_message: 'No soup' } },
    });
    const init = { action: 'INIT', flow_token: 'T' };
    expect(ruleResponse(answer, init, orderFlow, undefined)).toMatchObject({
      answer: { screen: 'ORDER', data: { error_message: 'No ' } },
    });
  });

  it('ends with the params, and adds the flow token where they have none', () => {
    const params = (given: JsonObject) => ({
      answer: { screen: 'SUCCESS', data: { extension_message_response: { params: given } } },
    });
    expect(outcomeOf({ kind: 'complete', params: { dish: '${payload.dish}' } })).toMatchObject(
      params({ dish: 'soup', flow_token: 'T' }),
    );
    expect(outcomeOf({ kind: 'complete', params: { flow_token: 'other' } })).toMatchObject(
      params({ flow_token: 'other' }),
    );
  });

  it('fails with a status, or without an answer', () => {
    expect(outcomeOf({ kind: 'failure', status: 427, message: 'Gone' })).toEqual({
      kind: 'failed',
      status: 427,
      message: 'Gone',
    });
    expect(outcomeOf({ kind: 'failure', status: 500 })).toMatchObject({
      status: 500,
      message: 'The endpoint answered with the status 500.',
    });
    expect(outcomeOf({ kind: 'failure', status: 'timeout' })).toEqual({
      kind: 'failed',
      message: 'The endpoint did not answer within 10 seconds.',
    });
  });

  it('sends raw answers as they are', () => {
    const answer = { screen: 5, data: '${payload.dish}' };
    expect(outcomeOf({ kind: 'raw', answer })).toEqual({ kind: 'answered', answer });
  });
});

describe('answers with examples', () => {
  const exampleOf = (asked: JsonObject) => exampleAnswer(orderFlow, { ...request, ...asked });
  const extras = { step: 'extras', extras: ['bread'] };

  it.each([
    ['the first screen for INIT', { action: 'INIT', screen: undefined }, 'ORDER'],
    ['the next screen of the routing model', { data: { step: 'order' } }, 'DONE'],
    ['the same screen for a choice', { data: extras }, 'ORDER'],
    ['the screen before for BACK', { action: 'BACK', screen: 'DONE' }, 'ORDER'],
    ['the end for a terminal screen', { screen: 'DONE', data: {} }, 'SUCCESS'],
    ['the first screen where the asking one is unknown', { screen: 'NOPE' }, 'ORDER'],
  ])('name %s', (_, asked, screen) => {
    expect(exampleOf(asked)).toMatchObject({ screen });
  });

  it('hold the examples of the screen, replaced by what the scenario says', () => {
    expect(exampleOf({ data: {} })).toMatchObject({ data: { total: 9 } });
    const scenario = scenarioWith([], { data: { DONE: { total: 12 } } });
    expect(exampleAnswer(orderFlow, { ...request, data: {} }, scenario)).toEqual({
      screen: 'DONE',
      data: { total: 12 },
    });
  });

  it('end with what was sent', () => {
    const { data } = exampleOf({ screen: 'DONE', data: { a: 1 } });
    expect(data).toEqual({ extension_message_response: { params: { a: 1, flow_token: 'T' } } });
  });
});

describe('how a scenario opens the flow', () => {
  it.each([
    ['as the flow says without a scenario', undefined, {}],
    ['on its first screen', scenarioWith([]), { action: 'navigate', screen: 'ORDER' }],
    [
      'with its data over the examples',
      scenarioWith([], { flowToken: 'X', data: { ORDER: { open: false } } }),
      {
        action: 'navigate',
        screen: 'ORDER',
        flowToken: 'X',
        data: { open: false, dishes: expect.any(Array) },
      },
    ],
    [
      'with the data of its start and no other',
      scenarioWith([], {
        start: { action: 'navigate', screen: 'DONE', data: { total: 1 } },
        data: { DONE: { total: 2 } },
      }),
      { action: 'navigate', screen: 'DONE', data: { total: 1 } },
    ],
    [
      'by asking the endpoint',
      scenarioWith([], { start: { action: 'data_exchange' } }),
      { action: 'data_exchange' },
    ],
  ])('%s', (_, scenario, expected) => {
    expect(openingOf(orderFlow, scenario)).toEqual(expected);
  });

  it('with its first screen where there is no endpoint to ask', () => {
    const { data_api_version: _, ...flow } = orderFlow;
    const scenario = scenarioWith([], { start: { action: 'data_exchange' } });
    expect(openingOf(flow, scenario)).toEqual({});
  });
});

describe('scenarioHost', () => {
  const signal = new AbortController().signal;
  const waits: number[] = [];
  const hostOf = (scenario: ReturnType<typeof scenarioWith> | undefined) =>
    scenarioHost(
      () => orderFlow,
      () => scenario,
      async (milliseconds) => void waits.push(milliseconds),
    );

  it('counts answers until the next run, and waits as the rule says', async () => {
    const host = hostOf(scenarioWith([ruleWith(done, { times: 1, delay: 300 })]));
    expect(await host.exchange(request, signal)).toMatchObject({ kind: 'answered' });
    expect(waits).toEqual([300]);
    expect(await host.exchange(request, signal)).toEqual({ kind: 'unanswered' });
    host.reset();
    expect(await host.exchange(request, signal)).toMatchObject({ kind: 'answered' });
  });

  it('answers with examples where the scenario says so, and not at all without one', async () => {
    const examples = hostOf(scenarioWith([], { unmatched: 'example' }));
    expect(await examples.exchange(request, signal)).toMatchObject({ by: 'Example data' });
    expect(await hostOf(undefined).exchange(request, signal)).toEqual({ kind: 'unanswered' });
  });
});
