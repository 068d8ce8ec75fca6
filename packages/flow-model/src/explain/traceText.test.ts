import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluateCondition, parseCondition, resolveText } from '../expressions/index.ts';
import type { Scope } from '../expressions/index.ts';
import { completing, navigating, oneScreen, Play, singleColumn } from '../runtime/testing/flows.ts';
import { scopeOf, traceText } from './index.ts';
import type { ExpressionTrace } from './index.ts';

const scope: Scope = {
  form: { age: '20', first: 'Ana', ok: true, blank: '' },
  data: { n: 3, half: 2.5, list: [1, 2], flag: false },
  screens: { PICK: { data: {}, form: { slot: 'x' } } },
};
const labels = (trace: ExpressionTrace): readonly string[] => [...trace.steps.flatMap(labels), trace.label];
const traced = (text: string, version = '7.3', property?: string) =>
  traceText(text, scope, version, property);

describe('the steps of an evaluation', () => {
  it.each<[rule: string, text: string, steps: readonly string[]]>([
    ['a binding', '${form.age}', ['form.age is 20']],
    ['a list', '${data.list}', ['data.list is [1,2]']],
    ['nothing there', '${form.city}', ['form.city is empty, since nothing was entered']],
    ['data that never came', '${data.city}', ['data.city is missing, since nothing was received for it']],
    ['another screen', '${screen.PICK.form.slot}', ['screen.PICK.form.slot is “x”']],
    ['a condition', '${form.age} > 18', ['form.age is 20', '18', '20 > 18 is true']],
    [
      'a condition that is decided early',
      '${data.flag} && (${form.age} > 18)',
      ['data.flag is false', 'Not evaluated: the left side of && already decides.', 'false && … is false'],
    ],
    [
      'an expression that is decided early',
      '`${form.ok} || (${form.age} > 18)`',
      ['form.ok is true', 'Not evaluated: the left side of || already decides.', 'true || … is true'],
    ],
    [
      'both sides where the left one does not decide',
      '`${form.ok} && (${form.age} < 18)`',
      ['form.ok is true', 'form.age is 20', '18', '20 < 18 is false', 'true && false is false'],
    ],
    [
      'arithmetic before joining',
      "`'each: ' ${data.n} / 7`",
      ['“each: ”', 'data.n is 3', '7', '3 / 7 is 0.43 (rounded to two decimals)', 'Joined: “each: 0.43”'],
    ],
    [
      'dividing by nothing',
      '`${data.n} / ${form.city}`',
      [
        'data.n is 3',
        'form.city is empty, since nothing was entered',
        '3 / nothing is 0 (dividing by nothing gives 0)',
      ],
    ],
    ['an empty operand', '`${form.blank} + 2`', ['form.blank is “”', '2', '“” + 2 is 2 (empty counts as 0)']],
    [
      'a text in arithmetic',
      '`${form.first} + 2`',
      ['form.first is “Ana”', '2', '“Ana” + 2 is 2 (what is no number counts as 0)'],
    ],
    [
      'an empty side',
      '`${form.city} == false`',
      [
        'form.city is empty, since nothing was entered',
        'false',
        'nothing == false is false (an empty side only equals another empty side)',
      ],
    ],
    [
      'order of what has none',
      '${form.first} > 3',
      ['form.first is “Ana”', '3', '“Ana” > 3 is false (only numbers have an order)'],
    ],
    ['not', '`!${form.ok}`', ['form.ok is true', '!true is false']],
    [
      'not, of no boolean',
      '!${form.first}',
      ['form.first is “Ana”', '!“Ana” is false (only true and false count here, anything else is false)'],
    ],
    ['a minus', '`-${data.n}`', ['data.n is 3', '-3 is -3']],
  ])('%s', (_rule, text, steps) => {
    const trace = traced(text);
    expect(trace === undefined ? [] : labels(trace)).toEqual(steps);
  });

  it('says where in the text each step is', () => {
    const text = '`(${form.age} + 1) > 18`';
    const trace = traced(text);
    const places = (step: ExpressionTrace): readonly string[] => [...step.steps.flatMap(places), step.source];
    expect(trace === undefined ? [] : places(trace)).toEqual([
      '${form.age}',
      '1',
      '(${form.age} + 1)',
      '18',
      '(${form.age} + 1) > 18',
    ]);
    expect(trace).toMatchObject({ offset: 1, length: text.length - 2, kind: 'operator', value: true });
  });

  it.each<[rule: string, text: string, property: string | undefined, offset: number]>([
    ['an expression', '`${data.n} +`', undefined, 12],
    ['a condition', '${data.n} >', 'condition', 11],
    ['a comparison without parentheses', '${form.ok} && ${data.n} > 5', 'condition', 11],
  ])('has no value and says where it stops: %s', (_rule, text, property, offset) => {
    expect(traced(text, '7.3', property)).toMatchObject({
      kind: 'unreadable',
      source: text,
      value: undefined,
      offset,
      steps: [],
      label: expect.stringMatching(/\.$/),
    });
  });

  it.each<[rule: string, text: string, version: string, property: string | undefined]>([
    ['plain text', 'Hello', '7.3', 'text'],
    ['text around a binding', 'Hello ${form.first}', '7.3', undefined],
    ['back-ticks before 6.0', '`1 + 1`', '5.1', 'text'],
    ['the form in components before 4.0', '${form.first}', '3.1', 'label'],
    ['other screens before 4.0', '${screen.PICK.form.slot}', '3.1', undefined],
    ['a name', '${form.first}', '7.3', 'name'],
  ])('there are none in %s', (_rule, text, version, property) => {
    expect(traced(text, version, property)).toBeUndefined();
  });
});

