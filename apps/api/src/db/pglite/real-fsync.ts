import { fsyncSync } from 'node:fs';
import { PGlite } from '@electric-sql/pglite';

/**
 * PGlite as released never calls fsync: it starts PostgreSQL with `-F`, and the file system that it compiles in
 * ignores the call. These start parameters leave `-F` out; {@link makeFsyncReal} makes the call reach the disk. Without
 * both, an acknowledged save may be gone after a power cut.
 */
export const durableStartParams: readonly string[] = [
  ...PGlite.defaultStartParams.filter((param) => param !== '-F'),
  '-c',
  'wal_sync_method=fsync',
];

/**
 * Makes fsync of an opened PGlite real. It reaches into PGlite's internals, so PGlite's version is pinned and a test
 * counts the calls.
 * @throws TypeError when the internals are not shaped as expected: better not to start than to lose data later.
 */
export function makeFsyncReal(database: PGlite): void {
  const { node } = database.Module.FS.lookupPath('/pglite/data', {});
  const operations = ['mount', 'type', 'stream_ops'].reduce<unknown>(member, node);
  if (typeof operations !== 'object' || operations === null) {
    throw new TypeError('PGlite has no file system operations where they were expected');
  }
  Reflect.set(operations, 'fsync', (stream: unknown) => {
    const descriptor = member(stream, 'nfd');
    if (typeof descriptor === 'number') fsyncSync(descriptor);
    return 0;
  });
}

function member(of: unknown, name: string): unknown {
  return typeof of === 'object' && of !== null ? Reflect.get(of, name) : undefined;
}
