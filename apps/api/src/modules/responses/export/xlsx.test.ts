import { buffer } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import type { ExportedRow } from './export-rows.ts';
import { xlsxStream } from './xlsx.ts';

const titles = ['Completed', 'Note'];

/** A table that shows ids and names. */
const table = {
  titles,
  cells: async (page: readonly ExportedRow[]) => page.map(({ id, senderName }) => [id, senderName ?? '']),
};

async function* pagesOf(...pages: readonly (readonly (readonly [id: string, note: string])[])[]) {
  for (const page of pages) {
    yield page.map(([id, senderName]): ExportedRow => ({
      id,
      senderName,
      flowId: null,
      flowName: null,
      version: null,
      sender: null,
      senderUserId: null,
      at: '2026-08-29T12:00:00.000Z',
      fields: '{}',
      sealed: null,
    }));
  }
}

async function sheetsOf(rows: AsyncIterable<readonly ExportedRow[]>, rowsOfSheet?: number) {
  const { Workbook } = await import('@cj-tech-master/excelts');
  const book = new Workbook();
  await book.xlsx.load(await buffer(await xlsxStream(table, rows, rowsOfSheet)));
  return book.worksheets.map((sheet) => ({
    name: sheet.name,
    rows: Array.from({ length: sheet.rowCount }, (_, index) =>
      ['A', 'B'].map((column) => sheet.getCell(`${column}${index + 1}`).value),
    ),
  }));
}

it('goes on on another sheet where one is full, each with its titles', async () => {
  const pages = pagesOf(
    [
      ['1', 'a'],
      ['2', 'b'],
    ],
    [['3', 'c']],
  );
  expect(await sheetsOf(pages, 2)).toEqual([
    { name: 'Answers', rows: [titles, ['1', 'a'], ['2', 'b']] },
    { name: 'Answers 2', rows: [titles, ['3', 'c']] },
  ]);
});

it('has its titles where there is no answer', async () => {
  expect(await sheetsOf(pagesOf())).toEqual([{ name: 'Answers', rows: [titles] }]);
});

it.each([
  ['signs of XML', '<b>"Fish" & chips</b>', '<b>"Fish" & chips</b>'],
  ['space at the edges, and lines', ' two\nlines ', ' two\nlines '],
  ['what Excel would take for another sign', '_x0041_', '_x0041_'],
  ['other scripts', 'Zoë 東京 🎉', 'Zoë 東京 🎉'],
  ['formulas', '=1+1', '=1+1'],
  ['signs that XML has not', 'a\u0000b\u0007c\uFFFFd', 'abcd'],
  ['more than a cell holds', 'x'.repeat(40_000), 'x'.repeat(32_000)],
])('keeps %s', async (_what, note, shown) => {
  const [sheet] = await sheetsOf(pagesOf([['1', note]]));
  expect(sheet?.rows[1]).toEqual(['1', shown]);
});

it('ends with the failure of the database', async () => {
  async function* failing(): AsyncGenerator<readonly ExportedRow[]> {
    yield [];
    throw new Error('The database is gone');
  }
  await expect(buffer(await xlsxStream(table, failing()))).rejects.toThrow('The database is gone');
});