describe('what is known about values', () => {
  const flow = {
    version: '7.3',
    screens: [
      {
        id: 'A',
        layout: singleColumn([
          { type: 'TextInput', name: 'a', label: 'a' },
          navigating('B', { a: '${form.a}' }),
        ]),
      },
      {
        id: 'B',
        data: { a: { type: 'string', __example__: 'x' }, b: { type: 'string', __example__: 'y' } },
        layout: singleColumn([completing()]),
      },
      { id: 'C', layout: singleColumn([]) },
    ],
  };
  const play = new Play(flow).enter('a', 'Ana').tapFooter();

  it.each<[text: string, screen: string | undefined, label: string]>([
    ['${data.a}', undefined, 'data.a is “Ana” (received from A)'],
    ['${data.b}', undefined, 'data.b is missing, since nothing was received for it'],
    ['${screen.A.form.a}', undefined, 'screen.A.form.a is “Ana”'],
    ['${screen.B.data.a}', 'A', 'screen.B.data.a is “Ana” (received from A)'],
    ['${screen.C.form.c}', undefined, 'screen.C.form.c is empty, since C was not visited yet'],
    ['${form.a}', 'A', 'form.a is “Ana”'],
  ])('%s on screen %s', (text, screen, label) => {
    expect(traceText(text, scopeOf(flow, play.state, screen), '7.3')?.label).toBe(label);
  });

  it('is the scope in which the phone evaluates', () => {
    const own = oneScreen([{ type: 'TextInput', name: 'a', label: 'a' }]);
    const { state } = new Play(own).enter('a', 'x');
    expect(resolveText('${form.a}', scopeOf(own, state), '7.3')).toBe('x');
  });
});

describe('any formula', () => {
  const leaf = fc.constantFrom(
    '${form.age}',
    '${form.first}',
    '${form.ok}',
    '${form.none}',
    '${data.n}',
    '${data.half}',
    '${data.flag}',
    "'x'",
    "''",
    '2',
    'true',
  );
  const { formula } = fc.letrec<{ formula: string }>((tie) => ({
    formula: fc.oneof(
      { maxDepth: 4 },
      leaf,
      fc
        .tuple(
          tie('formula'),
          fc.constantFrom('&&', '||', '==', '!=', '<', '<=', '>', '>=', '+', '-', '*', '/', '%'),
          tie('formula'),
        )
        .map(([a, operator, b]) => `(${a} ${operator} ${b})`),
      tie('formula').map((inner) => `!${inner}`),
    ),
  }));

  it('is traced to the value that the phone comes to', () => {
    fc.assert(
      fc.property(fc.array(formula, { minLength: 1, maxLength: 3 }), (parts) => {
        const text = `\`${parts.join(' ')}\``;
        expect(traceText(text, scope, '7.3')?.value).toEqual(resolveText(text, scope, '7.3'));
      }),
      { numRuns: 1_000 },
    );
  });

  it('is traced to the branch that the phone takes', () => {
    fc.assert(
      fc.property(formula, (text) => {
        const parsed = parseCondition(text);
        const taken = parsed.ok && evaluateCondition(parsed.ast, scope);
        expect(traceText(text, scope, '7.3', 'condition')?.value === true).toBe(taken);
      }),
      { numRuns: 1_000 },
    );
  });
});
