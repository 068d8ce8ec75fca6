import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonValue } from '../document/index.ts';
import { hostileFlow } from '../generate/testing/hostile.ts';
import { checkRules } from './checkRules.ts';
import { rulesFor } from './emptyRules.ts';
import { arbitraryRules } from './testing/arbitraryRules.ts';
import type { EndpointRule, EndpointRules, RuleValue } from './types.ts';

const footer = (payload: JsonValue): JsonValue => ({
  type: 'SingleColumnLayout',
  children: [{ type: 'Footer', label: 'Go', 'on-click-action': { name: 'data_exchange', payload } }],
});

const flow: JsonValue = {
  version: '7.3',
  data_api_version: '3.0',
  routing_model: { ONE: ['TWO'], TWO: ['THREE'], THREE: [] },
  screens: [
    { id: 'ONE', title: 'One', layout: footer({ day: '${form.day}', step: 'go' }) },
    {
      id: 'TWO',
      title: 'Two',
      data: {
        name: { type: 'string', __example__: 'Ana' },
        options: {
          type: 'array',
          items: { type: 'object', properties: { id: { type: 'string' }, title: { type: 'string' } } },
          __example__: [],
        },
      },
      layout: { type: 'SingleColumnLayout', children: [] },
    },
    { id: 'THREE', title: 'Three', terminal: true, layout: { type: 'SingleColumnLayout', children: [] } },
  ],
};

const begun = rulesFor(flow);
const first: EndpointRule = {
  id: 'x',
  action: 'data_exchange',
  screen: 'ONE',
  answer: { kind: 'error', message: 'No' },
};
const name: RuleValue = { from: 'constant', value: 'Ana' };
const options: RuleValue = { from: 'constant', value: [] };

/** The table with one rule for ONE instead of the first one. */
function withRule(rule: Partial<EndpointRule>, parts: Partial<EndpointRules> = {}): EndpointRules {
  const others = begun.rules.filter(({ screen }) => screen !== 'ONE');
  return { ...begun, ...parts, rules: [{ ...first, ...rule }, ...others] };
}

const shows = (data: { readonly [field: string]: RuleValue }) =>
  withRule({ answer: { kind: 'screen', screen: 'TWO', data } });
const when = (value: RuleValue, more: object = { is: 'not-empty' as const }) =>
  withRule({
    when: { kind: 'any', of: [Object.assign({ kind: 'test' as const, value, is: 'empty' as const }, more)] },
  });

