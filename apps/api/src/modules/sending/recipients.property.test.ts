import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsv } from './read-csv.ts';
import { readRecipients } from './recipients.ts';

/** Cells with everything that makes CSV hard; readers take away space around them. */
const cell = fc
  .array(fc.constantFrom('a', 'Ü', '😀', '"', ',', ';', '\t', '\n', '\r\n', ' ', '{{x}}', '='), {
    maxLength: 8,
  })
  .map((parts) => parts.join('').trim());
const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

describe('a list of recipients', () => {
  it('is read as it was written, whatever is in its cells and between them', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 10_000_000, max: 99_999_999 }), cell), {
          minLength: 1,
          maxLength: 20,
        }),
        fc.constantFrom(',', ';', '\t'),
        fc.constantFrom('\n', '\r\n'),
        fc.boolean(),
        (rows, delimiter, end, mark) => {
          const lines = [['phone', 'note'], ...rows.map(([phone, note]) => [`+${phone}`, quoted(note)])];
          const text = lines.map((line) => line.join(delimiter)).join(end);
          const list = readCsv(`${mark ? '\uFEFF' : ''}${text}`);
          expect(list.columns).toEqual(['phone', 'note']);
          expect(list.rows.map(({ cells }) => cells)).toEqual(
            rows.map(([phone, note]) => [`+${phone}`, note]),
          );
          const read = readRecipients(list, undefined, undefined, null);
          const unique = [...new Set(rows.map(([phone]) => String(phone)))];
          expect(read.recipients.map(({ number }) => number)).toEqual(unique);
          expect(read.recipients.length + read.duplicates).toBe(rows.length);
        },
      ),
    );
  });
});
