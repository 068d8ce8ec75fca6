import { github } from './github.ts';
import { json } from './json.ts';
import { jsonl } from './jsonl.ts';
import { pretty } from './pretty.ts';
import type { Report } from './report.ts';
import { sarif } from './sarif.ts';

/** The output formats of `flowsmith validate` by name. */
export const formats = { pretty, json, jsonl, sarif, github } as const satisfies {
  readonly [name: string]: (stream: NodeJS.WritableStream) => Report;
};

/** The name of an output format. */
export type FormatName = keyof typeof formats;

/** Every name of an output format, the default first. */
export const formatNames: readonly FormatName[] = ['pretty', 'json', 'jsonl', 'sarif', 'github'];
