import { parsePlayKit } from '@flowsmith/flow-model';
import { describe, expect, it } from 'vitest';
import type { Exchange } from '@/api/exchanges.ts';
import { answerDiff } from './answer-diff.ts';
import { curlCommand, exchangeCommand, ruleOf, testCode } from './copies.ts';
import { MASK, maskedPlaces } from './masked-places.ts';
import { parseRequest } from './parse-request.ts';
import { phoneReaction, type Reacted } from './phone-reaction.ts';
import { pointerText } from './pointer-text.ts';
import { statusWords } from './status-words.ts';
import { durationText, timingBar } from './timing-parts.ts';

const request = {
  version: '3.0',
  action: 'data_exchange',
  screen: 'PICK',
  data: { date: 'it’s 1' },
  flow_token: 't',
};
const reacted = (change: Partial<Reacted>): Reacted => ({
  kind: 'exchange',
  status: 200,
  action: 'data_exchange',
  screen: 'PICK',
  next: 'CONFIRM',
  milliseconds: 5,
  answer: null,
  ...change,
});

describe('what the phone does', () => {
  it.each([
    ['goes on', {}, /^Goes on to CONFIRM\./],
    ['stays', { next: 'PICK' }, /^Stays on PICK/],
    [
      'shows an error',
      { next: 'PICK', answer: { screen: 'PICK', data: { error_message: 'Gone.' } } },
      /“Gone\.” at the bottom/,
    ],
    ['opens', { action: 'INIT', screen: '', next: 'PICK' }, /^Opens the flow on PICK/],
    ['goes back', { action: 'BACK', screen: 'CONFIRM', next: 'PICK' }, /^Goes back to PICK/],
    [
      'ends',
      {
        next: 'SUCCESS',
        answer: { data: { extension_message_response: { params: { flow_token: 't', id: 7 } } } },
      },
      /^Closes the flow .*, with id\.$/,
    ],
    ['ends without payload', { next: 'success' }, /^Closes the flow and sends the reply into the chat\.$/],
    ['fetches the key', { status: 421, kind: 'unread' as const }, /^Fetches the public key/],
    ['gives the token up', { status: 427 }, /switches off the button/],
    ['fails', { status: 500 }, /its own error/],
    ['has given up', { milliseconds: 10_500 }, /had given up/],
    ['is not there', { kind: 'ping' as const }, /^No phone/],
    ['has said so before', { kind: 'notice' as const }, /already/],
  ])('%s', (_, change, words) => {
    expect(phoneReaction(reacted(change))).toMatch(words);
  });
});

describe('the status', () => {
  it.each([0, 200, 408, 413, 421, 427, 432, 500, 503, 418])('%i is explained', (status) => {
    const { name, text } = statusWords({ status, errorCode: null, kind: 'exchange' });
    expect(name).not.toBe('');
    expect(text).toMatch(/\.$/);
  });

  it('200 is no good news after an error', () => {
    const toneOf = (errorCode: string | null) =>
      statusWords({ status: 200, errorCode, kind: 'exchange' }).tone;
    expect([toneOf(null), toneOf('time-budget'), toneOf('handler-failed')]).toEqual([
      'success',
      'warning',
      'warning',
    ]);
  });
});

describe('the bar of times', () => {
  it('ends at the aim while it is kept, in the order of the work, with the rest at its end', () => {
    const { parts, scale } = timingBar({ seal: 100, decrypt: 200, handler: 300, total: 700 });
    expect(scale).toBe(1_000);
    expect(parts.map(({ step, share }) => [step, share])).toEqual([
      ['decrypt', 0.2],
      ['handler', 0.3],
      ['seal', 0.1],
      ['other', 0.1],
    ]);
  });

  it('ends at what phones wait for when the aim was missed, and later still', () => {
    expect(timingBar({ handler: 1_500, total: 1_500 }).scale).toBe(10_000);
    expect(timingBar({ total: 12_000 }).scale).toBe(12_000);
  });

  it.each([
    [0.424, '0.42 ms'],
    [4.26, '4.3 ms'],
    [12.4, '12 ms'],
    [1_340, '1.3 s'],
    [2_000, '2 s'],
  ])('says %d as %s', (milliseconds, words) => {
    expect(durationText(milliseconds)).toBe(words);
  });
});

