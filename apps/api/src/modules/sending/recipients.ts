import { dataProblems, type JsonObject, type JsonValue } from '@flowsmith/flow-model';
import { messages } from '../../messages.ts';
import { jsonOf, lengthOf, screenOf, textsOf } from './check-message.ts';
import { dataFieldsOf, type DataField } from './flow-facts.ts';
import { LIMITS } from './limits.ts';
import type { CheckedList, ListColumns } from './list-schema.ts';
import { recipient, type Composition } from './message-schema.ts';
import { fillIn, placeholdersOf } from './placeholders.ts';
import type { CsvList, CsvRow } from './read-csv.ts';
import type { TargetFlow } from './target.ts';

/** A person of a list. */
export interface Recipient {
  readonly line: number;
  readonly number: string;
  /** Columns that the texts of the message name. */
  readonly columns: Readonly<Record<string, string>>;
  /** Fields of the data model. */
  readonly data: JsonObject;
}

/** A list, looked at row by row. */
export interface ReadRecipients {
  readonly recipientColumn: string | null;
  /** Field of the data model: column. */
  readonly dataColumns: Readonly<Record<string, string>>;
  readonly recipients: readonly Recipient[];
  readonly problems: readonly CheckedList['problems'][number][];
  readonly duplicates: number;
}

const text = messages.sending.list;
type Problem = CheckedList['problems'][number];

/**
 * Turns a list into recipients: every number is looked at, and every value for the data model and the texts of the message. Rows
 * with a problem are left out and told; a number that appears again is left out as well.
 */
export function readRecipients(
  list: CsvList,
  wanted: ListColumns | undefined,
  message: Composition | undefined,
  flow: TargetFlow | null,
): ReadRecipients {
  const screen = message === undefined ? undefined : screenOf(message, flow);
  const fields = screen === undefined ? [] : dataFieldsOf(screen);
  const recipientColumn = wanted?.recipient ?? guessRecipient(list.columns);
  const dataColumns = wanted?.data ?? sameNames(fields, list.columns);
  const place = new Map(list.columns.map((column, index) => [column, index]));
  const missing = [recipientColumn, ...Object.values(dataColumns)].filter(
    (column) => column !== undefined && !place.has(column),
  );
  const problems: Problem[] = missing.map((column) => ({
    line: 1,
    column: column ?? null,
    message: text.noSuchColumn(column ?? ''),
  }));
  const index = recipientColumn === undefined ? undefined : place.get(recipientColumn);
  if (recipientColumn === undefined)
    problems.push({ line: 1, column: null, message: text.noRecipientColumn.message });
  const seen = new Map<string, number>();
  const recipients: Recipient[] = [];
  let duplicates = 0;
  for (const row of index === undefined ? [] : list.rows) {
    const cellOf = (column: string) => row.cells[place.get(column) ?? -1] ?? '';
    const found = readRow(row, list.columns.length, recipientColumn ?? '', cellOf, {
      message,
      fields,
      dataColumns,
      screen,
    });
    if ('problems' in found) {
      problems.push(...found.problems);
      continue;
    }
    const before = seen.get(found.number);
    if (before === undefined) {
      seen.set(found.number, row.line);
      recipients.push(found);
    } else {
      duplicates++;
    }
  }
  return { recipientColumn: recipientColumn ?? null, dataColumns, recipients, problems, duplicates };
}

interface RowContext {
  readonly message: Composition | undefined;
  readonly fields: readonly DataField[];
  readonly dataColumns: Readonly<Record<string, string>>;
  readonly screen: JsonObject | undefined;
}

