import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitsPattern } from './fitsPattern.ts';

describe('patterns of texts (Flow JSON 5.6)', () => {
  it.each<[rule: string, pattern: string, text: string, fits: boolean]>([
    ['anywhere in the text', 'b', 'abc', true],
    ['from start to end', '^[A-Z]{2}\\d+$', 'AB12', true],
    ['not beyond the end', '^\\d{3}$', '1234', false],
    ['at least', '^\\d{3,}$', '12', false],
    ['at most', '^\\d{1,3}$', '1234', false],
    ['choices', '^(?:mr|ms)\\. \\w+$', 'ms. Fox', true],
    ['groups with names', '^(?<year>\\d{4})-(?<month>\\d\\d)$', '2027-01', true],
    ['classes with hyphens and brackets', '^[\\w.\\-\\]]+$', 'a-b.c]', true],
    ['negated classes', '^[^\\s@]+$', 'a b', false],
    ['looking ahead', '^(?=.*[A-Z])(?=.*\\d).{8,}$', 'Password1', true],
    ['looking ahead in vain', '^(?=.*[A-Z])(?=.*\\d).{8,}$', 'password1', false],
    ['looking ahead for what is not there', '^(?!.*--)[a-z-]+$', 'a--b', false],
    ['edges of words', '\\bcat\\b', 'a cat sat', true],
    ['inside of words', '\\Bcat', 'concat', true],
    ['letters of all languages', '^\\p{L}+$', 'Łódź', true],
    ['characters beyond 16 bits', '^.$', '😀', true],
    ['as few as can be', '^a+?$', 'aaa', true],
    ['escapes that only old engines take', '^[a-z]+\\-\\d$', 'a-1', true],
    ['nothing at all', '', '', true],
  ])('%s', (_rule, pattern, text, fits) => {
    expect(fitsPattern(pattern, text)).toBe(fits);
  });

  it.each<[rule: string, pattern: string]>([
    ['no regular expression', '('],
    ['references back', '^(a+)\\1$'],
    ['references back by name', '^(?<x>a+)\\k<x>$'],
    ['looking behind', '(?<=a)b'],
    ['huge repetitions', '^((a{1,99}){1,99}){1,99}$'],
  ])('leaves texts alone that it cannot try: %s', (_rule, pattern) => {
    expect(fitsPattern(pattern, 'aa')).toBeUndefined();
  });

  it.each(['(a+)+$', '(a|a)*$', '(a|aa)+$', '(.*a){12}$', '^(([a-z])+.)+[A-Z]([a-z])+$'])(
    'never takes long: %s',
    (pattern) => {
      const start = performance.now();
      fitsPattern(pattern, `${'a'.repeat(500)}!`);
      expect(performance.now() - start).toBeLessThan(1_000);
    },
  );

  const atom = fc.constantFrom(
    'a',
    'b',
    '.',
    '[ab]',
    '[^a]',
    '\\d',
    '\\w',
    '\\.',
    '1',
    '-',
    '\\s',
    '\\b',
    '^',
    '$',
  );
  const { pattern } = fc.letrec<{ pattern: string; piece: string }>((tie) => ({
    piece: fc.oneof(
      { maxDepth: 3 },
      atom,
      fc
        .tuple(fc.constantFrom('(', '(?:', '(?=', '(?!'), tie('pattern'))
        .map(([open, inner]) => `${open}${inner})`),
      fc
        .tuple(
          fc.constantFrom('a', '[ab]', '.', '(?:ab|a)', '(b?)'),
          fc.constantFrom('*', '+', '?', '{2}', '{1,2}', '{0,}', '+?'),
        )
        .map((parts) => parts.join('')),
    ),
    pattern: fc
      .array(
        fc.array(tie('piece'), { maxLength: 4 }).map((pieces) => pieces.join('')),
        { minLength: 1, maxLength: 2 },
      )
      .map((options) => options.join('|')),
  }));

  it('finds what the regular expressions of the browser find', () => {
    const text = fc
      .array(fc.constantFrom('a', 'b', '1', '-', '.', ' ', 'é'), { maxLength: 8 })
      .map((all) => all.join(''));
    fc.assert(
      fc.property(pattern, text, (source, value) => {
        expect(fitsPattern(source, value)).toBe(new RegExp(source, 'u').test(value));
      }),
      { numRuns: 2_000 },
    );
  });

  it('agrees wherever it says anything, and never throws', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (source, value) => {
        expect([undefined, native(source)?.test(value)]).toContain(fitsPattern(source, value));
      }),
      { numRuns: 2_000 },
    );
  });
});

function native(source: string): RegExp | undefined {
  for (const flags of ['u', '']) {
    try {
      return new RegExp(source, flags);
    } catch {
      // The other flags may take it.
    }
  }
  return undefined;
}
