import type { TestReport } from './testReport.ts';
import { json } from './json.ts';
import { junit } from './junit.ts';
import { pretty } from './pretty.ts';

/** The output formats of `flowsmith test` by name. */
export const testFormats = { pretty, json, junit } as const satisfies {
  readonly [name: string]: (stream: NodeJS.WritableStream) => TestReport;
};

/** The name of an output format. */
export type TestFormatName = keyof typeof testFormats;

/** Every name of an output format, the default first. */
export const testFormatNames: readonly TestFormatName[] = ['pretty', 'json', 'junit'];
