import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hasConflictMarkers, mergeModule } from '@flowsmith/flow-model';
import { reasonOf } from '../input/readFlow.ts';
import { errors } from '../messages.ts';
import { UsageError } from '../usageError.ts';
import type { Change, ProjectFiles } from './types.ts';
import { VENDOR } from './vendoredPackages.ts';

/** Where a project keeps what was generated last. */
export const BASE = '.flowsmith/base';

/**
 * What writing these files into a folder changes there: three-way merges, by what was generated last time.
 * @throws {UsageError} when a file cannot be read, or still holds a conflict of the last time
 */
export async function planChanges(folder: string, files: ProjectFiles): Promise<readonly Change[]> {
  const bases = await readBases(folder);
  const gone = [...bases.keys()].filter((path) => !files.has(path)).sort();
  const changes: Change[] = [];
  for (const path of [...files.keys(), ...gone]) {
    const before = await readIfThere(join(folder, path));
    if (before !== undefined && hasConflictMarkers(before) && bases.has(path)) {
      throw new UsageError(errors.conflictLeft(join(folder, path), lineOfMarker(before)));
    }
    changes.push(changeOf(path, { base: bases.get(path), ours: before, theirs: files.get(path) }));
  }
  return changes;
}

interface States {
  readonly base: string | undefined;
  readonly ours: string | undefined;
  readonly theirs: string | undefined;
}

function changeOf(path: string, { base, ours, theirs }: States): Change {
  const change = (kind: Change['kind'], after: string | undefined, conflicts: Change['conflicts'] = []) => ({
    path,
    kind,
    before: ours,
    after,
    conflicts,
  });
  if (theirs === undefined) {
    if (ours === undefined) return change('same', undefined);
    return ours === base ? change('removed', undefined) : change('left', ours);
  }
  if (ours === theirs) return change('same', ours);
  if (path.startsWith(VENDOR)) return change(ours === undefined ? 'created' : 'updated', theirs);
  if (ours === undefined) return base === undefined ? change('created', theirs) : change('away', undefined);
  if (base === undefined) return change('foreign', ours);
  const { text, conflicts } = mergeModule({ base, ours, theirs });
  if (conflicts.length > 0) return change('conflict', text, conflicts);
  if (text === ours) return change('same', ours);
  return change(ours === base ? 'updated' : 'merged', text);
}

/** What was generated last time, by path. */
async function readBases(folder: string): Promise<ReadonlyMap<string, string>> {
  const root = join(folder, BASE);
  let entries;
  try {
    entries = await readdir(root, { recursive: true, withFileTypes: true });
  } catch {
    return new Map();
  }
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(root.length + 1)
        .replaceAll('\\', '/'),
    );
  return new Map(
    await Promise.all(
      paths.map(async (path): Promise<[string, string]> => [
        path,
        (await readIfThere(join(root, path))) ?? '',
      ]),
    ),
  );
}

async function readIfThere(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw new UsageError(errors.unreadable(file, reasonOf(error)), { cause: error });
  }
}

function lineOfMarker(text: string): number {
  return text.split('\n').findIndex((line) => line.startsWith('<<<<<<< ')) + 1;
}
