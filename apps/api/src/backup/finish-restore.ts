import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { BACKED_UP, IN_DATA_FOLDER } from '../data-folder.ts';

/** In the folder that is being restored to, once all is there and checked. From then on the restored data counts. */
const READY = 'ready.json';

const readyShape = z.object({ keep: z.string().regex(/^replaced-[\w-]+$/) });

/** Says that a restored folder is complete; {@link finishRestore} does the rest, now or at the next start. */
export async function markReady(dataFolder: string, keep: string): Promise<void> {
  const folder = join(dataFolder, IN_DATA_FOLDER.restoring);
  const draft = join(folder, `${READY}.draft`);
  const file = await open(draft, 'w', 0o600);
  await file.writeFile(JSON.stringify({ keep } satisfies z.infer<typeof readyShape>));
  await file.sync();
  await file.close();
  await rename(draft, join(folder, READY));
}

/**
 * Puts what was restored into its place, and what was there before into a folder of its own. Every step is a rename, and each
 * can be the last before the process is killed: whoever opens the data folder next goes on. To be called by who holds the lock.
 */
export async function finishRestore(dataFolder: string): Promise<void> {
  const restoring = join(dataFolder, IN_DATA_FOLDER.restoring);
  const ready = await readFile(join(restoring, READY), 'utf8').catch(ifNotThere);
  if (ready === undefined) return;
  const kept = join(dataFolder, readyShape.parse(JSON.parse(ready)).keep);
  for (const name of BACKED_UP) {
    const [current, next] = [join(dataFolder, name), join(restoring, name)];
    const [old, moved] = [join(kept, name), join(restoring, `${name}.moved`)];
    // What was there goes away once, also where the backup has nothing to put there.
    if ((await readFile(moved).catch(ifNotThere)) === undefined) {
      await mkdir(kept, { recursive: true, mode: 0o700 });
      await rename(current, old).catch(ifNotThere);
      await (await open(moved, 'w')).close();
    }
    await rename(next, current).catch(ifNotThere);
  }
  await rm(restoring, { recursive: true, force: true });
}

/** For what may be missing. */
function ifNotThere(error: unknown): undefined {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
  throw error;
}