describe('checks of rules against their flow', () => {
  it('find nothing in rules that were just made', () => {
    expect(checkRules(begun, flow)).toEqual([]);
  });

  it.each<[code: string, rules: EndpointRules, path: readonly (string | number)[]]>([
    ['unanswered', { ...begun, rules: [] }, ['rules']],
    ['no-screen', withRule({ screen: '' }), ['rules', 0, 'screen']],
    ['unknown-screen', withRule({ screen: 'ON' }), ['rules', 0, 'screen']],
    ['never-asks', withRule({ screen: 'TWO' }), ['rules', 0, 'screen']],
    ['never-back', withRule({ action: 'BACK' }), ['rules', 0, 'screen']],
    [
      'no-target',
      withRule({ answer: { kind: 'screen', screen: '', data: {} } }),
      ['rules', 0, 'answer', 'screen'],
    ],
    [
      'unknown-screen',
      withRule({ answer: { kind: 'screen', screen: 'TWOO', data: {} } }),
      ['rules', 0, 'answer', 'screen'],
    ],
    [
      'route',
      withRule({ answer: { kind: 'screen', screen: 'THREE', data: {} } }),
      ['rules', 0, 'answer', 'screen'],
    ],
    [
      'not-entry',
      withRule({ action: 'INIT', answer: { kind: 'screen', screen: 'TWO', data: { name, options } } }),
      ['rules', 0, 'answer', 'screen'],
    ],
    ['missing-field', shows({ options }), ['rules', 0, 'answer', 'data', 'name']],
    ['extra-field', shows({ name, options, more: name }), ['rules', 0, 'answer', 'data', 'more']],
    [
      'wrong-type',
      shows({ name: { from: 'constant', value: 5 }, options }),
      ['rules', 0, 'answer', 'data', 'name'],
    ],
    [
      'unknown-field',
      shows({ name: { from: 'payload', path: 'dya' }, options }),
      ['rules', 0, 'answer', 'data', 'name', 'path'],
    ],
    [
      'unknown-list',
      shows({ name, options: { from: 'list', list: 'none' } }),
      ['rules', 0, 'answer', 'data', 'options', 'list'],
    ],
    [
      'unknown-source',
      shows({ name: { from: 'source', source: 'none', path: '$' }, options }),
      ['rules', 0, 'answer', 'data', 'name', 'source'],
    ],
    ['no-message', withRule({ answer: { kind: 'error', message: ' ' } }), ['rules', 0, 'answer', 'message']],
    [
      'secret',
      withRule({ answer: { kind: 'error', message: '${secret.TOKEN}' } }),
      ['rules', 0, 'answer', 'message'],
    ],
    [
      'bad-pattern',
      when({ from: 'payload', path: 'day' }, { is: 'matches', to: { from: 'constant', value: '(a)\\1' } }),
      ['rules', 0, 'when', 'of', 0, 'to'],
    ],
    [
      'no-comparison',
      when({ from: 'payload', path: 'day' }, { is: 'equals' }),
      ['rules', 0, 'when', 'of', 0, 'to'],
    ],
    [
      'no-list',
      when({ from: 'payload', path: 'day' }, { is: 'in', to: { from: 'constant', value: 'a' } }),
      ['rules', 0, 'when', 'of', 0, 'to'],
    ],
    ['open-end', when({ from: 'payload', path: 'day' }), ['rules', 0, 'when']],
    ['never-reached', { ...begun, rules: [first, ...begun.rules] }, ['rules', 2]],
    ['error-on-init', withRule({ action: 'INIT' }), ['rules', 0, 'answer']],
    ['empty-group', withRule({ when: { kind: 'any', of: [] } }), ['rules', 0, 'when']],
    [
      'column-twice',
      { ...begun, lists: [{ id: 'l', name: 'L', columns: ['a', 'a'], rows: [] }] },
      ['lists', 0, 'columns', 1],
    ],
    ['source-url', { ...begun, sources: [source('https://${payload.host}/x')] }, ['sources', 0, 'url']],
    ['source-url', { ...begun, sources: [source('ftp://example.com')] }, ['sources', 0, 'url']],
    ['source-plain', { ...begun, sources: [source('http://example.com/x')] }, ['sources', 0, 'url']],
  ])('find %s', (code, rules, path) => {
    expect(checkRules(rules, flow)).toContainEqual(expect.objectContaining({ code, path }));
  });

  it('need no last rule where every fixed value has one', () => {
    const rules = withRule({
      when: {
        kind: 'all',
        of: [
          {
            kind: 'test',
            value: { from: 'payload', path: 'step' },
            is: 'equals',
            to: { from: 'constant', value: 'go' },
          },
        ],
      },
    });
    expect(checkRules(rules, flow)).toEqual([]);
  });

  it('mend what they can: a fix takes its problem away', () => {
    const broken: readonly EndpointRules[] = [
      { ...begun, rules: [] },
      withRule({ screen: 'ON' }),
      shows({ options }),
      when({ from: 'payload', path: 'day' }),
      { ...begun, rules: [first, ...begun.rules] },
    ];
    for (const rules of broken) {
      const fixable = checkRules(rules, flow).filter(({ fix }) => fix !== undefined);
      expect(fixable.length).toBeGreaterThan(0);
      for (const { code, path, fix } of fixable) {
        const left = checkRules(fix?.rules ?? rules, flow);
        expect(left).not.toContainEqual(expect.objectContaining({ code, path }));
      }
    }
  });

  it('take any table and any flow', () => {
    fc.assert(
      fc.property(arbitraryRules, hostileFlow, (rules, anyFlow) => {
        expect(Array.isArray(checkRules(rules, anyFlow))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

function source(url: string): EndpointRules['sources'][number] {
  return { id: 's', name: 'S', method: 'GET', url, headers: [] };
}
