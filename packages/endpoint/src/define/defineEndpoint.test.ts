import { describe, expect, test } from 'vitest';
import { defineEndpoint, replyOf, when } from './index.ts';
import type { Answer, Endpoint, FlowRequest, HandlerServices } from './index.ts';

const services: HandlerServices = {
  signal: new AbortController().signal,
  openMedia: () => Promise.resolve([]),
};

function ask(endpoint: Endpoint, request: Partial<FlowRequest>): Promise<Answer> {
  const base = {
    version: '3.0',
    action: 'data_exchange',
    screen: 'SLOT',
    data: {},
    flowToken: 'ft',
    tokenSignature: undefined,
  } as const;
  return endpoint.answer({ ...base, ...request }, services);
}

/** Answers with its name, so that it can be seen who did. */
const named = (name: string) => (): Answer => ({ kind: 'complete', params: { name } });
const by = (name: string) => ({ kind: 'complete', params: { name } });

describe('several handlers for one screen', () => {
  const endpoint = defineEndpoint({
    screens: {
      SLOT: {
        data_exchange: [
          when({ step: 'times' }, named('times')),
          when({ step: 'times', day: 'never asked' }, named('second match')),
          { when: ({ data }) => typeof data['time'] === 'string', handle: named('guard') },
          when({ toString: undefined }, named('inherited')),
          named('rest'),
          named('beyond the rest'),
        ],
      },
    },
  });

  test.each([
    [{ step: 'times' }, 'times'],
    [{ step: 'times', day: 'never asked' }, 'times'],
    [{ step: 'hold', time: '09:00' }, 'guard'],
    [{ step: 'hold' }, 'rest'],
    [{}, 'rest'],
  ])('%j is answered by %s', async (data, name) => {
    expect(await ask(endpoint, { data })).toEqual(by(name));
  });

  test('are asked one after the other, and only until one takes the request', async () => {
    const asked: string[] = [];
    const guard = (name: string, taken: boolean) => ({
      when: () => {
        asked.push(name);
        return taken;
      },
      handle: named(name),
    });
    const handlers = [guard('a', false), guard('b', true), guard('c', true)];
    expect(await ask(defineEndpoint({ screens: { SLOT: { data_exchange: handlers } } }), {})).toEqual(
      by('b'),
    );
    expect(asked).toEqual(['a', 'b']);
  });
});

describe('going back', () => {
  const endpoint = defineEndpoint({
    back: named('common'),
    screens: { SLOT: { back: [when({ a: 1 }, named('guarded')), named('own')] }, DETAILS: {} },
  });

  test.each([
    ['SLOT', 'own'],
    ['DETAILS', 'common'],
    ['ELSEWHERE', 'common'],
  ])('from %s is answered by the %s handler', async (screen, name) => {
    expect(await ask(endpoint, { action: 'BACK', screen })).toEqual(by(name));
  });
});

describe('what handlers get', () => {
  test('is the request, and ways to answer it', async () => {
    const answers: Answer[] = [];
    const endpoint = defineEndpoint({
      screens: {
        SLOT: {
          data_exchange: ({ respond, error, complete, tokenNoLongerValid, ...facts }) => {
            expect(facts).toMatchObject({
              action: 'data_exchange',
              screen: 'SLOT',
              data: { day: '1' },
              flowToken: 'ft',
              version: '3.0',
              signal: services.signal,
            });
            answers.push(
              respond('DETAILS', { hold: '9:00' }),
              respond('DONE'),
              error('Taken.', { slots: [] }),
              complete({ id: 'B-1' }),
              tokenNoLongerValid('Gone.'),
            );
            return complete();
          },
        },
      },
    });
    await ask(endpoint, { data: { day: '1' } });
    expect(answers.map((answer) => replyOf(answer, { flowToken: 'ft' }))).toEqual([
      { status: 200, body: { screen: 'DETAILS', data: { hold: '9:00' } } },
      { status: 200, body: { screen: 'DONE', data: {} } },
      { status: 200, body: { screen: 'SLOT', data: { slots: [], error_message: 'Taken.' } } },
      {
        status: 200,
        body: {
          screen: 'SUCCESS',
          data: { extension_message_response: { params: { id: 'B-1', flow_token: 'ft' } } },
        },
      },
      { status: 427, body: { error_msg: 'Gone.' } },
    ]);
  });

  test('the flow token of the end can be another; without one it is Meta’s stand-in', () => {
    const tokenOf = (params: object, flowToken: string | undefined) =>
      replyOf({ kind: 'complete', params: { ...params } }, { flowToken }).body['data'];
    const end = (flow_token: string) => ({ extension_message_response: { params: { flow_token } } });
    expect(tokenOf({ flow_token: 'mine' }, 'ft')).toEqual(end('mine'));
    expect(tokenOf({}, undefined)).toEqual(end('unused'));
  });
});

test('an endpoint can be empty: it answers nothing', async () => {
  const endpoint = defineEndpoint({});
  for (const action of ['INIT', 'data_exchange', 'BACK'] as const) {
    await expect(ask(endpoint, { action })).rejects.toMatchObject({ code: 'no-handler' });
  }
  await expect(
    endpoint.notice(
      { error: 'x', message: '', action: 'INIT', screen: undefined, flowToken: undefined, version: '' },
      services,
    ),
  ).resolves.toBeUndefined();
});
