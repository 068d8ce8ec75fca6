import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseRules } from './parseRules.ts';

const rule = { id: 'a', action: 'INIT', answer: { kind: 'screen', screen: 'A', data: {} } };

describe('reading a table of rules', () => {
  it('fills in what may be absent', () => {
    expect(parseRules({})).toEqual({ ok: true, rules: { version: 1, rules: [], lists: [], sources: [] } });
    const short = { ...rule, answer: { kind: 'complete' } };
    expect(parseRules({ rules: [short] })).toMatchObject({
      ok: true,
      rules: { rules: [{ answer: { kind: 'complete', params: {} } }] },
    });
  });

  it('takes unfinished texts: they are kept while people work', () => {
    const unfinished = {
      ...rule,
      answer: { kind: 'screen', screen: '', data: { x: { from: 'payload', path: '' } } },
    };
    expect(parseRules({ rules: [unfinished] }).ok).toBe(true);
  });

  it.each<[what: string, value: unknown, path: readonly (string | number)[], words: RegExp]>([
    ['no JSON', undefined, [], /plain JSON/],
    ['no object', [], [], /table of rules must be an object/],
    ['another version', { version: 2 }, ['version'], /must be 1/],
    ['a member that is not known', { rule: [] }, ['rule'], /Did you mean “rules”/],
    ['an action that is none', { rules: [{ ...rule, action: 'init' }] }, ['rules', 0, 'action'], /INIT/],
    ['a bad id', { rules: [{ ...rule, id: 'a b' }] }, ['rules', 0, 'id'], /letters/],
    ['an id twice', { rules: [rule, rule] }, ['rules', 1, 'id'], /twice/],
    ['no answer', { rules: [{ id: 'a', action: 'INIT' }] }, ['rules', 0, 'answer'], /missing/],
    [
      'a value from nowhere',
      { rules: [{ ...rule, answer: { kind: 'complete', params: { x: { from: 'moon' } } } }] },
      ['rules', 0, 'answer', 'params', 'x', 'from'],
      /“payload”/,
    ],
    [
      'a comparison that is none',
      { rules: [{ ...rule, when: { kind: 'test', value: { from: 'payload', path: 'a' }, is: 'like' } }] },
      ['rules', 0, 'when', 'is'],
      /“equals”/,
    ],
    [
      'a cell that is no text',
      { lists: [{ id: 'l', name: 'L', columns: ['a'], rows: [[1]] }] },
      ['lists', 0, 'rows', 0, 0],
      /must be a text/,
    ],
    [
      'a method that is none',
      { sources: [{ id: 's', name: 'S', method: 'FETCH', url: '' }] },
      ['sources', 0, 'method'],
      /“GET”/,
    ],
  ])('names the place of %s', (_, value, path, words) => {
    const parsed = parseRules(value);
    expect(parsed.ok ? [] : parsed.problems).toMatchObject([{ path, message: expect.stringMatching(words) }]);
  });

  it('refuses conditions that are nested without end', () => {
    let when: object = { kind: 'test', value: { from: 'payload', path: 'a' }, is: 'empty' };
    for (let depth = 0; depth < 50; depth++) when = { kind: 'all', of: [when] };
    expect(parseRules({ rules: [{ ...rule, when }] })).toMatchObject({ ok: false });
  });

  it('never throws, and reads its own words again as they are', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        const parsed = parseRules(value);
        const again = parsed.ok ? parseRules(JSON.parse(JSON.stringify(parsed.rules))) : parsed;
        expect(again).toEqual(parsed);
      }),
    );
  });
});
