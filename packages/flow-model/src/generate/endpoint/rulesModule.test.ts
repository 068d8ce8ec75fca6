import { stripTypeScriptTypes } from 'node:module';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonValue } from '../../document/index.ts';
import { isEndpointFlow } from '../../outline/index.ts';
import { exampleFiles, exampleFlow } from '../../examples/testing/exampleFlows.ts';
import { checkRules } from '../../rules/checkRules.ts';
import { rulesFor } from '../../rules/emptyRules.ts';
import { sourceRequest } from '../../rules/sourceRequest.ts';
import { arbitraryRules, hostileText } from '../../rules/testing/arbitraryRules.ts';
import { runRules } from '../../rules/testing/runRules.ts';
import type {
  Comparison,
  EndpointRule,
  EndpointRules,
  RuleSource,
  RuleTest,
  RuleValue,
} from '../../rules/types.ts';
import { hostileFlow } from '../testing/hostile.ts';
import { rulesModule } from './rulesModule.ts';

const flow: JsonValue = {
  version: '7.3',
  data_api_version: '3.0',
  routing_model: { ONE: ['TWO'], TWO: [] },
  screens: [
    { id: 'ONE', title: 'One', layout: { type: 'SingleColumnLayout', children: [] } },
    {
      id: 'TWO',
      title: 'Two',
      terminal: true,
      data: {
        name: { type: 'string', __example__: '' },
        count: { type: 'number', __example__: 0 },
        sure: { type: 'boolean', __example__: false },
        tags: { type: 'array', items: { type: 'string' }, __example__: [] },
        options: {
          type: 'array',
          items: { type: 'object', properties: { id: { type: 'string' }, title: { type: 'string' } } },
          __example__: [],
        },
        place: {
          type: 'object',
          properties: { city: { type: 'string' }, floor: { type: 'number' } },
          __example__: {},
        },
      },
      layout: { type: 'SingleColumnLayout', children: [] },
    },
  ],
};

const lists: EndpointRules['lists'] = [
  {
    id: 'cities',
    name: 'Cities',
    columns: ['code', 'city name', 'country'],
    rows: [
      ['lim', 'Lima', 'PE'],
      ['cuz', 'Cuzco', 'PE'],
      ['par', 'Paris', 'FR'],
    ],
  },
];
const slots: RuleSource = {
  id: 'slots',
  name: 'Free slots',
  method: 'GET',
  url: 'https://api.example.com/slots?day=${payload.day}',
  headers: [{ name: 'authorization', value: 'Bearer ${secret.TOKEN}' }],
  failure: 'Not now.',
};

function table(
  rules: readonly Omit<EndpointRule, 'id'>[],
  sources: readonly RuleSource[] = [slots],
): EndpointRules {
  return { version: 1, rules: rules.map((rule, index) => ({ id: `r${index}`, ...rule })), lists, sources };
}

const ask = { action: 'data_exchange', screen: 'ONE' } as const;
const payload = (path: string): RuleValue => ({ from: 'payload', path });
const constant = (value: JsonValue): RuleValue => ({ from: 'constant', value });
const says = (message: string) => ({ kind: 'error', message }) as const;

/** The answer of a table to a request of ONE. */
async function answerOf(
  rules: EndpointRules,
  data: JsonValue,
  services?: (url: string) => JsonValue | undefined,
) {
  const { answer } = await runRules(rulesModule(rules, flow), {
    ...ask,
    data,
    ...(services === undefined ? {} : { services }),
  });
  return answer;
}

async function valueOf(
  field: string,
  value: RuleValue,
  data: JsonValue,
  services?: (url: string) => JsonValue,
) {
  const rules = table([{ ...ask, answer: { kind: 'screen', screen: 'TWO', data: { [field]: value } } }]);
  const answer = await answerOf(rules, data, services);
  return JSON.parse(JSON.stringify(answer)).data[field];
}

