import { styleText } from 'node:util';
import type { Severity } from '@flowsmith/flow-model';
import { countBySeverity, withoutEchoes, type Checked, type Found } from '../check.ts';
import { summary, words } from '../messages.ts';
import type { Report } from './report.ts';

const colours = { error: 'red', warning: 'yellow', info: 'blue' } as const satisfies Record<Severity, string>;
const order: readonly Severity[] = ['error', 'warning', 'info'];
/** Columns of a line of the flow that are shown: base64 pictures are a megabyte long. */
const SHOWN = 100;

/** For people: findings under their file, with the line they are in. Colours only where `stream` shows them. */
export function pretty(stream: NodeJS.WritableStream): Report {
  const paint: Paint = (format, text) => styleText(format, text, { stream });
  const total = { error: 0, warning: 0, info: 0 };
  let files = 0;
  return {
    add: (checked) => {
      files += 1;
      const count = countBySeverity(checked.found);
      for (const severity of order) total[severity] += count[severity];
      return fileText(checked, paint);
    },
    end: () => {
      const text = summary(files, total);
      return `${total.error > 0 ? paint(['bold', 'red'], `✗ ${text}`) : paint(['bold', 'green'], `✓ ${text}`)}\n`;
    },
  };
}

type Paint = (format: Parameters<typeof styleText>[0], text: string) => string;

function fileText({ file, text, found }: Checked, paint: Paint): string {
  const shown = withoutEchoes(found).toSorted(
    (one, other) => one.start.line - other.start.line || one.start.column - other.start.column,
  );
  if (shown.length === 0) return '';
  const lines = text.split(/\r\n|\r|\n/);
  const findings = shown.map((entry) => findingText(entry, lines[entry.start.line - 1] ?? '', paint));
  return `${paint('underline', file)}\n${findings.join('')}\n`;
}

function findingText({ diagnostic, start, end, later }: Found, line: string, paint: Paint): string {
  const { severity, code, message, hint, pointer } = diagnostic;
  const place = `${start.line}:${start.column}`;
  const width = start.line === end.line ? end.column - start.column : line.length - start.column + 1;
  return [
    `  ${place.padEnd(8)}${paint(['bold', colours[severity]], words[severity])}  ${message}  ${paint('dim', code)}`,
    ...(hint === undefined ? [] : [`          ${hint}`]),
    ...(later ? [`          ${paint('dim', words.later)}`] : []),
    ...(pointer === '' ? [] : [`          ${paint('dim', pointer)}`]),
    ...frame(line, start.column - 1, width).map((text) => `          ${paint('dim', text)}`),
    '',
  ].join('\n');
}

/** The line with the marked stretch underneath, cut to what fits. */
function frame(line: string, column: number, width: number): readonly string[] {
  const from = Math.max(0, column - SHOWN / 2);
  const shown = line.slice(from, from + SHOWN).replaceAll('\t', ' ');
  if (shown.trim() === '') return [];
  const leading = shown.length - shown.trimStart().length;
  const at = column - from;
  const cut = Math.min(leading, at);
  const marks = '^'.repeat(Math.max(1, Math.min(width, shown.length - at)));
  return [`│ ${shown.slice(cut)}`, `│ ${' '.repeat(at - cut)}${marks}`];
}
