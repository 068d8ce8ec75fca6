import { expect, test } from 'vitest';
import { otherProblems, wordsAt } from './problems.ts';

const problems = [
  { severity: 'warning', path: 'cta', message: 'long' },
  { severity: 'error', path: 'cta', message: 'too long' },
  { severity: 'error', path: 'action.data.name', message: 'missing' },
  { severity: 'error', path: 'ctaX', message: 'other' },
] as const;

test('errors are said before warnings, and what lies below belongs to its place', () => {
  expect(wordsAt(problems, 'cta')).toBe('too long');
  expect(wordsAt(problems, 'action.data')).toBe('missing');
  expect(wordsAt(problems, 'body')).toBeUndefined();
});

test('what no field shows is kept apart', () => {
  expect(otherProblems(problems, ['cta', 'action.data']).map(({ message }) => message)).toEqual(['other']);
});
