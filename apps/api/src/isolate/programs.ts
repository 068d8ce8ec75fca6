import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { stripTypeScriptTypes } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { Modules } from './protocol.ts';

/** A program to run in isolates. Its id is its content's: what is deployed never changes. */
export interface Program {
  readonly id: string;
  readonly modules: Modules;
}

/** The source is not what an isolate can run. */
export class ProgramError extends Error {
  override readonly name = 'ProgramError';
  /** Where in the source, from 1. */
  readonly place: { readonly line: number; readonly column: number } | undefined;

  constructor(message: string, place?: ProgramError['place']) {
    super(message);
    this.place = place;
  }
}

/** Turns the source of an endpoint, TypeScript or JavaScript, into a program. Types are dropped, not checked. */
export function compileProgram(source: string): Program {
  const code = withoutTypes(source);
  return { id: createHash('sha256').update(code).digest('hex').slice(0, 32), modules: { program: code } };
}

/** @throws ProgramError that says where the source cannot be read. */
function withoutTypes(source: string): string {
  try {
    return stripTypeScriptTypes(source, { mode: 'strip' });
  } catch (error) {
    const { message, stack = '' } = error instanceof Error ? error : new Error(String(error));
    throw new ProgramError(message, placeIn(stack));
  }
}

/** The parser tells the place in the stack: `:<line>`, the line itself, and below it marks under the place. */
function placeIn(stack: string): ProgramError['place'] {
  const [first = '', ...lines] = stack.split('\n');
  const line = /^\S*:(\d+)$/.exec(first)?.[1];
  if (line === undefined) return undefined;
  const marks = lines.find((each) => /^\s*\^+\s*$/.test(each)) ?? '^';
  return { line: Number(line), column: marks.indexOf('^') + 1 };
}

/** Modules that every program has: what endpoints are defined with, and the guest's side of the host. */
export async function commonModules(): Promise<Modules> {
  const define = import.meta.resolve('@flowsmith/endpoint/define');
  const guest = new URL('guest/entry.ts', import.meta.url).href;
  const modules = new Map<string, string>();
  await collect(define, new URL('../', define).href, 'flowsmith:endpoint/', modules);
  await collect(guest, new URL('./', guest).href, 'flowsmith:guest/', modules);
  await collect(new URL('platform.ts', guest).href, new URL('./', guest).href, 'flowsmith:guest/', modules);
  const pattern = import.meta.resolve('@flowsmith/flow-model/pattern');
  await collect(pattern, new URL('./', pattern).href, 'flowsmith:pattern/', modules);
  return Object.fromEntries(modules);
}

/** Reads a module and all that it imports by relative names. */
async function collect(
  url: string,
  root: string,
  prefix: string,
  modules: Map<string, string>,
): Promise<void> {
  const name = prefix + url.slice(root.length);
  if (modules.has(name)) return;
  const code = withoutTypes(await readFile(fileURLToPath(url), 'utf8'));
  modules.set(name, code);
  for (const [, imported = ''] of code.matchAll(IMPORTS))
    await collect(new URL(imported, url).href, root, prefix, modules);
}

/** What remains of imports when types are gone, by relative names. */
const IMPORTS = /(?:from|import)\s+'(\.[^']+)'/g;
