import { describe, expect, it } from 'vitest';
import { nextOf, signInPath } from './paths.ts';

const ORIGIN = 'https://flows.example';

describe('nextOf', () => {
  it.each([
    ['/flows/7?x=1#y', '/flows/7?x=1#y'],
    ['flows/7', '/flows/7'],
    [`${ORIGIN}/accounts`, '/accounts'],
    [null, '/'],
    ['', '/'],
    ['https://evil.example/flows', '/'],
    ['//evil.example', '/'],
    ['/\\evil.example', '/'],
    ['\t//evil.example', '/'],
    ['/.//evil.example', '/'],
    ['javascript:alert(1)', '/'],
    ['https://', '/'],
  ])('%s leads to %s', (next, path) => {
    expect(nextOf(next, ORIGIN)).toBe(path);
  });

  it('comes back to where the person was sent away', () => {
    const { searchParams } = new URL(signInPath('/flows/7?x=ä&y#z'), ORIGIN);
    expect(nextOf(searchParams.get('next'), ORIGIN)).toBe('/flows/7?x=%C3%A4&y#z');
  });
});
