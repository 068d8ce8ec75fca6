import type { Found } from '../check.ts';
import { errorEntry } from './errorEntry.ts';
import type { Report } from './report.ts';

/** One JSON array of all flows, with everything that is known of each finding. */
export function json(): Report {
  let first = true;
  return {
    add: ({ file, valid, found }) => {
      const before = first ? '[\n' : ',\n';
      first = false;
      return before + indent(JSON.stringify({ file, valid, errors: found.map(fullEntry) }, undefined, 2));
    },
    end: () => (first ? '[]\n' : '\n]\n'),
  };
}

function fullEntry(found: Found) {
  const { diagnostic, end, later } = found;
  const { stage, hint, severity, fixes = [] } = diagnostic;
  return {
    ...errorEntry(found),
    endLine: end.line,
    endColumn: end.column,
    stage,
    ...(severity === 'error' ? { shownByMeta: later ? 'later' : 'now' } : {}),
    ...(hint === undefined ? {} : { hint }),
    fixes: fixes.map(({ title }) => title),
  };
}

function indent(text: string): string {
  return text.replaceAll(/^/gm, '  ');
}
