import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** Starts a file of this folder in a process of its own. */
export function start(file: string): ChildProcess {
  return fork(fileURLToPath(new URL(file, import.meta.url)));
}

/** The next thing that it says. */
export async function message<Message>(child: ChildProcess): Promise<Message> {
  const [value]: Message[] = await once(child, 'message');
  if (value === undefined) throw new Error('The process sent nothing.');
  return value;
}
