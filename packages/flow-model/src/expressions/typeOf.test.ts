import { describe, expect, it } from 'vitest';
import {
  declaredType,
  inputValueType,
  parseCondition,
  parseExpression,
  typeOf,
  typesOfScreens,
} from './index.ts';

const types = typesOfScreens(
  {
    data: {
      total: { type: 'number' },
      count: { type: 'integer' },
      flag: { type: 'boolean' },
      who: { type: 'string' },
      list: { type: 'array', items: { type: 'object' } },
      prefs: { type: 'object', properties: { color: { type: 'string' } } },
    },
    inputs: new Map([
      ['age', { type: 'TextInput', 'input-type': 'number' }],
      ['first', { type: 'TextInput' }],
      ['ok', { type: 'OptIn' }],
      ['days', { type: 'CheckboxGroup' }],
      ['stay', { type: 'CalendarPicker', mode: 'range' }],
    ]),
  },
  (id) => (id === 'PICK' ? { data: {}, inputs: new Map([['slot', { type: 'Dropdown' }]]) } : undefined),
);

const checkExpression = (text: string) => {
  const parsed = parseExpression(text);
  if (!parsed.ok) throw new Error(parsed.error.message);
  const { type, problems } = typeOf(parsed.ast, types);
  return { type, codes: problems.map((problem) => problem.code) };
};

describe('types of expressions (Flow JSON reference, 4.4)', () => {
  it.each([
    ["`'Hi ' ${form.first}`", 'string', []],
    ['`${form.age} + ${data.count}`', 'number', []],
    ['`${data.total} > 1`', 'boolean', []],
    ["`(${form.age} > 18) && (${form.first} != '')`", 'boolean', []],
    ['`!${form.ok}`', 'boolean', []],
    ['`-${data.total}`', 'number', []],
    ['`${data.prefs.color}`', 'string', []],
    ['`${screen.PICK.form.slot}`', 'string', []],
    ["`${form.first} + 'x'`", 'number', ['needs-numbers', 'needs-numbers']],
    ["`${form.age} == '20'`", 'boolean', ['needs-same-type']],
    ['`${data.count} == 3`', 'boolean', ['needs-same-type']],
    ['`${form.first} && ${form.ok}`', 'boolean', ['needs-booleans']],
    ['`${data.nope}`', 'unknown', ['unknown-reference']],
    ['`${screen.NOPE.data.x} == 1`', 'boolean', ['unknown-reference']],
    ["`'a' ${data.list}`", 'string', ['needs-scalar']],
    ["`'a' ${data.total} % 2`", 'string', []],
    ['`(${data.total} % 2) == 0`', 'boolean', ['nested-modulo']],
  ])('%s is a %s', (text, type, codes) => {
    expect(checkExpression(text)).toEqual({ type, codes });
  });

  it('wants conditions to yield true or false from scalars', () => {
    const codes = (text: string) => {
      const parsed = parseCondition(text);
      return parsed.ok ? typeOf(parsed.ast, types, 'condition').problems.map((problem) => problem.code) : [];
    };
    expect(codes('${form.ok}')).toEqual([]);
    expect(codes('${form.first}')).toEqual(['needs-boolean-result']);
    expect(codes("${data.list} == ''")).toEqual(['needs-scalar']);
    expect(codes('(${form.age} > 3) && ${data.flag}')).toEqual([]);
  });
});

describe('static types (Flow JSON reference, 2.4 and 7.2)', () => {
  it('follows properties of objects but never lists', () => {
    const model = { list: { type: 'array', items: { properties: { id: { type: 'string' } } } } };
    expect(declaredType(model, ['list'])).toBe('array');
    expect(declaredType(model, ['list', 'id'])).toBeUndefined();
    expect(declaredType(model, ['toString'])).toBeUndefined();
    expect(declaredType({ odd: 5 }, ['odd'])).toBe('unknown');
  });

  it('knows what each input yields', () => {
    expect(inputValueType({ type: 'TextInput', 'input-type': 'passcode' })).toBe('number');
    expect(inputValueType({ type: 'PhotoPicker' })).toBe('array');
    expect(inputValueType({ type: 'CalendarPicker', mode: '${data.mode}' })).toBe('unknown');
    expect(inputValueType({ type: 'Image' })).toBeUndefined();
  });
});
