import type { FlowResponse, ResponseColumn } from '@/api/responses.ts';
import { senderText } from '../common/answer-words.ts';
import { listMessages as messages } from './messages.ts';

/** Answers as spreadsheets take them from the clipboard: a line each, tabs between cells, titles first. */
export function spreadsheetText(
  rows: readonly FlowResponse[],
  columns: readonly Pick<ResponseColumn, 'name' | 'label'>[],
): string {
  const titles = [messages.at, messages.from, ...columns.map(({ label }) => label)];
  const lines = rows.map((row) => [
    row.at,
    senderText(row),
    ...columns.map(({ name }) => row.shown[name] ?? ''),
  ]);
  return [titles, ...lines].map((cells) => cells.map(cell).join('\t')).join('\n');
}

/** Tabs and line ends would begin other cells, and what begins like a formula would be one. */
function cell(text: string): string {
  const line = text.replaceAll(/[\t\r\n]+/g, ' ');
  return /^[=@]|^[+-](?!\d)/.test(line) ? `'${line}` : line;
}
