import type { JsonValue } from '@flowsmith/flow-model';
import { messages } from '../../../messages.ts';
import type { ColumnService } from '../columns/column-service.ts';
import type { FlowColumns } from '../columns/flow-columns.ts';
import { showValue } from '../columns/show-value.ts';
import type { AllExportQuery } from '../schema.ts';
import type { ExportedRow } from './export-rows.ts';

/** Answers as rows of a spreadsheet. */
export interface Table {
  readonly titles: readonly string[];
  cells(row: ExportedRow): Promise<readonly string[]> | readonly string[];
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
  const versions = new Map<number | null, FlowColumns>();

  return {
    titles: [words.at, words.sender, words.name, words.version, ...unique(labels, names), words.id],
    async cells(row) {
      let version = versions.get(row.version);
      if (version === undefined) {
        version = await columns.ofVersion(flowId, row.version);
        versions.set(row.version, version);
      }
      const { describe } = version;
      return [
        ...about(row),
        String(row.version ?? ''),
        ...names.map((name) =>
          options === 'ids' ? plain(row.fields[name]) : showValue(row.fields[name], describe(name)),
        ),
        row.id,
      ];
    },
  };
}

function tableOfAll(columns: ColumnService): Table {
  return {
    titles: [words.at, words.sender, words.name, words.flow, words.version, words.answer, words.id],
    async cells(row) {
      const known = row.flowId === null ? undefined : await columns.ofVersion(row.flowId, row.version);
      const answers = Object.entries(row.fields).map(([name, value]) => {
        const column = known?.describe(name);
        return `${column?.label ?? name}: ${showValue(value, column ?? { options: [] })}`;
      });
      return [...about(row), row.flowName ?? '', String(row.version ?? ''), answers.join('; '), row.id];
    },
  };
}

function about({ at, sender, senderUserId, senderName }: ExportedRow): string[] {
  return [at.toISOString(), sender ?? senderUserId ?? '', senderName ?? ''];
}

/** Two fields with the same label are told apart by their names. */
function unique(labels: readonly string[], names: readonly string[]): string[] {
  return labels.map((label, index) =>
    labels.indexOf(label) === labels.lastIndexOf(label) ? label : `${label} (${names[index] ?? ''})`,
  );
}

const NO_OPTIONS = { options: [] };

function plain(value: JsonValue | undefined): string {
  return showValue(value, NO_OPTIONS);
}