describe('what is taken elsewhere', () => {
  const exchange = {
    request,
    status: 200,
    answer: { screen: 'CONFIRM', data: { summary: 'Friday' } },
  };

  it('survives the shell', () => {
    const odd = { ...request, data: { name: 'O\'Hara $(x) "y"' } };
    const curl = curlCommand('id', odd, 'http://127.0.0.1:4600');
    const body = /--data '(.*)'$/s.exec(curl)?.[1]?.replaceAll(String.raw`'\''`, "'");
    expect(JSON.parse(body ?? '')).toEqual({ request: odd, caller: 'replay' });
    expect(exchangeCommand(odd, 'https://a.example/e/x')).toContain(String.raw`O'\''Hara`);
  });

  it('names what was asked in the command', () => {
    const command = exchangeCommand(request, 'https://a.example/e/x');
    for (const part of ['--action', '--screen', '--data', '--token']) expect(command).toContain(part);
    expect(exchangeCommand({ action: 'ping' }, 'https://a.example')).not.toContain('--screen');
  });

  it('is a test that expects the same answer', () => {
    const code = testCode(exchange);
    expect(code).toContain('test("data_exchange on PICK"');
    expect(code).toContain('"summary": "Friday"');
    expect(testCode({ ...exchange, status: 500, answer: null })).toContain('assert.equal(status, 500)');
  });

  it.each([
    [200, exchange.answer, { kind: 'screen', screen: 'CONFIRM', data: { summary: 'Friday' } }],
    [
      200,
      { screen: 'SUCCESS', data: { extension_message_response: { params: { flow_token: 't', id: 1 } } } },
      { kind: 'complete', params: { id: 1 } },
    ],
    [200, { data: {} }, { kind: 'raw', answer: { data: {} } }],
    [427, { error_msg: 'Over.' }, { kind: 'failure', status: 427, message: 'Over.' }],
    [421, null, { kind: 'failure', status: 421 }],
    [503, null, { kind: 'failure', status: 500 }],
  ] satisfies readonly (readonly [number, Exchange['answer'], object])[])(
    'is a rule of a scenario for status %i',
    (status, answer, expected) => {
      const rule = ruleOf({ request, status, answer }, [{ id: 'data-exchange-pick' }]);
      expect(rule).toMatchObject({ screen: 'PICK', when: { date: 'it’s 1' }, answer: expected });
      expect(rule.id).toBe('data-exchange-pick-2');
      const scenario = {
        id: 's',
        name: 'S',
        start: { action: 'navigate' },
        data: {},
        rules: [rule],
        unmatched: 'ask',
      };
      expect(parsePlayKit({ version: 1, scenarios: [scenario], tests: [] })).toMatchObject({ ok: true });
    },
  );
});

it('finds what is masked, wherever it stands', () => {
  expect(maskedPlaces({ data: { pin: MASK, list: [{ a: 1 }, { key: MASK }] }, other: null })).toEqual([
    'data.pin',
    'data.list[1].key',
  ]);
});

it('compares answers whatever the order of their keys', () => {
  const before = { screen: 'A', data: { a: 1, b: 2 } };
  expect(answerDiff(before, { data: { b: 2, a: 1 }, screen: 'A' }).every(({ kind }) => kind === 'same')).toBe(
    true,
  );
  const changed = answerDiff(before, { screen: 'B', data: { a: 1, b: 2 } });
  expect(changed.filter(({ kind }) => kind !== 'same').map(({ kind, text }) => [kind, text.trim()])).toEqual([
    ['removed', '"screen": "A"'],
    ['added', '"screen": "B"'],
  ]);
  expect(answerDiff(null, null)).toEqual([]);
});

it.each([
  ['{"a":1}', true],
  ['[1]', false],
  ['null', false],
  ['{', false],
])('reads %s as a request: %s', (typed, ok) => {
  expect(parseRequest(typed).ok).toBe(ok);
});

it('writes paths as people do', () => {
  expect(pointerText(['data', 'dates', 0, 'id'])).toBe('data.dates[0].id');
});
