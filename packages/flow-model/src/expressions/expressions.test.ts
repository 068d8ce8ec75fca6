import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../document/types.ts';
import {
  classifyText,
  evaluateCondition,
  parseBinding,
  parseCondition,
  parseExpression,
  resolveText,
  resolveValue,
} from './index.ts';
import type { Scope } from './index.ts';

const scope: Scope = {
  form: { age: '20', first: 'Ana', range: { 'start-date': '2026-01-02' }, none: null },
  data: { total: 100, n: 3, list: [{ id: 'a' }], deep: { a: { b: 'c' } }, flag: true, half: 5.9, blank: '' },
  screens: { PICK: { data: { title: 'Old' }, form: { slot: 'x' } } },
};
const value = (text: string, version = '7.3') => resolveText(text, scope, version);

describe('expressions (Flow JSON reference, 4.5)', () => {
  it.each([
    ["`'Hi ' ${form.first}`", 'Hi Ana'],
    ['`${form.age} + 1`', 21],
    ["`'Next year: ' (${form.age} + 1)`", 'Next year: 21'],
    ['`${data.total} / ${data.n}`', 33.33],
    ['`${data.total} / 0`', 0],
    ["`(${form.age} > 18) && (${form.first} != '')`", true],
    ['`${form.ok} != true`', true],
    ['`!${form.ok}`', true],
    ["`'It\\'s ' ${form.first}`", "It's Ana"],
  ])('%s is %j', (text, expected) => {
    expect(value(text)).toBe(expected);
  });

  it.each([
    ['rounds each step to two decimals', '`(1/3)*3`', 0.99],
    ['counts an empty operand as 0', '`${form.none} + ${data.blank} + 2`', 2],
    ['counts what is no number as 0', '`${form.first} + 2`', 2],
    ['divides by a text zero to 0', "`${data.total} / '0'`", 0],
    ['takes the remainder', '`7 % 4`', 3],
    ['keeps remainder by nothing at 0', '`7 % ${form.ok}`', 0],
    ['binds arithmetic tighter than joining', "`'each: ' ${data.total} / 4`", 'each: 25'],
    ['reads a minus without blank as subtraction', '`${data.total} -5`', 95],
    ['joins booleans as words', "`'is ' ${data.flag}`", 'is true'],
    ['joins nothing as empty text', "`'a' ${form.ok} 'b'`", 'ab'],
    ['untouched equals false is false', '`${form.ok} == false`', false],
    ['two empty sides are equal', '`${form.ok} == ${data.blank}`', true],
    ['compares numerically when one side is a number', '`${form.age} == 20`', true],
    ['compares two number inputs numerically', "`'9' < ${form.age}`", true],
    ['is false when an ordered side is empty', '`${form.ok} < 5`', false],
    ['negates twice', '`!!${data.flag}`', true],
    ['subtracts a negative', '`1 - -2`', 3],
    ['keeps the type of a lone reference', '`${data.list}`', scope.data['list']],
    ['reads global references', '`${screen.PICK.form.slot} ${screen.PICK.data.title}`', 'xOld'],
    ['yields nothing for a screen not visited', '`${screen.LATER.form.slot}`', undefined],
    ['yields nothing when it cannot be read', '`1 +`', undefined],
  ])('%s', (_rule, text, expected) => {
    expect(value(text)).toEqual(expected);
  });

  it.each([
    ['`${form.ok} ? 1 : 2`', 'ternary', 12],
    ["`(${form.first} ' x')`", 'sequence-in-parentheses', 16],
    ['`null`', 'null-word', 1],
    ['`${data.a} === 1`', 'unknown-operator', 11],
    ['`max(1)`', 'function-call', 1],
    ['`${data.list}[0]`', 'indexing', 13],
    ['`1, 2`', 'separator', 2],
    ["`'open`", 'unterminated-string', 1],
    ['`1 +`', 'missing-operand', 4],
    ['`)`', 'missing-operand', 1],
    ['`1)`', 'missing-open-parenthesis', 2],
    ['`(1`', 'missing-close-parenthesis', 1],
    ['`()`', 'empty-parentheses', 1],
    ['``', 'empty', 1],
    ['`hello`', 'unknown-word', 1],
    ['`${data.a-b}`', 'hyphen-in-reference', 1],
    ['`${foo.a}`', 'bad-reference', 1],
    ['`😀`', 'unexpected-character', 1],
  ])('%s is refused as %s', (text, code, offset) => {
    const parsed = parseExpression(text);
    expect(parsed.ok ? undefined : parsed.error).toMatchObject({ code, offset });
    expect(parsed.ok ? '' : parsed.error.message).not.toBe('');
  });

  it('notes double quotes and braces in texts', () => {
    const parsed = parseExpression('`"a}"`');
    expect(parsed.ok && parsed.notes.map((note) => note.code)).toEqual(['double-quotes', 'brace-in-text']);
  });
});

