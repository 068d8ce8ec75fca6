import type { Severity } from '@flowsmith/flow-model';
import { endpointHelp } from './messages/endpointHelp.ts';
import { serverHelp } from './messages/serverHelp.ts';
import { nameOf, plural } from './messages/words.ts';

export * from './messages/exchanges.ts';
export * from './messages/projects.ts';

/** What each severity is called, and what is said of errors that Meta keeps back. */
export const words = {
  error: 'error',
  warning: 'warning',
  info: 'advice',
  later: 'Meta will say so only when the errors of the stage before are mended.',
} as const satisfies Record<Severity | 'later', string>;

/** The last line of a report for people. */
export function summary(files: number, count: { readonly [severity in Severity]: number }): string {
  const where = plural(files, 'file');
  const parts = [
    ...(count.error > 0 ? [plural(count.error, 'error')] : []),
    ...(count.warning > 0 ? [plural(count.warning, 'warning')] : []),
    ...(count.info > 0 ? [`${count.info} × advice`] : []),
  ];
  return parts.length === 0 ? `${where}, nothing to mend` : `${parts.join(', ')} in ${where}`;
}

/** What a report on tests says. */
export const testWords = {
  step: (number: number, steps: number, step: string) => `step ${number} of ${steps}: ${step}`,
  expected: 'expected',
  actual: 'actual',
  screens: 'screens',
  noScreen: 'none',
  note: 'note',
  none: 'no tests',
  summary: (failed: number, tests: number, flows: number): string => {
    const where = plural(flows, 'flow');
    if (tests === 0) return `no tests in ${where}`;
    return failed === 0
      ? `${plural(tests, 'test')} passed in ${where}`
      : `${failed} of ${plural(tests, 'test')} failed in ${where}`;
  },
};

