import { describe, expect, it } from 'vitest';
import type { EndpointRule, EndpointRules } from '@flowsmith/flow-model';
import { freshId, groupsOf, movedRule, parseTable, textValue } from './rule-edits.ts';

const rule = (
  id: string,
  screen: string,
  action: EndpointRule['action'] = 'data_exchange',
): EndpointRule => ({
  id,
  action,
  ...(screen === '' ? {} : { screen }),
  answer: { kind: 'complete', params: {} },
});

const table = (...rules: readonly EndpointRule[]): EndpointRules => ({
  version: 1,
  rules,
  lists: [],
  sources: [],
});
const ids = ({ rules }: EndpointRules) => rules.map(({ id }) => id);

describe('rules by what they answer', () => {
  const rules = table(
    rule('a', 'TWO'),
    rule('b', 'GONE'),
    rule('c', 'ONE', 'BACK'),
    rule('d', 'ONE'),
    rule('e', '', 'INIT'),
    rule('f', 'TWO'),
  );
  const groups = groupsOf(rules, ['ONE', 'TWO']);

  it('stand in the order of the flow, those of unknown screens last', () => {
    expect(groups.map(({ action, screen }) => `${action} ${screen}`)).toEqual([
      'INIT ',
      'data_exchange ONE',
      'BACK ONE',
      'data_exchange TWO',
      'data_exchange GONE',
    ]);
  });

  it('move among themselves and leave the others where they are', () => {
    const two = groups.find(({ screen }) => screen === 'TWO');
    expect(two).toBeDefined();
    const moved = two === undefined ? rules : movedRule(rules, two, 1, 0);
    expect(ids(moved)).toEqual(['f', 'b', 'c', 'd', 'e', 'a']);
    expect(two === undefined ? undefined : movedRule(rules, two, 0, 2)).toBe(rules);
  });
});

describe('cells from elsewhere', () => {
  it.each<[what: string, text: string, cells: readonly (readonly string[])[]]>([
    [
      'a spreadsheet',
      'id\ttitle\r\n1\tOne\r\n',
      [
        ['id', 'title'],
        ['1', 'One'],
      ],
    ],
    [
      'commas',
      'a,b\n1,2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'semicolons',
      'a;b\n1,5;2',
      [
        ['a', 'b'],
        ['1,5', '2'],
      ],
    ],
    ['quotes with breaks', '"a ""b""\nc"\td\n', [['a "b"\nc', 'd']]],
    ['one cell', 'x', [['x']]],
  ])('are read from %s', (_, text, cells) => {
    expect(parseTable(text)).toEqual(cells);
  });
});

it('takes what was sent into words only where it is named', () => {
  expect(textValue('Hi ${payload.name}')).toEqual({ from: 'text', text: 'Hi ${payload.name}' });
  expect(textValue('Hi ${data.name}')).toEqual({ from: 'constant', value: 'Hi ${data.name}' });
});

it('finds ids that nothing has', () => {
  expect(freshId([{ id: 'rule-2' }], 'rule')).toBe('rule-3');
  expect(freshId([], 'rule')).toBe('rule-1');
});
