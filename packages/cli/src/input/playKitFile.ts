import { basename, dirname, join } from 'node:path';
import { readFile } from 'node:fs/promises';
import { formatPointer, parsePlayKit, type PlayKit } from '@flowsmith/flow-model';
import { errors } from '../messages.ts';
import { UsageError } from '../usageError.ts';
import { reasonOf, STDIN } from './readFlow.ts';

const ENDING = '.play.json';
/** More would hide the first. */
const SHOWN = 10;

/** Whether a file holds scenarios and tests rather than a flow, by its name. */
export function isPlayKit(file: string): boolean {
  return file.endsWith(ENDING);
}

/** The flow that a file of scenarios and tests is for. */
export function flowOfKit(file: string): string {
  return `${file.slice(0, -ENDING.length)}.json`;
}

/**
 * Reads what a flow is played with: the file named, or the one beside the flow.
 * @throws {UsageError} when there is none, or it cannot be used
 */
export async function readPlayKit(file: string, named: string | undefined): Promise<PlayKit> {
  if (named === undefined && file === STDIN) throw new UsageError(errors.kitForStdin);
  const kit = named ?? join(dirname(file), basename(file).replace(/(?:\.json)?$/, ENDING));
  const parsed = parsePlayKit(await readJson(kit, file, named !== undefined));
  if (parsed.ok) return parsed.kit;
  const problems = parsed.problems
    .slice(0, SHOWN)
    .map(({ path, message }) => (path.length === 0 ? message : `${formatPointer(path)}: ${message}`));
  throw new UsageError(errors.badKit(kit, problems));
}

async function readJson(kit: string, flow: string, isNamed: boolean): Promise<unknown> {
  let text: string;
  try {
    text = await readFile(kit, 'utf8');
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    const message = isMissing && !isNamed ? errors.noKit(flow, kit) : errors.unreadable(kit, reasonOf(error));
    throw new UsageError(message, { cause: error });
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UsageError(errors.kitNotJson(kit), { cause: error });
  }
}
