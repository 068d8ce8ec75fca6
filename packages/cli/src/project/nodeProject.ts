import { endpointRequests, isJsonObject, type JsonValue } from '@flowsmith/flow-model';
import type { FlowSource, ProjectFiles } from './types.ts';
import { template } from './template.ts';
import { vendoredPackages } from './vendoredPackages.ts';

/** What stands around the handlers of a project for Node, all that it needs to run included. */
export async function nodeProject({ name, file, text, value }: FlowSource): Promise<ProjectFiles> {
  const vendored = await vendoredPackages();
  const own = {
    name: `${name}-endpoint`,
    version: '1.0.0',
    private: true,
    type: 'module',
    engines: { node: '>=24' },
    scripts: {
      start: 'node --env-file-if-exists=.env server.ts',
      dev: 'node --env-file-if-exists=.env --watch server.ts',
      test: 'node --test',
      keys: 'node make-keys.ts',
    },
    dependencies: Object.fromEntries(
      vendored.packages.map(({ folder, package: { name: dependency } }) => [dependency, `file:${folder}`]),
    ),
  };
  const requests = { REQUESTS: json(endpointRequests(value)), VERSION: dataApiVersion(value) };
  return new Map([
    ['flow.json', text],
    ['package.json', `${json(own)}\n`],
    ['package-lock.json', `${json(lockOf(own, vendored.packages))}\n`],
    ...(await Promise.all(
      ['server.ts', 'app.ts', 'keys.ts', 'make-keys.ts', 'server.test.ts', 'tsconfig.json', 'Dockerfile'].map(
        async (each): Promise<[string, string]> => [each, await template(`node/${each}`)],
      ),
    )),
    ['endpoint.test.ts', await template('node/endpoint.test.ts', requests)],
    ['README.md', await template('node/README.md', { NAME: name, FILE: file })],
    ['.env.example', await template('node/env.example')],
    ['.gitignore', await template('node/gitignore')],
    ['.dockerignore', await template('node/dockerignore')],
    ...vendored.files,
  ]);
}

/** The lock of a project whose packages all lie inside it: nothing is downloaded. */
function lockOf(
  {
    name,
    version,
    dependencies,
    engines,
  }: { name: string; version: string; dependencies: object; engines: object },
  packages: Awaited<ReturnType<typeof vendoredPackages>>['packages'],
): object {
  const links = packages.map(({ folder, package: { name: dependency } }) => [
    `node_modules/${dependency}`,
    { resolved: folder, link: true },
  ]);
  const sources = packages.map(({ folder, package: described }) => [
    folder,
    { name: described.name, version: described.version, license: described.license },
  ]);
  return {
    name,
    version,
    lockfileVersion: 3,
    requires: true,
    packages: {
      '': { name, version, dependencies, engines },
      ...Object.fromEntries(links),
      ...Object.fromEntries(sources),
    },
  };
}

function dataApiVersion(flow: JsonValue): string {
  const version = isJsonObject(flow) ? flow['data_api_version'] : undefined;
  return typeof version === 'string' && /^\d+\.\d+$/.test(version) ? version : '3.0';
}

function json(value: unknown): string {
  return JSON.stringify(value, undefined, 2);
}
