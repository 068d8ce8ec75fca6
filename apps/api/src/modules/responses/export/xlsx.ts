import { once } from 'node:events';
import { PassThrough, type Readable } from 'node:stream';
import { messages } from '../../../messages.ts';
import type { ExportedRow } from './export-rows.ts';
import type { Table } from './table.ts';

/** Rows of one sheet; Excel takes 1,048,576. */
const ROWS_OF_SHEET = 1_000_000;
/** Characters of one cell; Excel takes 32,767. */
const MOST_CHARACTERS = 32_000;

/** An Excel workbook, written while it is read; nothing of it stays in memory. Cells are texts: none is calculated. */
export function xlsxStream(table: Table, rows: AsyncIterable<readonly ExportedRow[]>): Readable {
  const out = new PassThrough({ highWaterMark: 1024 * 1024 });
  write(out, table, rows).catch((error: unknown) =>
    out.destroy(error instanceof Error ? error : new Error(String(error))),
  );
  return out;
}

async function write(
  out: PassThrough,
  table: Table,
  rows: AsyncIterable<readonly ExportedRow[]>,
): Promise<void> {
  const { WorkbookWriter } = await import('@cj-tech-master/excelts');
  const book = new WorkbookWriter({ stream: out, useSharedStrings: false, useStyles: false });
  const begin = () => {
    const sheet = book.addWorksheet(undefined, { views: [{ state: 'frozen', ySplit: 1 }] });
    sheet.name = `${messages.responses.allAnswers}${sheet.id === 1 ? '' : ` ${sheet.id}`}`;
    sheet.addRow([...table.titles]).commit();
    return sheet;
  };
  let sheet = begin();
  let written = 0;
  for await (const page of rows) {
    for (const cells of await table.cells(page)) {
      if (written === ROWS_OF_SHEET) {
        sheet.commit();
        sheet = begin();
        written = 0;
      }
      written += 1;
      sheet.addRow(cells.map(cellText)).commit();
    }
    if (out.destroyed) return;
    // Whoever reads slowly, or not at all, must not fill the memory.
    if (out.writableNeedDrain) await Promise.race([once(out, 'drain'), once(out, 'close')]);
  }
  sheet.commit();
  await book.commit();
}

/** XML has no control characters. */
function cellText(text: string): string {
  return text
    .slice(0, MOST_CHARACTERS)
    .toWellFormed()
    .replaceAll(/[^\P{Cc}\t\r\n]/gu, '');
}
