import { describe, expect, it } from 'vitest';
import type { ExchangeRule, JsonObject, RuleAnswer } from '@flowsmith/flow-model';
import { ruleProblems } from './ruleProblems.ts';

const screen = (id: string, data: JsonObject): JsonObject => ({
  id,
  title: id,
  data,
  layout: { type: 'SingleColumnLayout', children: [] },
});
const flow: JsonObject = {
  version: '7.3',
  data_api_version: '3.0',
  routing_model: { A: ['B'], B: ['C'], C: [] },
  screens: [
    screen('A', {}),
    screen('B', { name: { type: 'string', __example__: 'Ana' }, age: { type: 'number', __example__: 3 } }),
    screen('C', {}),
  ],
};
const rule = (answer: RuleAnswer, match: Partial<ExchangeRule> = { screen: 'A' }): ExchangeRule => ({
  id: 'r',
  ...match,
  answer,
});
const words = (one: ExchangeRule) => ruleProblems(flow, one).map(({ message }) => message);

describe('ruleProblems', () => {
  it.each<[string, ExchangeRule]>([
    ['a screen with its data', rule({ kind: 'screen', screen: 'B', data: { name: 'x', age: 1 } })],
    [
      'data from the request',
      rule({ kind: 'screen', screen: 'B', data: { name: '${payload.n}', age: '${payload.a}' } }),
    ],
    ['the first screen for INIT', rule({ kind: 'screen', screen: 'A', data: {} }, { action: 'INIT' })],
    ['a message', rule({ kind: 'error', message: 'No' })],
    ['a message for any screen', rule({ kind: 'error', message: 'No' }, {})],
    ['an end', rule({ kind: 'complete', params: {} })],
    ['what is wrong on purpose', rule({ kind: 'raw', answer: { screen: 'NOWHERE' } })],
    ['a failure', rule({ kind: 'failure', status: 500 })],
  ])('has nothing against %s', (_, one) => {
    expect(words(one)).toEqual([]);
  });

  it.each<[string, ExchangeRule, RegExp]>([
    ['a screen that is not there', rule({ kind: 'screen', screen: 'X', data: {} }), /X/],
    ['a way that is not there', rule({ kind: 'screen', screen: 'C', data: {} }), /A.*C/],
    ['a wrong type', rule({ kind: 'screen', screen: 'B', data: { name: 1, age: 1 } }), /name/],
    ['missing data', rule({ kind: 'screen', screen: 'B', data: { name: 'x' } }), /age/],
  ])('finds %s', (_, one, expected) => {
    expect(words(one).join(' ')).toMatch(expected);
  });
});
