import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatPointer } from '../document/index.ts';
import { exampleFiles, exampleKit } from '../examples/testing/exampleFlows.ts';
import { emptyPlayKit, parsePlayKit } from './index.ts';

const rule = { id: 'r', answer: { kind: 'screen', screen: 'A', data: {} } };
const scenario = { id: 's', name: 'S' };
const test = { id: 't', name: 'T', expect: { end: 'open' } };
const step = (one: object) => ({ tests: [{ ...test, steps: [one] }] });
const answer = (one: object) => ({ scenarios: [{ ...scenario, rules: [{ id: 'r', answer: one }] }] });

describe('parsePlayKit', () => {
  it('fills in what may be absent', () => {
    expect(parsePlayKit({})).toEqual({ ok: true, kit: emptyPlayKit() });
    expect(parsePlayKit({ scenarios: [{ ...scenario, rules: [rule] }], tests: [test] })).toEqual({
      ok: true,
      kit: {
        version: 1,
        scenarios: [
          { ...scenario, start: { action: 'navigate' }, data: {}, rules: [rule], unmatched: 'ask' },
        ],
        tests: [{ ...test, steps: [] }],
      },
    });
  });

  it.each(exampleFiles)('changes nothing of the kit of %s', (file) => {
    expect(parsePlayKit(exampleKit(file))).toEqual({ ok: true, kit: exampleKit(file) });
  });

  it.each([
    ['', [], 'The file of scenarios and tests must be an object { … }.'],
    ['', () => 1, 'Scenarios and tests must be plain JSON.'],
    ['', { tests: [Number.NaN] }, 'Scenarios and tests must be plain JSON.'],
    ['version', { version: 2 }, '“version” must be 1.'],
    ['tests', { tests: {} }, '“tests” must be a list [ … ].'],
    ['test', { test: [] }, '“test” is not known here. Did you mean “tests”?'],
    ['tests[0]', { tests: ['x'] }, 'Entry 1 of “tests” must be an object { … }.'],
    ['scenarios[0].id', { scenarios: [{ name: 'S' }] }, '“id” is missing.'],
    ['scenarios[0].name', { scenarios: [{ id: 's', name: ' ' }] }, '“name” must not be empty.'],
    [
      'scenarios[0].id',
      { scenarios: [{ id: 'a b', name: 'S' }] },
      'The id “a b” may have letters, digits, - and _ only.',
    ],
    ['scenarios[1].id', { scenarios: [scenario, scenario] }, 'The id “s” is used twice. Give each its own.'],
    [
      'scenarios[0].start.action',
      { scenarios: [{ ...scenario, start: { action: 'init' } }] },
      '“action” must be “navigate” or “data_exchange”.',
    ],
    [
      'scenarios[0].start.screen',
      { scenarios: [{ ...scenario, start: { action: 'data_exchange', screen: 'A' } }] },
      '“screen” is not known here. Remove it.',
    ],
    ['scenarios[0].data.A', { scenarios: [{ ...scenario, data: { A: 1 } }] }, '“A” must be an object { … }.'],
    [
      'scenarios[0].unmatched',
      { scenarios: [{ ...scenario, unmatched: 'x' }] },
      '“unmatched” must be “ask” or “example”.',
    ],
    [
      'scenarios[0].rules[0].times',
      { scenarios: [{ ...scenario, rules: [{ ...rule, times: 0.5 }] }] },
      '“times” must be a whole number, 1 or more.',
    ],
    ['scenarios[0].rules[0].answer.screen', answer({ kind: 'screen' }), '“screen” is missing.'],
    [
      'scenarios[0].rules[0].answer.mesage',
      answer({ kind: 'error', mesage: 'x', message: 'y' }),
      '“mesage” is not known here. Remove it.',
    ],
    [
      'scenarios[0].rules[0].answer.kind',
      answer({ kind: 'SUCCESS' }),
      '“kind” must be “screen”, “error”, “complete”, “failure” or “raw”.',
    ],
    [
      'scenarios[0].rules[0].answer.status',
      answer({ kind: 'failure', status: 404 }),
      '“status” must be 500, 421, 427, 432 or “timeout”.',
    ],
    ['tests[0].expect', { tests: [{ id: 't', name: 'T' }] }, '“expect” is missing.'],
    [
      'tests[0].scenario',
      { scenarios: [scenario], tests: [{ ...test, scenario: 'S1' }] },
      'There is no scenario with the id “S1”. Did you mean “s”?',
    ],
    ['tests[0].steps[0].do', step({ do: 'type' }), '“do” must be “tap”, “set”, “back”, “close” or “answer”.'],
    ['tests[0].steps[0].value', step({ do: 'set', screen: 'A', name: 'x' }), '“value” is missing.'],
    ['tests[0].steps[0].target', step({ do: 'tap', screen: 'A' }), '“target” is missing.'],
    ['tests[0].steps[0].target.type', step({ do: 'tap', screen: 'A', target: {} }), '“type” is missing.'],
    ['tests[0].steps[0].answer.kind', step({ do: 'answer', answer: {} }), '“kind” is missing.'],
    [
      'tests[0].expect.screens[1]',
      { tests: [{ ...test, expect: { end: 'open', screens: ['A', 2] } }] },
      'Entry 2 of “screens” must be a text.',
    ],
  ])('says at %j what is wrong with %j', (pointer, value, message) => {
    const parsed = parsePlayKit(value);
    const problems = parsed.ok ? [] : parsed.problems;
    expect(problems.map(({ path, message: text }) => [formatPointer(path), text])).toContainEqual([
      pointer,
      message,
    ]);
  });

  it('finds every problem at once, and only one for each place', () => {
    const parsed = parsePlayKit({ scenarios: [{}, { ...scenario, start: 1 }, 7], tests: [{ steps: [{}] }] });
    const pointers = parsed.ok ? [] : parsed.problems.map(({ path }) => formatPointer(path));
    expect(pointers.toSorted()).toEqual([
      'scenarios[0].id',
      'scenarios[0].name',
      'scenarios[1].start',
      'scenarios[2]',
      'tests[0].expect',
      'tests[0].id',
      'tests[0].name',
      'tests[0].steps[0].do',
    ]);
  });

  it('reads anything without throwing, and what it read again as the same', () => {
    fc.assert(
      fc.property(fc.anything(), fc.jsonValue(), (any, json) => {
        parsePlayKit(any);
        parsePlayKit({ version: 1, scenarios: [json], tests: [any, json] });
      }),
    );
  });
});
