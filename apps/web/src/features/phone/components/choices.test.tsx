import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { show, viewOf } from '../testing.tsx';

afterEach(cleanup);

const source = ['Red', 'Green', 'Blue'].map((title) => ({ id: title.toLowerCase(), title }));
const many = Array.from({ length: 12 }, (_, index) => ({ id: `c${index}`, title: `City ${index}` }));

describe('CheckboxGroup', () => {
  it('reports the chosen ids in the order of the list', () => {
    const { onChange } = show(
      viewOf(
        'CheckboxGroup',
        { name: 'c', label: 'Colours', required: true, 'data-source': source },
        { value: ['blue'] },
      ),
    );
    fireEvent.click(screen.getByRole('checkbox', { name: 'Red' }));
    expect(onChange.mock.calls).toEqual([['c', ['red', 'blue']]]);
  });

  it('lets nothing more be chosen at the maximum, but something be given up', () => {
    const { onChange } = show(
      viewOf(
        'CheckboxGroup',
        { name: 'c', label: 'Colours', 'max-selected-items': 2, 'data-source': source },
        { value: ['red', 'blue'] },
      ),
    );
    expect(screen.getByRole('checkbox', { name: 'Green' }).hasAttribute('disabled')).toBe(true);
    fireEvent.click(screen.getByRole('checkbox', { name: 'Red' }));
    expect(onChange.mock.calls).toEqual([['c', ['blue']]]);
  });

  it('does not offer a disabled item', () => {
    show(
      viewOf('CheckboxGroup', {
        name: 'c',
        label: 'Colours',
        'data-source': [{ id: 'x', title: 'Gone', enabled: false }],
      }),
    );
    expect(screen.getByRole('checkbox', { name: 'Gone' }).hasAttribute('disabled')).toBe(true);
  });
});

describe('RadioButtonsGroup', () => {
  it('reports one id and shows which is chosen', () => {
    const { onChange } = show(
      viewOf(
        'RadioButtonsGroup',
        { name: 'c', label: 'Colour', required: true, 'data-source': source },
        { value: 'red' },
      ),
    );
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Red' }).checked).toBe(true);
    fireEvent.click(screen.getByRole('radio', { name: 'Blue' }));
    expect(onChange.mock.calls).toEqual([['c', 'blue']]);
    expect(screen.getByRole('radiogroup', { name: 'Colour' })).toBeTruthy();
  });
});

describe('ChipsSelector', () => {
  it('reports the chosen ids', () => {
    const { onChange } = show(
      viewOf('ChipsSelector', { name: 'c', label: 'Colours', 'data-source': source }, { value: ['red'] }),
    );
    fireEvent.click(screen.getByRole('checkbox', { name: 'Red' }));
    fireEvent.click(screen.getByRole('checkbox', { name: 'Blue' }));
    expect(onChange.mock.calls).toEqual([
      ['c', []],
      ['c', ['red', 'blue']],
    ]);
  });
});

describe('Dropdown', () => {
  it('opens a sheet, narrows it by typing and reports the choice', () => {
    const { onChange, onLeave } = show(
      viewOf('Dropdown', { name: 'city', label: 'City', required: true, 'data-source': many }),
    );
    const field = screen.getByRole('combobox', { name: 'City' });
    field.focus();
    fireEvent.click(field);
    const sheet = screen.getByRole('dialog', { name: 'City' });
    fireEvent.change(within(sheet).getByRole('textbox', { name: 'Search' }), { target: { value: 'ity 11' } });
    expect(within(sheet).getAllByRole('radio')).toHaveLength(1);
    fireEvent.click(within(sheet).getByRole('radio', { name: 'City 11' }));
    expect(onChange.mock.calls).toEqual([['city', 'c11']]);
    expect(onLeave).toHaveBeenCalledWith('city');
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('is closed by Escape and gives the focus back', () => {
    const { onChange } = show(
      viewOf('Dropdown', { name: 'city', label: 'City', required: true, 'data-source': many }),
    );
    const field = screen.getByRole('combobox', { name: 'City' });
    field.focus();
    fireEvent.click(field);
    const search = screen.getByRole('textbox', { name: 'Search' });
    expect(document.activeElement).toBe(search);
    fireEvent.keyDown(search, { key: 'Escape' });
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(document.activeElement).toBe(field);
    expect(onChange).not.toHaveBeenCalled();
  });

  it('keeps Tab inside the sheet', () => {
    show(viewOf('Dropdown', { name: 'city', label: 'City', required: true, 'data-source': many }));
    fireEvent.click(screen.getByRole('combobox', { name: 'City' }));
    const sheet = screen.getByRole('dialog');
    const stops = within(sheet).getAllByRole('radio');
    stops.at(-1)?.focus();
    fireEvent.keyDown(stops.at(-1) ?? sheet, { key: 'Tab' });
    expect(sheet.contains(document.activeElement)).toBe(true);
    expect(document.activeElement).toBe(within(sheet).getByRole('button', { name: 'Close' }));
  });

  it('is closed by choosing the same again, which counts only as an answer to an error', () => {
    for (const [error, calls] of [
      [undefined, []],
      ['Not there', [['city', 'c3']]],
    ] as const) {
      const { onChange, unmount } = show(
        viewOf(
          'Dropdown',
          { name: 'city', label: 'City', required: true, 'data-source': many },
          { value: 'c3', ...(error === undefined ? {} : { error }) },
        ),
      );
      fireEvent.click(screen.getByRole('combobox', { name: /^City/ }));
      fireEvent.click(screen.getByRole('radio', { name: 'City 3' }));
      expect(screen.queryByRole('dialog')).toBeNull();
      expect(onChange.mock.calls).toEqual(calls);
      unmount();
    }
  });

  it('shows the title of what is chosen', () => {
    const { container } = show(
      viewOf('Dropdown', { name: 'city', label: 'City', 'data-source': many }, { value: 'c3' }),
    );
    expect(container.textContent).toContain('City 3');
  });
});
