import '@/features/phone/player/browserGaps.ts';
import { act, cleanup, fireEvent, render, renderHook, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import type { ExchangeSummary } from '@/api/exchanges.ts';
import { JsonTree } from '../../common/JsonTree.tsx';
import { usePause } from '../usePause.ts';
import { ExchangeList } from './ExchangeList.tsx';
import { summaryText } from './summary-text.ts';

afterEach(cleanup);

const row = (id: number, change: Partial<ExchangeSummary> = {}): ExchangeSummary => ({
  id,
  at: '2026-10-02T10:00:00.000Z',
  caller: 'phone',
  kind: 'exchange',
  action: 'data_exchange',
  screen: `S_${id}`,
  next: 'DONE',
  status: 200,
  milliseconds: 4,
  errorCode: null,
  ...change,
});

it('is walked with the keyboard, and takes the shown exchange along', () => {
  const shown: (number | undefined)[] = [];
  const list = (current: number | undefined) => (
    <ExchangeList
      rows={[row(3), row(2), row(1)]}
      shown={current}
      narrow={current !== undefined}
      onShow={(id) => shown.push(id)}
    />
  );
  const { rerender } = render(list(undefined));
  const buttons = () => screen.getAllByRole('button');
  expect(buttons().map(({ tabIndex }) => tabIndex)).toEqual([0, -1, -1]);
  buttons()[0]?.focus();
  fireEvent.keyDown(document.activeElement ?? document.body, { key: 'ArrowDown' });
  expect(document.activeElement).toBe(buttons()[1]);
  expect(shown).toEqual([]);
  rerender(list(2));
  buttons()[1]?.focus();
  fireEvent.keyDown(document.activeElement ?? document.body, { key: 'j' });
  fireEvent.keyDown(document.activeElement ?? document.body, { key: 'Home' });
  fireEvent.keyDown(document.activeElement ?? document.body, { key: 'Escape' });
  expect(shown).toEqual([1, 3, undefined]);
});

it('stays as it is while it is held, and tells how many came', () => {
  const { result, rerender } = renderHook(({ ids }) => usePause(ids.map((id) => row(id))), {
    initialProps: { ids: [2, 1] },
  });
  act(() => result.current.toggle());
  rerender({ ids: [4, 3, 2, 1] });
  expect(result.current).toMatchObject({ isPaused: true, waiting: 2, shown: [{ id: 2 }, { id: 1 }] });
  act(() => result.current.toggle());
  expect(result.current).toMatchObject({ isPaused: false, waiting: 0 });
  expect(result.current.shown).toHaveLength(4);
});

it.each([
  [{}, { action: undefined, from: 'S_1', to: 'DONE' }],
  [
    { action: 'INIT', screen: '' },
    { action: 'INIT', from: undefined, to: 'DONE' },
  ],
  [{ action: 'BACK' }, { action: 'BACK', from: 'S_1', to: 'DONE' }],
  [
    { kind: 'ping' as const, action: 'ping', screen: null },
    { action: 'Health check', from: undefined, to: undefined },
  ],
  [
    { kind: 'unread' as const, action: null, screen: null },
    { action: 'Not read', from: undefined, to: undefined },
  ],
])('says what %j was about', (change, words) => {
  expect(summaryText(row(1, change))).toEqual(words);
});

it('shows JSON in the open, masks and long texts apart', () => {
  const long = 'x'.repeat(5_000);
  render(<JsonTree label="Request" value={{ pin: '•••', list: [1, { a: null }], long }} mask="•••" />);
  expect(screen.getByText('masked')).toBeDefined();
  fireEvent.click(screen.getByRole('button', { name: 'all 5,002 characters' }));
  expect(screen.getByText(JSON.stringify(long))).toBeDefined();
  const [, list] = screen.getAllByRole('button', { expanded: true });
  if (list === undefined) throw new Error('The list cannot be closed');
  fireEvent.click(list);
  expect(list.textContent).toBe('list: [ 2 ]');
});
