import { PassThrough, Readable } from 'node:stream';
import { messages } from '../../../messages.ts';
import type { ExportedRow } from './export-rows.ts';
import { sheetBegin, sheetEnd, sheetRow, workbookParts } from './sheet-xml.ts';
import type { Table } from './table.ts';

/** Rows of one sheet below its titles; Excel takes 1,048,576 with them. */
const ROWS_OF_SHEET = 1_048_575;
/** Lightly: numbers of a sheet shrink to about a tenth anyway, and more effort takes three times as long. */
const COMPRESSION = 1;

/**
 * An Excel workbook, written while it is read; nothing of it stays in memory. Cells are texts: none is calculated. What
 * does not fit on a sheet stands on the next.
 * @param rowsOfSheet rows of one sheet below its titles
 */
export async function xlsxStream(
  table: Table,
  rows: AsyncIterable<readonly ExportedRow[]>,
  rowsOfSheet = ROWS_OF_SHEET,
): Promise<Readable> {
  const { ZipFile } = await import('yazl');
  const zip = new ZipFile();
  const out = new PassThrough();
  zip.outputStream.pipe(out);
  zip.on('error', (error: Error) => out.destroy(error));
  const pages = cellsOf(table, rows);

  const addSheet = (number: number, first: Page | undefined) => {
    const done = (next: Page | undefined) => finish(number, next);
    const xml = sheetXml(table.titles, { first, pages, rowsOfSheet, done });
    const sheet = Readable.from(xml, { objectMode: false });
    // The library looks at neither's failures.
    sheet.on('error', (error) => out.destroy(error));
    // Whoever stops reading ends the reading of the database, too.
    out.once('close', () => sheet.destroy());
    zip.addReadStream(sheet, `xl/worksheets/sheet${number}.xml`, { compressionLevel: COMPRESSION });
  };
  const finish = (number: number, next: Page | undefined) => {
    if (next !== undefined) return addSheet(number + 1, next);
    for (const [path, text] of workbookParts(number, messages.responses.allAnswers)) {
      zip.addBuffer(Buffer.from(text), path);
    }
    zip.end();
  };
  addSheet(1, undefined);
  return out;
}

type Page = readonly (readonly string[])[];

async function* cellsOf(table: Table, rows: AsyncIterable<readonly ExportedRow[]>): AsyncGenerator<Page> {
  for await (const page of rows) yield await table.cells(page);
}

interface SheetParts {
  /** What the sheet before had no room for. */
  readonly first: Page | undefined;
  readonly pages: AsyncGenerator<Page>;
  readonly rowsOfSheet: number;
  /** Is told what this sheet has no room for. */
  readonly done: (next: Page | undefined) => void;
}

async function* sheetXml(
  titles: readonly string[],
  { first, pages, rowsOfSheet, done }: SheetParts,
): AsyncGenerator<string> {
  yield sheetBegin(titles);
  let written = 0;
  let page = first;
  for (;;) {
    if (page !== undefined) {
      if (written + page.length > rowsOfSheet) break;
      let xml = '';
      for (const cells of page) {
        written += 1;
        xml += sheetRow(cells, written + 1);
      }
      yield xml;
    }
    const next = await pages.next();
    page = next.done === true ? undefined : next.value;
    if (page === undefined) break;
  }
  yield sheetEnd;
  done(page);
}
