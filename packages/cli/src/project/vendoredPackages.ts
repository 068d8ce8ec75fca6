import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { ProjectFiles } from './types.ts';
import { template } from './template.ts';

/** Where they stand in a project. Nothing there is meant to be changed. */
export const VENDOR = 'vendor/';

/** A package inside of a project. */
export interface VendoredPackage {
  readonly folder: string;
  readonly package: PackageJson;
}

interface PackageJson {
  readonly name: string;
  readonly version: string;
  readonly description: string;
  readonly license: 'MIT';
  readonly type: 'module';
  readonly sideEffects: false;
  readonly exports: { readonly [entry: string]: unknown };
}

const packages = new URL('../../../', import.meta.url);

/**
 * The library that a project for Node runs on: endpoint and crypto as they are written, and of the flow model, which is
 * large, just what they ask for, bundled into one file. So a project depends on nothing that must be downloaded.
 */
export async function vendoredPackages(): Promise<{
  readonly packages: readonly VendoredPackage[];
  readonly files: ProjectFiles;
}> {
  const endpoint = await sourcesOf('endpoint');
  const crypto = await sourcesOf('crypto');
  const { bundled, version } = await flowModel([...endpoint.values()]);
  const vendored = [
    { ...(await described('crypto', version)), sources: crypto },
    { ...(await described('endpoint', version)), sources: endpoint },
    { ...(await described('flow-model', version)), sources: bundled },
  ];
  const files = vendored.flatMap(({ folder, package: own, sources }): readonly [string, string][] => [
    [`${folder}/package.json`, `${JSON.stringify(own, undefined, 2)}\n`],
    ...[...sources].map(([path, text]): [string, string] => [`${folder}/${path}`, text]),
  ]);
  return {
    packages: vendored,
    files: new Map([
      ...files,
      [`${VENDOR}LICENSE`, await readFile(new URL('../LICENSE', packages), 'utf8')],
      [`${VENDOR}README.md`, await template('vendor/README.md', { VERSION: version })],
    ]),
  };
}

/** The sources of a package, without its tests and without what needs a package of others. */
async function sourcesOf(name: string): Promise<ProjectFiles> {
  const folder = new URL(`${name}/src/`, packages);
  const paths = await readdir(folder, { recursive: true });
  const wanted = paths
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.ts') && !/\.test\.ts$|(?:^|\/)testing\/|fastify/.test(path))
    .sort();
  return new Map(
    await Promise.all(
      wanted.map(async (path): Promise<[string, string]> => [
        `src/${path}`,
        await readFile(new URL(path, folder), 'utf8'),
      ]),
    ),
  );
}

/** What these sources import from the flow model, as one file. */
async function flowModel(sources: readonly string[]) {
  const names = new Set(
    sources.flatMap((text) =>
      [...text.matchAll(/^import \{([^}]*)\} from '@flowsmith\/flow-model';$/gm)].flatMap(([, list = '']) =>
        list.split(',').map((name) => name.trim()),
      ),
    ),
  );
  const wanted = [...names].filter((name) => name !== '' && !name.startsWith('type ')).sort();
  // Loaded here: other commands need not wait for it.
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    stdin: {
      contents: `export { ${wanted.join(', ')} } from '@flowsmith/flow-model';`,
      resolveDir: fileURLToPath(new URL('./', import.meta.url)),
    },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'neutral',
    target: 'node24',
    charset: 'utf8',
    logLevel: 'silent',
  });
  const { version } = await manifestOf('flow-model');
  return {
    version,
    bundled: new Map([
      ['index.js', outputFiles.map(({ text }) => text).join('')],
      ['index.d.ts', await template('vendor/flow-model.d.ts')],
    ]),
  };
}

async function described(name: string, version: string): Promise<VendoredPackage> {
  const { description, exports } = await manifestOf(name);
  const entries = Object.entries(exports).filter(([entry]) => entry !== './fastify');
  return {
    folder: `${VENDOR}${name}`,
    package: {
      name: `@flowsmith/${name}`,
      version,
      description,
      license: 'MIT',
      type: 'module',
      sideEffects: false,
      exports:
        name === 'flow-model'
          ? { '.': { types: './index.d.ts', default: './index.js' } }
          : Object.fromEntries(entries),
    },
  };
}

async function manifestOf(name: string): Promise<Pick<PackageJson, 'version' | 'description' | 'exports'>> {
  return JSON.parse(await readFile(new URL(`${name}/package.json`, packages), 'utf8'));
}
