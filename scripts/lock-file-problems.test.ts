import { expect, it } from 'vitest';
import { lockFileProblems } from './lock-file-problems.ts';

const fine = { version: '1.2.3', integrity: `sha512-${'a'.repeat(86)}==` };
const problemsOf = (entry: object, path = 'node_modules/thing') =>
  lockFileProblems({ packages: { [path]: entry } });

it('has nothing against packages of a registry, and our own', () => {
  expect(problemsOf(fine)).toEqual([]);
  expect(problemsOf({ ...fine, hasInstallScript: true }, 'node_modules/esbuild')).toEqual([]);
  expect(problemsOf({ link: true, resolved: 'apps/api' })).toEqual([]);
  expect(problemsOf({ version: '0.1.0' }, 'apps/api')).toEqual([]);
});

it.each([
  [{ version: '1.2.3' }, 'SHA-512'],
  [{ ...fine, integrity: 'sha1-abc' }, 'SHA-512'],
  [{ ...fine, resolved: 'git+ssh://git@github.com/some/thing.git#abc' }, 'elsewhere'],
  [{ ...fine, resolved: 'http://registry.npmjs.org/thing/-/thing-1.2.3.tgz' }, 'elsewhere'],
  [{ ...fine, resolved: 'https://registry.npmjs.org.evil.example/thing.tgz' }, 'elsewhere'],
  [{ ...fine, version: 'file:../thing' }, 'version'],
  [{ ...fine, hasInstallScript: true }, 'script'],
])('refuses %o', (entry, reason) => {
  expect(problemsOf(entry)).toEqual([expect.stringContaining(reason)]);
});
