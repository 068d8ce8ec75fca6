import { describe, expect, it } from 'vitest';
import { answer } from '../testing.ts';
import { spreadsheetText } from './spreadsheet-text.ts';

const columns = [
  { name: 'city', label: 'City' },
  { name: 'note', label: 'Note' },
];

describe('spreadsheetText', () => {
  it('has a line for each answer and a cell for each column', () => {
    const rows = [
      answer({ shown: { city: 'Berlin', note: 'two\tlines\nof it' } }),
      answer({ senderName: null }),
    ];
    expect(spreadsheetText(rows, columns)).toBe(
      [
        'Completed\tFrom\tCity\tNote',
        '2026-03-01T10:00:00.000Z\tAda\tBerlin\ttwo lines of it',
        '2026-03-01T10:00:00.000Z\t+4915112345678\t\t',
      ].join('\n'),
    );
  });

  it.each(['=1+1', '@SUM(A1)', '-cmd', '+A1'])('does not let %s become a formula', (note) => {
    expect(
      spreadsheetText([answer({ shown: { note } })], columns)
        .split('\t')
        .at(-1),
    ).toBe(`'${note}`);
  });

  it.each(['-5', '+49 30'])('leaves %s as it is', (note) => {
    expect(
      spreadsheetText([answer({ shown: { note } })], columns)
        .split('\t')
        .at(-1),
    ).toBe(note);
  });
});
