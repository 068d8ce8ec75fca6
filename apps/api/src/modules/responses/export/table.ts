import { messages } from '../../../messages.ts';
import type { ColumnService } from '../columns/column-service.ts';
import type { FlowColumn } from '../columns/flow-columns.ts';
import { showValue } from '../columns/show-value.ts';
import type { AllExportQuery } from '../schema.ts';
import { fieldsOf, type ExportedRow } from './export-rows.ts';

/** Answers as rows of a spreadsheet. */
export interface Table {
  readonly titles: readonly string[];
  /** The cells of each row of a page. */
  cells(page: readonly ExportedRow[]): Promise<readonly (readonly string[])[]>;
}

const words = messages.responses.columns;

/**
 * A table with a column for each field, or, for answers to all flows, with all fields in one.
 * @throws ApiError `not-found`: the flow
 */
export async function createTable(
  columns: ColumnService,
  { flowId, columns: wanted, options }: AllExportQuery,
): Promise<Table> {
  if (flowId === undefined) return tableOfAll(columns);
  const known = await columns.ofFlow(flowId);
  const byName = new Map(known.map((column) => [column.name, column]));
  const names = wanted ?? known.map(({ name }) => name);
  const labels = names.map((name) => byName.get(name)?.label ?? name);
  const describe = describer(columns, names);

  return {
    titles: [words.at, words.sender, words.name, words.version, ...unique(labels, names), words.id],
    async cells(page) {
      const known = await describe(page);
      return page.map((row) => {
        const described = known(row);
        const fields = fieldsOf(row);
        const values = names.map((name, index) =>
          showValue(fields[name], options === 'ids' ? NO_OPTIONS : (described[index] ?? NO_OPTIONS)),
        );
        return [...about(row), String(row.version ?? ''), ...values, row.id];
      });
    },
  };
}

/** Tells what the columns are in the version of each row of a page; each version is looked at once. */
function describer(columns: ColumnService, names: readonly string[]) {
  const known = new Map<string, readonly FlowColumn[]>();
  const keyOf = ({ flowId, version }: ExportedRow) => `${flowId} ${version}`;
  return async (page: readonly ExportedRow[]) => {
    for (const row of page) {
      if (row.flowId === null || known.has(keyOf(row))) continue;
      const { describe } = await columns.ofVersion(row.flowId, row.version);
      known.set(keyOf(row), names.map(describe));
    }
    return (row: ExportedRow): readonly FlowColumn[] => known.get(keyOf(row)) ?? [];
  };
}

function tableOfAll(columns: ColumnService): Table {
  return {
    titles: [words.at, words.sender, words.name, words.flow, words.version, words.answer, words.id],
    async cells(page) {
      const cells: string[][] = [];
      for (const row of page) {
        const known = row.flowId === null ? undefined : await columns.ofVersion(row.flowId, row.version);
        const answers = Object.entries(fieldsOf(row)).map(([name, value]) => {
          const column = known?.describe(name);
          return `${column?.label ?? name}: ${showValue(value, column ?? NO_OPTIONS)}`;
        });
        cells.push([
          ...about(row),
          row.flowName ?? '',
          String(row.version ?? ''),
          answers.join('; '),
          row.id,
        ]);
      }
      return cells;
    },
  };
}

function about({ at, sender, senderUserId, senderName }: ExportedRow): string[] {
  return [at, sender ?? senderUserId ?? '', senderName ?? ''];
}

/** Two fields with the same label are told apart by their names. */
function unique(labels: readonly string[], names: readonly string[]): string[] {
  return labels.map((label, index) =>
    labels.indexOf(label) === labels.lastIndexOf(label) ? label : `${label} (${names[index] ?? ''})`,
  );
}

const NO_OPTIONS = { options: [] };