describe('conditions', () => {
  it.each<[value: JsonValue | undefined, is: Comparison, to: JsonValue | undefined, holds: boolean]>([
    ['times', 'equals', 'times', true],
    ['times', 'equals', 'Times', false],
    ['18', 'equals', 18, true],
    [18, 'equals', '18.0', true],
    [true, 'equals', 'true', true],
    [undefined, 'equals', '', true],
    [null, 'equals', '', true],
    ['x', 'not-equals', 'y', true],
    [undefined, 'not-equals', 'y', true],
    ['b', 'in', ['a', 'b'], true],
    ['c', 'in', ['a', 'b'], false],
    [2, 'in', ['1', '2'], true],
    ['c', 'not-in', ['a', 'b'], true],
    ['Hello World', 'contains', 'world', true],
    [['a', 'b'], 'contains', 'b', true],
    [['ab'], 'contains', 'b', false],
    ['abc', 'not-contains', 'x', true],
    ['17', 'greater', '9', true],
    [9, 'greater', 17, false],
    ['2027-02-01', 'greater', '2027-01-31', true],
    ['abc', 'greater', 9, false],
    [undefined, 'less', 9, false],
    [9, 'at-least', '9', true],
    [9, 'at-most', '9', true],
    [8.5, 'less', '9', true],
    [undefined, 'empty', undefined, true],
    ['  ', 'empty', undefined, true],
    [[], 'empty', undefined, true],
    [0, 'empty', undefined, false],
    [false, 'not-empty', undefined, true],
    ['AB1234', 'matches', '^[A-Z]{2}\\d{4}$', true],
    ['AB12345', 'matches', '^[A-Z]{2}\\d{4}$', false],
    ['x', 'matches', '(', false],
  ])('%j %s %j: %s', async (value, is, to, holds) => {
    const when: RuleTest = {
      kind: 'test',
      value: payload('it'),
      is,
      ...(to === undefined ? {} : { to: constant(to) }),
    };
    const rules = table([
      { ...ask, when, answer: says('yes') },
      { ...ask, answer: says('no') },
    ]);
    const data = value === undefined ? {} : { it: value };
    expect(await answerOf(rules, data)).toEqual({ error: holds ? 'yes' : 'no' });
  });

  it('are combined as they are grouped', async () => {
    const is = (path: string): RuleTest => ({
      kind: 'test',
      value: payload(path),
      is: 'equals',
      to: constant(true),
    });
    const bits = fc.record({ a: fc.boolean(), b: fc.boolean(), c: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(bits, async ({ a, b, c }) => {
        const when: EndpointRule['when'] = {
          kind: 'all',
          of: [is('a'), { kind: 'any', of: [{ kind: 'any', of: [is('b'), is('c')] }] }],
        };
        const rules = table([
          { ...ask, when, answer: says('yes') },
          { ...ask, answer: says('no') },
        ]);
        expect(await answerOf(rules, { a, b, c })).toEqual({ error: a && (b || c) ? 'yes' : 'no' });
      }),
      { numRuns: 8 },
    );
  });

  it('fall to the next rule, and to an error where none is left', async () => {
    const rules = table([
      { ...ask, when: { kind: 'test', value: payload('a'), is: 'not-empty' }, answer: says('yes') },
    ]);
    await expect(answerOf(rules, {})).rejects.toThrow('No rule takes this request');
  });
});

describe('values', () => {
  const data = {
    day: '5',
    deep: { list: [{ x: 'y' }] },
    country: 'PE',
    tags: ['a', 1],
    place: { city: 'Lima' },
  };
  it.each<[what: string, field: string, value: RuleValue, expected: JsonValue]>([
    ['a fixed value', 'name', constant('x'), 'x'],
    ['what was sent', 'name', payload('day'), '5'],
    ['what was sent, as a number', 'count', payload('day'), 5],
    ['what was not sent, as a text', 'name', payload('nothing'), ''],
    ['what was not sent, as a number', 'count', payload('nothing'), 0],
    ['what was sent, as yes or no', 'sure', constant(true), true],
    ['a place inside of what was sent', 'name', payload('deep.list[0].x'), 'y'],
    ['a list that was sent', 'tags', payload('tags'), ['a', '1']],
    ['an object that was sent', 'place', payload('place'), { city: 'Lima', floor: 0 }],
    [
      'words around it',
      'name',
      { from: 'text', text: 'Day ${payload.day}, ${flow_token}${data.x}' },
      'Day 5, token-1${data.x}',
    ],
    ['nothing of a prototype', 'name', payload('constructor'), ''],
    [
      'rows of a list',
      'options',
      {
        from: 'list',
        list: 'cities',
        where: { column: 'country', equals: payload('country') },
        items: { id: '${item.code}', title: "${item['city name']} (${item.country})" },
      },
      [
        { id: 'lim', title: 'Lima (PE)' },
        { id: 'cuz', title: 'Cuzco (PE)' },
      ],
    ],
    [
      'a cell of a list',
      'name',
      {
        from: 'lookup',
        list: 'cities',
        column: 'city name',
        where: { column: 'country', equals: constant('FR') },
      },
      'Paris',
    ],
    [
      'something else where no row fits',
      'name',
      {
        from: 'lookup',
        list: 'cities',
        column: 'code',
        where: { column: 'country', equals: constant('DE') },
        otherwise: '?',
      },
      '?',
    ],
  ])('can be %s', async (_, field, value, expected) => {
    expect(await valueOf(field, value, data)).toEqual(expected);
  });

  it.each<[path: string, field: string, extra: object, expected: JsonValue]>([
    ['$.user.name', 'name', {}, 'Ana'],
    ["$['odd key'][1]", 'count', {}, 2],
    ['$.nothing.there', 'name', { otherwise: 'none' }, 'none'],
    ['$.slots[*].id', 'tags', {}, ['s1', 's2']],
    ['$.days[*].times[*]', 'tags', {}, ['9', '10', '11']],
    [
      '$.slots[*]',
      'options',
      { items: { id: '${item.id}', title: '${item.from} for ${payload.day}' } },
      [
        { id: 's1', title: '9 for 5' },
        { id: 's2', title: '10 for 5' },
      ],
    ],
  ])('can be %s of what a service answers', async (path, field, extra, expected) => {
    const answer: JsonValue = {
      user: { name: 'Ana' },
      'odd key': [1, 2],
      slots: [
        { id: 's1', from: 9 },
        { id: 's2', from: 10 },
      ],
      days: [{ times: ['9', '10'] }, { times: ['11'] }, {}],
    };
    expect(
      await valueOf(field, { from: 'source', source: 'slots', path, ...extra }, data, () => answer),
    ).toEqual(expected);
  });
});

describe('data sources', () => {
  const rules = table([
    {
      ...ask,
      when: {
        kind: 'test',
        value: { from: 'source', source: 'slots', path: '$.free' },
        is: 'equals',
        to: constant(true),
      },
      answer: { kind: 'complete', params: { id: { from: 'source', source: 'slots', path: '$.id' } } },
    },
    { ...ask, answer: says('Taken') },
  ]);

  it('are asked once a request, encoded and with secrets', async () => {
    const services = () => ({ free: true, id: 7 });
    const { answer, fetched } = await runRules(rulesModule(rules, flow), {
      ...ask,
      data: { day: 'a/b&c' },
      services,
    });
    expect(answer).toEqual({ complete: { id: 7 } });
    expect(fetched).toEqual([
      {
        url: 'https://api.example.com/slots?day=a%2Fb%26c',
        options: { headers: { authorization: 'Bearer secret of TOKEN' } },
      },
    ]);
  });

  it('say their words when they fail', async () => {
    expect(await answerOf(rules, {}, () => undefined)).toEqual({ error: 'Not now.' });
    const { failure: _, ...silent } = slots;
    const plain = table(
      [
        {
          ...ask,
          answer: { kind: 'complete', params: { id: { from: 'source', source: 'slots', path: '$' } } },
        },
      ],
      [silent],
    );
    await expect(answerOf(plain, {}, () => undefined)).rejects.toThrow('500');
  });

  it('send what a trial sends', async () => {
    const text = fc.oneof(
      hostileText,
      fc.constantFrom('${payload.day}', 'x ${payload.deep.x} ${secret.TOKEN}'),
    );
    const source = fc.record({
      url: text.map((end) => `https://api.example.com/${end}`),
      headers: fc.array(fc.record({ name: fc.constantFrom('a', 'b', ''), value: text }), { maxLength: 2 }),
      method: fc.constantFrom('GET' as const, 'POST' as const),
      body: fc.oneof(text, fc.dictionary(fc.constantFrom('a', 'b'), text)),
    });
    const data: JsonValue = { day: 'Mon & "Tue"', deep: { x: [1, null] } };
    await fc.assert(
      fc.asyncProperty(source, async (parts) => {
        const given: RuleSource = { id: 'slots', name: 'S', ...parts };
        const asked = table(
          [
            {
              ...ask,
              answer: { kind: 'complete', params: { x: { from: 'source', source: 'slots', path: '$' } } },
            },
          ],
          [given],
        );
        const { fetched } = await runRules(rulesModule(asked, flow), { ...ask, data, services: () => 1 });
        const tried = sourceRequest(given, {
          payload: { day: 'Mon & "Tue"', deep: { x: [1, null] } },
          secrets: { TOKEN: 'secret of TOKEN' },
          flowToken: 'token-1',
        });
        const [first] = fetched;
        const options = Object(first?.options);
        expect(first?.url).toBe(tried.url);
        expect({
          method: options.method ?? 'GET',
          headers: options.headers ?? {},
          body: options.body,
        }).toEqual({
          method: tried.method,
          headers: tried.headers,
          body: tried.body,
        });
      }),
      { numRuns: 60 },
    );
  });
});

describe('the module made of rules', () => {
  const endpointFiles = exampleFiles.filter((file) => isEndpointFlow(exampleFlow(file)));

  it.each(endpointFiles)('answers all of %s at first, with nothing to mend', (file) => {
    const example = exampleFlow(file);
    const rules = rulesFor(example);
    expect(checkRules(rules, example).filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(() => stripTypeScriptTypes(rulesModule(rules, example))).not.toThrow();
  });

  it('carries only the helpers that it uses, and reads as written by hand', () => {
    const code = rulesModule(
      table([{ ...ask, note: 'Always', answer: { kind: 'screen', screen: 'TWO', data: {} } }]),
      flow,
    );
    expect(code).toContain(`respond('TWO')`);
    expect(code).not.toMatch(/function|fetch|cities|Payload/);
  });

  it('is never more than literals, whatever names and texts hold', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryRules, fc.oneof(fc.constant(flow), hostileFlow), async (rules, anyFlow) => {
        const code = rulesModule(rules, anyFlow);
        for (const { action, screen } of rules.rules) {
          const request = {
            action,
            ...(screen === undefined ? {} : { screen }),
            data: { day: 1 },
            services: () => ({ a: [{ b: [1] }] }),
          };
          // It answers, or fails as rules may: never by what a text says.
          const failure = await runRules(code, request).then(
            () => '',
            (thrown: unknown) => String(thrown),
          );
          expect(failure).not.toMatch(/SyntaxError|ReferenceError|out$|^Error: 1$|^1$/);
        }
        stripTypeScriptTypes(code);
      }),
      { numRuns: 150 },
    );
  });
});