function readRow(
  row: CsvRow,
  width: number,
  recipientColumn: string,
  cellOf: (column: string) => string,
  { message, fields, dataColumns, screen }: RowContext,
): Recipient | { readonly problems: Problem[] } {
  const { line } = row;
  const problems: Problem[] = [];
  if (row.cells.length !== width)
    problems.push({ line, column: null, message: text.cells(row.cells.length, width) });
  const number = recipient.safeParse(cellOf(recipientColumn));
  if (!number.success) problems.push({ line, column: recipientColumn, message: text.badNumber });
  const data: Record<string, JsonValue> = {};
  for (const [field, column] of Object.entries(dataColumns)) {
    const cell = cellOf(column);
    // An empty cell leaves the value of the message.
    if (cell === '') continue;
    const value = toValue(cell, fields.find(({ name }) => name === field)?.type ?? 'string');
    if ('problem' in value) problems.push({ line, column, message: value.problem });
    else data[field] = value.value;
  }
  const columns = message === undefined ? {} : columnsFor(message, cellOf);
  if (message !== undefined) problems.push(...textProblems(message, columns, line));
  if (screen !== undefined && message !== undefined && problems.length === 0) {
    const all = { ...baseData(message), ...data };
    for (const { path, message: words } of dataProblems(screen, all, { complete: true })) {
      const [field] = path;
      problems.push({ line, column: dataColumns[String(field)] ?? null, message: words });
    }
  }
  if (problems.length > 0 || !number.success) return { problems };
  return { line, number: number.data, columns, data };
}

function baseData(message: Composition): JsonObject {
  if (message.kind === 'template') return jsonOf(message.data ?? {});
  return message.action.type === 'navigate' ? jsonOf(message.action.data ?? {}) : {};
}

function columnsFor(message: Composition, cellOf: (column: string) => string): Record<string, string> {
  const named = textsOf(message).flatMap(([, words]) => placeholdersOf(words));
  return Object.fromEntries(named.map((column) => [column, cellOf(column)]));
}

/** Texts that fit the limits as written may not fit with a long name in them. */
function textProblems(
  message: Composition,
  columns: Readonly<Record<string, string>>,
  line: number,
): Problem[] {
  return textsOf(message).flatMap(([path, words]): Problem[] => {
    const [column = null] = placeholdersOf(words);
    if (column === null) return [];
    const filled = fillIn(words, columns);
    const most = MOST[path];
    if (filled.trim() === '') return [{ line, column, message: text.emptyText(path) }];
    return most !== undefined && lengthOf(filled) > most
      ? [{ line, column, message: text.tooLong(path, lengthOf(filled), most) }]
      : [];
  });
}

const MOST: Readonly<Record<string, number>> = {
  'header.text': LIMITS.header,
  body: LIMITS.body,
  footer: LIMITS.footer,
  cta: LIMITS.cta,
};

/** A cell as a value of the data model. */
function toValue(cell: string, type: string): { readonly value: JsonValue } | { readonly problem: string } {
  switch (type) {
    case 'number':
    case 'integer': {
      const number = Number(cell);
      return Number.isFinite(number) ? { value: number } : { problem: text.notNumber(cell) };
    }
    case 'boolean': {
      const word = cell.toLowerCase();
      if (YES.includes(word)) return { value: true };
      return NO.includes(word) ? { value: false } : { problem: text.notBoolean(cell) };
    }
    case 'array':
    case 'object':
      try {
        const value: JsonValue = JSON.parse(cell);
        return { value };
      } catch {
        return { problem: text.notJson(type) };
      }
    default:
      return { value: cell };
  }
}

const YES: readonly string[] = ['true', 'yes', '1', 'x'];
const NO: readonly string[] = ['false', 'no', '0'];

function guessRecipient(columns: readonly string[]): string | undefined {
  return columns.find((column) => RECIPIENT.test(column));
}

const RECIPIENT =
  /^(phone|phone.?number|mobile|number|recipient|to|whatsapp|wa.?id|tel\w*|handy|celular|msisdn)$/i;

function sameNames(fields: readonly DataField[], columns: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    fields.filter(({ name }) => columns.includes(name)).map(({ name }) => [name, name]),
  );
}
