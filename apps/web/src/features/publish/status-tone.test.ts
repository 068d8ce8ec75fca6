import { describe, expect, it } from 'vitest';
import { standingOf } from './status-tone.ts';

describe('standingOf', () => {
  it.each([
    ['draft', undefined, 'neutral'],
    ['draft', 'DRAFT', 'neutral'],
    ['published', 'PUBLISHED', 'success'],
    // Editing a published flow turns Meta's status into DRAFT while the published version stays live.
    ['changed', 'DRAFT', 'warning'],
    ['published', 'BLOCKED', 'danger'],
    ['published', 'THROTTLED', 'warning'],
    ['published', 'DEPRECATED', 'neutral'],
    ['changed', 'DELETED', 'warning'],
  ] as const)('%s here and %s at Meta is %s', (status, metaStatus, tone) => {
    expect(standingOf(status, metaStatus).tone).toBe(tone);
  });
});
