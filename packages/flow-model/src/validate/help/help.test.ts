import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lints } from '../lints/index.ts';
import { helpFor, helpGroups } from './index.ts';
import { problemsPage } from './problemsPage.ts';

/** Codes that the validator names in its table of messages. */
const codes = [
  ...new Set(
    [
      ...readFileSync(new URL('../messages.ts', import.meta.url), 'utf8').matchAll(/'([A-Z]+(?:_[A-Z]+)+)'/g),
    ].map(([, code = '']) => code),
  ),
];

describe('help', () => {
  it.each(codes)('has a page on %s', (code) => {
    expect(helpFor(code)).toBeDefined();
  });

  it.each(lints.map(({ code }) => code))('has a page on the lint %s', (code) => {
    expect(helpFor(code)).toBeDefined();
  });

  it('has no page twice', () => {
    const all = helpGroups.flatMap(({ pages }) => Object.keys(pages));
    expect(all.length).toBe(new Set(all).size);
  });

  it('knows other names of the same problem', () => {
    expect(helpFor('MORE_THAN_ONE_FOOTER')).toBe(helpFor('COMPONENT_TYPE_MAX_NUMBER_PER_SCREEN'));
    expect(helpFor('NEVER_HEARD_OF')).toBeUndefined();
  });

  it('is what docs/problems.md says', () => {
    const page = readFileSync(new URL('../../../../../docs/problems.md', import.meta.url), 'utf8');
    expect(page, 'run: node scripts/problems.ts').toBe(problemsPage());
  });
});
