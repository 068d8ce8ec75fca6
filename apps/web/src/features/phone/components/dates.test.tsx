import { cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { show, viewOf } from '../testing.tsx';

afterEach(cleanup);

const day = (iso: string) => {
  const button = document.querySelector<HTMLButtonElement>(`[data-day="${iso}"]`);
  if (button === null) throw new Error(`${iso} is not on display`);
  return button;
};
const bounds = { 'min-date': '2026-03-05', 'max-date': '2026-03-25', 'unavailable-dates': ['2026-03-17'] };

describe('DatePicker on Android', () => {
  it('reports a date only after OK', () => {
    const { onChange } = show(
      viewOf('DatePicker', { name: 'd', label: 'Day', required: true, ...bounds }, { value: '2026-03-10' }),
    );
    fireEvent.click(screen.getByRole('combobox'));
    fireEvent.click(day('2026-03-20'));
    expect(onChange).not.toHaveBeenCalled();
    fireEvent.click(screen.getByRole('button', { name: 'OK' }));
    expect(onChange.mock.calls).toEqual([['d', '2026-03-20']]);
  });

  it.each(['2026-03-04', '2026-03-26', '2026-03-17'])(
    'does not take %s, which is out of bounds or unavailable',
    (iso) => {
      const { onChange } = show(
        viewOf('DatePicker', { name: 'd', label: 'Day', ...bounds }, { value: '2026-03-10' }),
      );
      fireEvent.click(screen.getByRole('combobox'));
      expect(day(iso).getAttribute('aria-disabled')).toBe('true');
      fireEvent.click(day(iso));
      fireEvent.click(screen.getByRole('button', { name: 'OK' }));
      expect(onChange).not.toHaveBeenCalled();
    },
  );

  it('is walked with the arrow keys', () => {
    show(viewOf('DatePicker', { name: 'd', label: 'Day', ...bounds }, { value: '2026-03-10' }));
    fireEvent.click(screen.getByRole('combobox'));
    const grid = screen.getByRole('grid');
    fireEvent.keyDown(grid, { key: 'ArrowDown' });
    fireEvent.keyDown(grid, { key: 'ArrowRight' });
    expect(document.activeElement).toBe(day('2026-03-18'));
    fireEvent.keyDown(grid, { key: 'PageDown' });
    expect(document.activeElement).toBe(day('2026-03-25'));
  });

  it('keeps dates in milliseconds for flows that write them so', () => {
    const { onChange } = show(
      viewOf(
        'DatePicker',
        { name: 'd', label: 'Day' },
        { value: String(new Date(2024, 2, 20, 9).getTime()) },
      ),
    );
    fireEvent.click(screen.getByRole('combobox'));
    fireEvent.click(day('2024-03-21'));
    fireEvent.click(screen.getByRole('button', { name: 'OK' }));
    expect(onChange.mock.calls).toEqual([['d', String(new Date(2024, 2, 21).getTime())]]);
  });
});

describe('years of a calendar', () => {
  it('are chosen at once, within the bounds, and the day stays in its month', () => {
    const { onChange } = show(
      viewOf(
        'DatePicker',
        { name: 'born', label: 'Birthday', 'min-date': '1920-01-01', 'max-date': '2010-06-30' },
        { value: '2008-02-29' },
      ),
    );
    fireEvent.click(screen.getByRole('combobox'));
    fireEvent.click(screen.getByRole('button', { name: 'February 2008' }));
    const years = screen.getByRole('group', { name: 'Year' });
    expect(years.firstChild?.textContent).toBe('1920');
    expect(years.lastChild?.textContent).toBe('2010');
    expect(document.activeElement?.textContent).toBe('2008');
    fireEvent.click(screen.getByRole('button', { name: '1961' }));
    expect(screen.queryByRole('group', { name: 'Year' })).toBeNull();
    fireEvent.click(day('1961-02-28'));
    fireEvent.click(screen.getByRole('button', { name: 'OK' }));
    expect(onChange.mock.calls).toEqual([['born', '1961-02-28']]);
  });
});

describe('DatePicker on iOS', () => {
  it('turns wheels by keyboard and does not take an unavailable date', () => {
    const { onChange } = show(
      viewOf('DatePicker', { name: 'd', label: 'Day', ...bounds }, { value: '2026-03-16' }),
      'ios',
    );
    fireEvent.click(screen.getByRole('combobox'));
    const wheel = screen.getByRole('spinbutton', { name: 'Day' });
    fireEvent.keyDown(wheel, { key: 'ArrowDown' });
    expect(screen.getByRole('button', { name: 'Done' }).hasAttribute('disabled')).toBe(true);
    fireEvent.keyDown(wheel, { key: 'ArrowDown' });
    fireEvent.click(screen.getByRole('button', { name: 'Done' }));
    expect(onChange.mock.calls).toEqual([['d', '2026-03-18']]);
  });
});

describe('CalendarPicker', () => {
  it('offers only the weekdays it includes', () => {
    show(
      viewOf('CalendarPicker', { name: 'd', label: 'Day', 'include-days': ['Mon'] }, { value: '2026-03-09' }),
    );
    fireEvent.click(screen.getByRole('combobox'));
    expect(day('2026-03-16').getAttribute('aria-disabled')).toBe('false');
    expect(day('2026-03-17').getAttribute('aria-disabled')).toBe('true');
  });

  it('reports a range of at least and at most so many days', () => {
    const { onChange } = show(
      viewOf(
        'CalendarPicker',
        {
          name: 'stay',
          mode: 'range',
          title: 'Stay',
          label: { 'start-date': 'From', 'end-date': 'To' },
          'min-days': 2,
          'max-days': 5,
        },
        { value: { 'start-date': '2026-03-02', 'end-date': '2026-03-04' } },
      ),
    );
    fireEvent.click(screen.getByRole('combobox', { name: /From/ }));
    fireEvent.click(day('2026-03-10'));
    expect(screen.getByRole('button', { name: 'Done' }).hasAttribute('disabled')).toBe(true);
    expect(day('2026-03-11').getAttribute('aria-disabled')).toBe('true');
    expect(day('2026-03-16').getAttribute('aria-disabled')).toBe('true');
    fireEvent.click(day('2026-03-14'));
    fireEvent.click(screen.getByRole('button', { name: 'Done' }));
    expect(onChange.mock.calls).toEqual([['stay', { 'start-date': '2026-03-10', 'end-date': '2026-03-14' }]]);
  });
});