describe('conditions (Flow JSON reference, 4.3)', () => {
  const holds = (text: string) => {
    const parsed = parseCondition(text);
    if (!parsed.ok) throw new Error(parsed.error.message);
    return evaluateCondition(parsed.ast, scope);
  };

  it.each([
    ['${data.flag}', true],
    ['${form.first}', false],
    ['!${data.flag}', false],
    ['!${form.first}', false],
    ["${form.city} == ''", true],
    ["${form.first} != ''", true],
    ["${form.first} == 'Ana'", true],
    ['${form.age} == 20', true],
    ['${form.age} > 18', true],
    ['${form.first} > 18', false],
    ['${data.half} > 5', true],
    ['${data.half} == 5', false],
    ['${data.flag} && (${data.n} > 5)', false],
    ['${data.flag} || (${data.n} > 5)', true],
    ['(${data.n} > -1) && ((${form.age} >= 20) || ${data.flag})', true],
    ["${screen.PICK.form.slot} == 'x'", true],
    ["${form.first} == 'A\\'na'", false],
  ])('%s is %s', (text, expected) => {
    expect(holds(text)).toBe(expected);
  });

  it.each([
    ['', 'empty'],
    ['  ', 'empty'],
    ['()', 'empty-parentheses'],
    ['(${data.a}', 'missing-close-parenthesis'],
    ['${data.a})', 'missing-open-parenthesis'],
    ["${data.a} == 'x", 'unterminated-string'],
    ['${data.a} == 007', 'leading-zero'],
    ['${data.a} == 1.5', 'decimal'],
    ['${data.a} == -', 'missing-digit'],
    ['${data.a} ${data.b}', 'missing-operator'],
    ['${data.a} ==', 'missing-operand'],
    ['${data.a} => 1', 'unknown-operator'],
    ['${data.a} = 1', 'assignment'],
    ['${data.a} # 1', 'unexpected-character'],
    ['1 == 1', 'literals-on-both-sides'],
    ['true', 'single-literal'],
    ['${data.a} == 1 && ${data.b}', 'needs-parentheses'],
    ['${form.ok} && ${data.n} > 5', 'needs-parentheses'],
    ['${data.a} == ${data.b} == ${data.c}', 'needs-parentheses'],
    ['${data.a} == "x"', 'double-quotes'],
  ])('%j is refused as %s', (text, code) => {
    const parsed = parseCondition(text);
    expect(parsed.ok ? undefined : parsed.error.code).toBe(code);
  });
});

