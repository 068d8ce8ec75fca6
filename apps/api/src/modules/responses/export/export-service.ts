import { Readable } from 'node:stream';
import { eq } from 'drizzle-orm';
import type { JsonObject } from '@flowsmith/flow-model';
import type { PooledDatabase } from '../../../db/open-database.ts';
import { flows } from '../../../db/schema.ts';
import { messages } from '../../../messages.ts';
import type { Keyring } from '../../../secrets/keyring.ts';
import { requireFlow } from '../../flows/require-flow.ts';
import type { ColumnService } from '../columns/column-service.ts';
import type { AllExportQuery } from '../schema.ts';
import { openSealedFields } from '../sealed-fields.ts';
import { BYTE_ORDER_MARK, csvLine } from './csv.ts';
import { exportRows, fieldsOf, type ExportedRow } from './export-rows.ts';
import { createTable, type Table } from './table.ts';
import { xlsxStream } from './xlsx.ts';

/** Writes answers as files. */
export type ExportService = ReturnType<typeof createExportService>;

/** A file, written while it is sent. */
export interface ExportFile {
  readonly name: string;
  readonly type: string;
  readonly content: Readable;
}

export function createExportService(parts: {
  readonly db: PooledDatabase;
  readonly keyring: Keyring;
  readonly columns: ColumnService;
}) {
  const { db, keyring, columns } = parts;

  async function* rowsOf({ sensitive, ...query }: AllExportQuery): AsyncGenerator<readonly ExportedRow[]> {
    for await (const page of exportRows(db, query)) {
      yield sensitive === 'masked'
        ? page
        : page.map((row) => ({
            ...row,
            fields: JSON.stringify({ ...fieldsOf(row), ...openSealedFields(keyring, row.id, row.sealed) }),
          }));
    }
  }

  async function nameOf(flowId: string | undefined): Promise<string> {
    if (flowId === undefined) return messages.responses.allAnswers;
    const [row] = await db.select({ name: flows.name }).from(flows).where(eq(flows.id, flowId));
    return `${row?.name ?? ''} ${messages.responses.allAnswers}`.trim();
  }

  return {
    /** @throws ApiError `not-found`: the flow */
    async open(query: AllExportQuery): Promise<ExportFile> {
      if (query.flowId !== undefined) await requireFlow(db, query.flowId);
      const name = `${await nameOf(query.flowId)}.${query.format}`;
      const rows = rowsOf(query);
      switch (query.format) {
        case 'csv': {
          const table = await createTable(columns, query);
          return { name, type: 'text/csv; charset=utf-8', content: Readable.from(csv(table, rows)) };
        }
        case 'json':
          return { name, type: 'application/json; charset=utf-8', content: Readable.from(json(rows, query)) };
        case 'xlsx': {
          const table = await createTable(columns, query);
          return { name, type: XLSX, content: await xlsxStream(table, rows) };
        }
      }
    },
  };
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

async function* csv(table: Table, rows: AsyncIterable<readonly ExportedRow[]>): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + csvLine(table.titles);
  for await (const page of rows) {
    let text = '';
    for (const cells of await table.cells(page)) text += csvLine(cells);
    yield text;
  }
}

/** A list with one answer a line. Fields are JSON already: where all are wanted, they are written as they are. */
async function* json(
  rows: AsyncIterable<readonly ExportedRow[]>,
  { columns }: AllExportQuery,
): AsyncGenerator<string> {
  const wanted = columns === undefined ? undefined : new Set(columns);
  let separator = '[\n';
  for await (const page of rows) {
    let text = '';
    for (const row of page) {
      const { id, version, sender, senderUserId, senderName, at, flowId, flowName } = row;
      const flow = flowId === null ? null : { id: flowId, name: flowName };
      const head = JSON.stringify({ id, version, sender, senderUserId, senderName, at, flow });
      const fields = wanted === undefined ? row.fields : JSON.stringify(pick(fieldsOf(row), wanted));
      text += `${separator}${head.slice(0, -1)},"fields":${fields}}`;
      separator = ',\n';
    }
    yield text;
  }
  yield separator === '[\n' ? '[]\n' : '\n]\n';
}

function pick(fields: JsonObject, wanted: ReadonlySet<string>): JsonObject {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => wanted.has(name)));
}