/** Everything that goes wrong outside a flow. */
export const errors = {
  prefixed: (message: string) => `flowsmith: ${message}`,
  unexpected: (error: unknown) =>
    `this should not have happened: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
  unreadable: (file: string, reason: string) => `cannot read ${nameOf(file)}: ${reason}`,
  unwritable: (file: string, reason: string) => `cannot write ${nameOf(file)}: ${reason}`,
  fileReasons: new Map([
    ['ENOENT', 'there is no such file'],
    ['EISDIR', 'it is a folder; name the files in it, for example flows/*.json'],
    ['EACCES', 'access is denied'],
    ['Z_DATA_ERROR', 'it is not compressed by gzip, or damaged'],
    ['Z_BUF_ERROR', 'the compressed data ends too early'],
  ]),
  badLine: (file: string, line: number, reason: string) => `${nameOf(file)}, line ${line}: ${reason}`,
  lineWithoutText: 'expected an object { "id": …, "text": "…" }',
  unknownVersion: (known: readonly string[]) => `Known versions of Flow JSON: ${known.join(', ')}.`,
  unknownLint: (code: string, known: readonly string[]) =>
    `There is no advice called ${code}. There is: ${known.join(', ')}.`,
  notJson: (file: string) => `${nameOf(file)} is not JSON; flowsmith validate says where`,
  kitForOne: '--kit names what one flow is played with; leave the other flows out',
  kitForStdin: 'say with --kit what the flow from standard input is played with',
  noKit: (file: string, kit: string) =>
    `${nameOf(file)} has no tests: there is no ${kit}. Record some in the editor and download them, or name a file with --kit.`,
  kitNotJson: (file: string) => `${file} is not JSON`,
  badKit: (file: string, problems: readonly string[]) =>
    [`${file} cannot be used:`, ...problems.map((problem) => `  ${problem}`)].join('\n'),
  noTest: (name: string, known: readonly string[]) =>
    `no test is called “${name}”. There is: ${known.length === 0 ? 'none' : known.join(', ')}`,
  notFlow: (file: string) => `${file} holds scenarios and tests, not a flow`,
  conflictLeft: (file: string, line: number) =>
    `${file}, line ${line}: there still is a conflict of the last time; settle it, take the markers out and run this again`,
  outNeeded: 'say with --out in which folder the files go',
  noServer: 'the server is not installed beside this command; run it where the server is',
  cannotWriteStdin: 'standard input cannot be written to; leave --write out and use standard output',
};

/** What commands say on standard error beside their result. */
export const notes = {
  notFormatted: (file: string) => `${nameOf(file)} is not formatted`,
  formatted: (file: string) => `formatted ${nameOf(file)}`,
  fixed: (file: string, fixed: number, left: number) =>
    `${nameOf(file)}: ${fixed === 0 ? 'nothing has one obvious mending' : `mended ${plural(fixed, 'problem')}`}${left === 0 ? '' : `, ${plural(left, 'error')} left`}`,
  upgraded: (file: string, version: string, left: number) =>
    `${nameOf(file)} is Flow JSON ${version}${left === 0 ? '' : `, with ${plural(left, 'error')}`}`,
  change: (place: string, text: string) => `  changed  ${place === '' ? '' : `${place}: `}${text}`,
  loss: (place: string, text: string) => `  look at  ${place === '' ? '' : `${place}: `}${text}`,
  generated: (place: string, message: string) => `note: ${place === '' ? '' : `${place}: `}${message}`,
};

/** Texts of `--help`. */
export const help = {
  program:
    'The workshop for WhatsApp Flows on the command line: check, test, mend, upgrade, draw, generate code, look after endpoints.',
  programExamples: `
Examples:
  flowsmith validate flows/*.json          say what Meta would refuse, and why
  flowsmith test sign-up.json              play its tests
  flowsmith fix --write sign-up.json       mend what has one obvious mending
  flowsmith generate pywa sign-up.json     the flow as Python
  flowsmith serve sign-up.json --handlers endpoint.ts
  flowsmith backup                         all data of a server in one file

Exit codes: 0 fine, 1 something was found, 2 wrong use or an unreadable file.
"flowsmith <command> --help" says more about a command.`,
  afterError: '("flowsmith --help" or "flowsmith <command> --help" says more)',
  file: 'a flow as JSON, or - for standard input',
  files: 'flows as JSON; - is standard input',
  write: 'change the file in place',
  output: 'write to this file instead of standard output',
  validate: {
    summary: 'say what is wrong with flows',
    description:
      'Checks flows against every rule of Flow JSON: what Meta refuses to publish is an error, what phones mind is a warning.',
    files:
      'flows as JSON; - is standard input; a .jsonl or .jsonl.gz file holds one { id, text } a line and is answered one { id, valid, errors } a line',
    format: 'how to report',
    versionOverride: 'judge as if the flow were written in this version of Flow JSON',
    lint: 'give advice on what Meta accepts but people stumble over, too',
    lints: 'give just this advice: codes, separated by commas, or "all"',
    strict: 'let warnings count as findings (exit code 1)',
    examples: `
Formats:
  pretty   for people, with the lines that are meant
  json     one array with everything that is known
  jsonl    one line a file: { file, valid, errors: [{ code, path, message, line, column, severity }] }
  sarif    SARIF 2.1.0 for code scanning
  github   annotations in GitHub Actions

Examples:
  flowsmith validate flows/*.json
  flowsmith validate --lint --format github flows/*.json
  cat flow.json | flowsmith validate --version-override 7.3 -`,
  },
  test: {
    summary: 'play flows and see whether they still end as they should',
    description:
      'Plays the tests that are kept beside a flow, as flow.play.json beside flow.json: each fills in and taps what its steps say, with the answers of its scenario in place of the endpoint, and must end as expected.',
    files: 'flows as JSON, or their files of tests; - is standard input (with --kit)',
    kit: 'the scenarios and tests to play a flow with',
    test: 'play just the tests with this name or id (can be repeated)',
    format: 'how to report',
    examples: `
Formats:
  pretty   for people
  json     one array with what came of each test
  junit    JUnit XML, which CI services show

Examples:
  flowsmith test flows/*.play.json         every flow that has tests
  flowsmith test --test "Signs in" flows/bank.json
  flowsmith test --kit tests.play.json flow.json
  flowsmith test --format junit flows/*.json > tests.xml`,
  },
  fix: {
    summary: 'mend what has one obvious mending',
    description:
      'Mends every error and warning that has one obvious mending, and prints the flow. Everything else in the text stays as it is. Exit code 1 if errors are left.',
    examples: `
Examples:
  flowsmith fix flow.json                  print the mended flow
  flowsmith fix --write flow.json          change the file`,
  },
  upgrade: {
    summary: 'bring a flow to another version of Flow JSON',
    description:
      'Rewrites a flow for a newer or older version, prints it, and says what changed and what the other version cannot carry. Exit code 1 if the result has errors.',
    to: 'the version to bring the flow to',
    examples: `
Examples:
  flowsmith upgrade --to 7.3 flow.json
  flowsmith upgrade --to 7.3 --write flow.json`,
  },
  format: {
    summary: 'lay flows out evenly',
    description: 'Indents by two spaces, one member a line. Only white space changes.',
    check: 'change nothing, name the files that are not formatted (exit code 1)',
    examples: `
Examples:
  flowsmith format flow.json               print the formatted flow
  flowsmith format --write flows/*.json
  flowsmith format --check flows/*.json    for CI`,
  },
  graph: {
    summary: 'draw the screens and the ways between them',
    description:
      'Writes the screens of a flow and their routes as a graph. Dashed arrows stand in the routing model only: the endpoint takes them.',
    format: 'the language of the graph',
    examples: `
Examples:
  flowsmith graph flow.json                Mermaid, which GitHub and GitLab draw in Markdown
  flowsmith graph --format dot flow.json | dot -Tsvg > flow.svg`,
  },
  types: {
    summary: 'TypeScript types of what a flow holds and sends',
    description:
      'Writes TypeScript types: the data of each screen, the values of its fields, and the payload of each exchange and completion.',
    examples: `
Example:
  flowsmith types flow.json --output src/flow-types.ts`,
  },
  generate: {
    summary: 'write a flow, or its endpoint, as code',
    description: 'Writes code that builds the very same flow, or the server side of a flow.',
    pywa: 'the flow as Python for pywa 4',
    typescript: 'the flow as a TypeScript module that needs nothing else',
    examples: `
Examples:
  flowsmith generate pywa flow.json > flow.py
  flowsmith generate typescript flow.json --output flow.ts
  flowsmith generate endpoint flow.json --target node --out server`,
  },
  ...endpointHelp,
  ...serverHelp,
};
