import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { errors } from '../messages.ts';
import { UsageError } from '../usageError.ts';
import { reasonOf } from './readFlow.ts';

/** One line of a `.jsonl` file of flows. */
export type FlowLine =
  | { readonly ok: true; readonly id: unknown; readonly text: string }
  | { readonly ok: false; readonly number: number; readonly reason: string };

/** Whether a file holds many flows, one a line. */
export function holdsLines(file: string): boolean {
  return /\.jsonl(?:\.gz)?$/.test(file);
}

/**
 * The flows of a `.jsonl` or `.jsonl.gz` file, one `{ id, text }` a line, read as they are asked for.
 * @throws {UsageError} when the file cannot be read
 */
export async function* readLines(file: string): AsyncGenerator<FlowLine, void, undefined> {
  const source = createReadStream(file);
  const input = file.endsWith('.gz') ? source.pipe(createGunzip()) : source;
  // A pipe does not hand errors on: without this a missing file would end the process.
  source.on('error', (error) => input.destroy(error));
  let number = 0;
  try {
    for await (const line of createInterface({ input, crlfDelay: Infinity })) {
      number += 1;
      if (line.trim() !== '') yield readLine(line, number);
    }
  } catch (error) {
    throw new UsageError(errors.unreadable(file, reasonOf(error)), { cause: error });
  }
}

function readLine(line: string, number: number): FlowLine {
  try {
    const row: unknown = JSON.parse(line);
    if (typeof row === 'object' && row !== null && 'text' in row && typeof row.text === 'string') {
      return { ok: true, id: 'id' in row ? row.id : null, text: row.text };
    }
    return { ok: false, number, reason: errors.lineWithoutText };
  } catch (error) {
    return { ok: false, number, reason: error instanceof Error ? error.message : String(error) };
  }
}
