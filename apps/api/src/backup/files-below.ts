import { readdir, stat } from 'node:fs/promises';
import { join, posix, sep } from 'node:path';

/** A file, or a folder that has nothing in it, which databases need as well. */
export interface FoundFile {
  /** From the folder that was looked in, with `/` between names. */
  readonly name: string;
  readonly isFolder: boolean;
  /** Bytes. */
  readonly size: number;
}

/** All that lies in some folders of a folder, in a stable order; folders that are not there have nothing. */
export async function filesBelow(folder: string, names: readonly string[]): Promise<FoundFile[]> {
  const found: FoundFile[] = [];
  for (const name of names) await look(join(folder, name), name, found);
  return found;
}

async function look(folder: string, name: string, found: FoundFile[]): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (entries === undefined) return;
  if (entries.length === 0) found.push({ name, isFolder: true, size: 0 });
  for (const entry of entries.sort((one, other) => (one.name < other.name ? -1 : 1))) {
    const [path, inner] = [join(folder, entry.name), posix.join(name, entry.name.replaceAll(sep, '/'))];
    if (entry.isDirectory()) await look(path, inner, found);
    else if (entry.isFile()) found.push({ name: inner, isFolder: false, size: (await stat(path)).size });
  }
}
