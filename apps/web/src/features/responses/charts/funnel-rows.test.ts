import { describe, expect, it } from 'vitest';
import type { ResponseStats } from '@/api/responses.ts';
import { funnelRows, shareText } from './funnel-rows.ts';

type Step = ResponseStats['funnel'][number];
const step = (name: Step['step'], count: number, lost = 0, screen: string | null = null): Step => ({
  step: name,
  screen,
  title: screen === null ? null : `Title of ${screen}`,
  count,
  lost,
});

const rowsOf = (...funnel: readonly Step[]) => funnelRows({ funnel: [...funnel], measuresScreens: true });

describe('funnelRows', () => {
  it('says how many came how far', () => {
    const rows = rowsOf(
      step('sent', 200, 20),
      step('opened', 100, 10),
      step('screen', 90, 45, 'A'),
      step('completed', 45),
    );
    expect(rows.map(({ title, width, share, lostShare }) => [title, width, share, lostShare])).toEqual([
      ['Sent', 1, 1, 0.1],
      ['Opened', 0.5, 0.5, 0.1],
      ['Title of A', 0.45, 0.45, 0.5],
      ['Completed', 0.225, 0.225, 0],
    ]);
    expect(rows[2]?.screen).toBe('A');
  });

  it('begins with the first step that anybody came to', () => {
    const rows = rowsOf(step('sent', 0), step('delivered', 0), step('opened', 4), step('completed', 2));
    expect(rows.map(({ title }) => title)).toEqual(['Opened', 'Completed']);
    expect(rows[1]?.share).toBe(0.5);
  });

  it('keeps bars within their room when later steps are larger', () => {
    const rows = rowsOf(step('sent', 1), step('opened', 4), step('completed', 4));
    expect(rows.map(({ width }) => width)).toEqual([0.25, 1, 1]);
  });

  it('is empty while there is nothing', () => {
    expect(rowsOf(step('sent', 0), step('completed', 0))).toEqual([]);
  });

  it('says nothing of opening where nothing measures it', () => {
    const rows = funnelRows({
      funnel: [step('read', 9), step('opened', 4), step('completed', 4)],
      measuresScreens: false,
    });
    expect(rows.map(({ title }) => title)).toEqual(['Read', 'Completed']);
  });
});

describe('shareText', () => {
  it.each([
    [0, '0 %'],
    [0.004, '< 1 %'],
    [0.425, '43 %'],
    [1, '100 %'],
  ])('says %d as %s', (share, words) => {
    expect(shareText(share)).toBe(words);
  });
});
