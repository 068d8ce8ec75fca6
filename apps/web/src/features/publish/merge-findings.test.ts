import type { Diagnostic } from '@flowsmith/flow-model';
import { describe, expect, it } from 'vitest';
import { mergeFindings } from './merge-findings.ts';

const problem = (code: string, path: Diagnostic['path'], more: Partial<Diagnostic> = {}): Diagnostic => ({
  code,
  path,
  severity: 'error',
  stage: 'semantic',
  message: code,
  pointer: '',
  range: { offset: 0, length: 1 },
  ...more,
});

describe('mergeFindings', () => {
  it('says once what both found, with our hint', () => {
    const merged = mergeFindings(
      [problem('A', ['screens', 0], { hint: 'Do this.' }), problem('B', ['screens', 0])],
      [problem('A', ['screens', 0], { message: 'As Meta says it' })],
    );
    expect(merged.ours.map(({ code }) => code)).toEqual(['B']);
    expect(merged.theirs).toMatchObject([
      { message: 'As Meta says it', hint: 'Do this.', pointer: 'screens[0]' },
    ]);
  });

  it('keeps the same code at another place', () => {
    const merged = mergeFindings([problem('A', ['screens', 1])], [problem('A', ['screens', 0])]);
    expect(merged.ours).toHaveLength(1);
    expect(merged.theirs[0]).not.toHaveProperty('hint');
  });
});
