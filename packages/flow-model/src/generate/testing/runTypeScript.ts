import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { JsonValue } from '../../document/index.ts';

const compiler = join(
  dirname(createRequire(import.meta.url).resolve('typescript/package.json')),
  'lib/tsc.js',
);

/** The `flow` of each of these modules, run by Node. */
export function runTypeScript(codes: readonly string[]): readonly JsonValue[] {
  return inFolder((folder) => {
    const names = writeModules(folder, codes);
    const imports = names.map((name) => `(await import('./${name}')).flow`).join(', ');
    writeFileSync(join(folder, 'run.mjs'), `process.stdout.write(JSON.stringify([${imports}]));`);
    const flows: readonly JsonValue[] = JSON.parse(run(folder, ['run.mjs']));
    return flows;
  });
}

/** What TypeScript says against these modules under its strictest rules; empty if nothing. */
export function compilerErrors(codes: readonly string[]): string {
  return inFolder((folder) => {
    const names = writeModules(folder, codes);
    const options =
      '--noEmit --strict --target es2024 --module nodenext --noUncheckedIndexedAccess --types'.split(' ');
    const { stdout } = spawnSync(process.execPath, [compiler, ...options, '', ...names], {
      cwd: folder,
      encoding: 'utf8',
    });
    return stdout;
  });
}

function inFolder<T>(work: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'flowsmith-generate-'));
  try {
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function writeModules(folder: string, codes: readonly string[]): readonly string[] {
  return codes.map((code, index) => {
    writeFileSync(join(folder, `flow${index}.ts`), code);
    return `flow${index}.ts`;
  });
}

function run(cwd: string, args: readonly string[]): string {
  const { stdout, stderr, status } = spawnSync(process.execPath, [...args], {
    cwd,
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  });
  if (status !== 0) throw new Error(stderr);
  return stdout;
}
