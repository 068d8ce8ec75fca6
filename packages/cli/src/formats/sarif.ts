import type { Severity } from '@flowsmith/flow-model';
import { withoutEchoes, type Found } from '../check.ts';
import { STDIN } from '../input/readFlow.ts';
import type { Report } from './report.ts';

const levels = { error: 'error', warning: 'warning', info: 'note' } as const satisfies Record<
  Severity,
  string
>;

/** SARIF 2.1.0, as code scanning services read it. */
export function sarif(): Report {
  const results: object[] = [];
  const rules = new Set<string>();
  return {
    add: ({ file, found }) => {
      for (const entry of withoutEchoes(found)) {
        rules.add(entry.diagnostic.code);
        results.push(resultOf(file, entry));
      }
      return '';
    },
    end: () => `${JSON.stringify(logOf(results, rules), undefined, 2)}\n`,
  };
}

function logOf(results: readonly object[], rules: ReadonlySet<string>) {
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'flowsmith', rules: Array.from(rules, (id) => ({ id })) } },
        columnKind: 'utf16CodeUnits',
        results,
      },
    ],
  };
}

function resultOf(file: string, { diagnostic, start, end }: Found) {
  const { code, severity, message, hint, pointer } = diagnostic;
  return {
    ruleId: code,
    level: levels[severity],
    message: { text: hint === undefined ? message : `${message} ${hint}` },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(file) },
          region: {
            startLine: start.line,
            startColumn: start.column,
            endLine: end.line,
            endColumn: end.column,
          },
        },
        logicalLocations: [{ fullyQualifiedName: pointer }],
      },
    ],
  };
}

/** Relative paths stay relative, so that services can tell which file of the repository is meant. */
function uriOf(file: string): string {
  if (file === STDIN) return 'stdin';
  return file.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');
}
