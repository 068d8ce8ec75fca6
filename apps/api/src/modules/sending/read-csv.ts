import { CsvError, parse } from 'csv-parse/sync';
import { ApiError } from '../../errors.ts';
import { LIMITS } from '../../limits.ts';
import { messages } from '../../messages.ts';

/** Most people in one list. */
export const MOST_ROWS = LIMITS.work.recipients.most;

/** A list as it was read. */
export interface CsvList {
  readonly columns: readonly string[];
  readonly rows: readonly CsvRow[];
}

/** One person. */
export interface CsvRow {
  /** Line in the text, from 1: the column names are in the first. */
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * Reads a CSV with a line of column names. Spreadsheets write commas, semicolons or tabs: what stands in the first line most
 * often counts.
 * @throws ApiError `invalid-request`
 */
export function readCsv(text: string): CsvList {
  const [head, ...rows] = parsed(text);
  if (head === undefined || rows.length === 0)
    throw new ApiError(400, 'invalid-request', messages.sending.list.empty);
  if (rows.length > MOST_ROWS)
    throw new ApiError(400, 'invalid-request', messages.sending.list.tooMany(MOST_ROWS));
  return { columns: uniqueNames(head.cells), rows };
}

function parsed(text: string): CsvRow[] {
  try {
    const records: unknown[] = parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      to: MOST_ROWS + 2,
      trim: true,
    });
    return records.flatMap((record) => toRow(record) ?? []);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new ApiError(
      400,
      'invalid-request',
      messages.sending.list.unreadable(error.message),
      undefined,
      error,
    );
  }
}

function toRow(record: unknown): CsvRow | undefined {
  if (typeof record !== 'object' || record === null || !('record' in record) || !('info' in record))
    return undefined;
  const { record: cells, info } = record;
  const line = typeof info === 'object' && info !== null && 'lines' in info ? Number(info.lines) : 0;
  return Array.isArray(cells) ? { line, cells: cells.map((cell) => storable(String(cell))) } : undefined;
}

/** PostgreSQL's JSON takes no NUL, and no half surrogate pairs. */
function storable(cell: string): string {
  return cell.replaceAll('\0', '').toWellFormed();
}

const DELIMITERS = [',', ';', '\t'] as const;

function delimiterOf(text: string): string {
  const first = /^[^\r\n]*/.exec(text.replace(/^\uFEFF?[\r\n]*/, ''))?.[0] ?? '';
  const [best] = DELIMITERS.map((delimiter) => ({
    delimiter,
    count: first.split(delimiter).length,
  })).toSorted((left, right) => right.count - left.count);
  return best?.delimiter ?? ',';
}

function uniqueNames(cells: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return cells.map((cell, index) => {
    const name = cell === '' ? String(index + 1) : cell.slice(0, 200);
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name} ${count}`;
  });
}
