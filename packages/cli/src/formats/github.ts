import type { Severity } from '@flowsmith/flow-model';
import { withoutEchoes } from '../check.ts';
import type { Report } from './report.ts';

const levels = { error: 'error', warning: 'warning', info: 'notice' } as const satisfies Record<
  Severity,
  string
>;

/** Workflow commands of GitHub Actions: findings show beside the lines of a pull request. */
export function github(): Report {
  return {
    add: ({ file, found }) =>
      withoutEchoes(found)
        .map(({ diagnostic, start, end }) => {
          const { severity, code, message, hint } = diagnostic;
          const properties = {
            file,
            line: start.line,
            endLine: end.line,
            col: start.column,
            // GitHub refuses columns that span lines.
            ...(start.line === end.line ? { endColumn: end.column } : {}),
            title: code,
          };
          const list = Object.entries(properties).map(
            ([key, value]) => `${key}=${escapeProperty(String(value))}`,
          );
          const text = hint === undefined ? message : `${message}\n${hint}`;
          return `::${levels[severity]} ${list.join(',')}::${escapeData(text)}\n`;
        })
        .join(''),
    end: () => '',
  };
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