describe('bindings and classification (Flow JSON reference, 4.0 and 4.1)', () => {
  it.each([
    ['`1`', '6.0', undefined, 'expression'],
    ['`1`', '5.1', undefined, 'literal'],
    ['`1`', '7.3', 'name', 'literal'],
    ['`', '7.3', undefined, 'literal'],
    ['${data.a} == 1', '7.3', 'condition', 'condition'],
    ['`${data.a} == 1`', '7.3', 'condition', 'expression'],
    ['${data.a}', '2.1', undefined, 'binding'],
    ['${screen.A.data.a}', '4.0', undefined, 'binding'],
    ['${screen.A.data.a}', '3.1', undefined, 'literal'],
    ['Hi ${data.a}', '7.3', undefined, 'literal'],
    ['${data.a} ', '7.3', undefined, 'literal'],
    ['${data}', '7.3', undefined, 'literal'],
    ['`1`', '8.0', undefined, 'expression'],
  ] as const)('%j in %s (%s) is a %s', (text, version, property, language) => {
    expect(classifyText(text, { version, ...(property === undefined ? {} : { property }) })).toBe(language);
  });

  it('resolves nested data, ranges and lists with their types', () => {
    expect(value('${data.deep.a.b}')).toBe('c');
    expect(value('${form.range.start-date}')).toBe('2026-01-02');
    expect(value('${data.list}')).toBe(scope.data['list']);
    expect(value('${data.toString}')).toBeUndefined();
    expect(parseBinding('${data.a} x')).toMatchObject({ ok: false, error: { code: 'not-a-binding' } });
  });
});

describe('resolveValue (Flow JSON reference, 8.3)', () => {
  it('resolves payloads recursively, keeps types and drops what is missing', () => {
    const payload = {
      who: '${form.first}',
      gone: '${form.ok}',
      nested: { list: ['${data.n}', '${form.ok}', 'x'], items: '${data.list}' },
      plain: 'Hi ${form.first}',
    };
    expect(resolveValue(payload, scope, '7.3')).toEqual({
      who: 'Ana',
      nested: { list: [3, 'x'], items: [{ id: 'a' }] },
      plain: 'Hi ${form.first}',
    });
  });

  it('gives values without references back as they are', () => {
    const items = [{ id: 'a', title: 'A' }];
    expect(resolveValue(items, scope, '7.3')).toBe(items);
  });

  it('leaves kept properties alone', () => {
    const item = { title: '${form.first}', 'on-select-action': { payload: '${form.first}' } };
    expect(resolveValue(item, scope, '7.3', { keep: new Set(['on-select-action']) })).toEqual({
      title: 'Ana',
      'on-select-action': { payload: '${form.first}' },
    });
  });

  it('keeps a key called __proto__ as data', () => {
    const hostile: JsonObject = JSON.parse('{"__proto__":"${form.first}"}');
    expect(JSON.stringify(resolveValue(hostile, scope, '7.3'))).toBe('{"__proto__":"Ana"}');
  });
});

describe('any text', () => {
  const pieces = fc.constantFrom(
    '`',
    "'",
    '"',
    '(',
    ')',
    '${data.a}',
    '${form.b}',
    '&&',
    '||',
    '!',
    '==',
    '=',
    '<',
    '+',
    '-',
    '*',
    '/',
    '%',
    '1',
    '0.5',
    'true',
    ' ',
    '\\',
    'x',
    '$',
    '{',
    '}',
    '?',
    '.',
  );
  const text = fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join(''));

  it('is read without throwing, with errors inside the text', () => {
    fc.assert(
      fc.property(text, (inner) => {
        for (const parsed of [parseExpression(`\`${inner}\``), parseCondition(inner), parseBinding(inner)]) {
          if (parsed.ok) continue;
          expect(parsed.error.offset).toBeGreaterThanOrEqual(0);
          expect(parsed.error.offset + parsed.error.length).toBeLessThanOrEqual(inner.length + 2);
        }
        resolveText(`\`${inner}\``, scope, '7.3');
      }),
    );
  });

  it('may be very deep or long', () => {
    expect(parseExpression(`\`${'('.repeat(5_000)}1${')'.repeat(5_000)}\``)).toMatchObject({ ok: false });
    expect(parseExpression(`\`${'!'.repeat(50_000)}true\``)).toMatchObject({ ok: false });
    expect(parseCondition(`${'('.repeat(900)}\${data.a}${')'.repeat(900)}`)).toMatchObject({
      ok: false,
      error: { code: 'too-deep' },
    });
    expect(parseExpression(`\`1${' + 1'.repeat(100_000)}\``)).toMatchObject({
      ok: false,
      error: { code: 'too-long' },
    });
    expect(value(`\`0${' + 1'.repeat(900)}\``)).toBe(900);
  });
});
