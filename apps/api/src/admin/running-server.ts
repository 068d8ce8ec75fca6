import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { IN_DATA_FOLDER } from '../data-folder.ts';
import { messages } from '../messages.ts';
import { AdminError } from './command.ts';

/** A server that works with the data, and does over HTTP what only it can do meanwhile. */
export interface RunningServer {
  readonly address: string;
  /**
   * Asks one of its routes; they demand the permission `server:manage`.
   * @throws AdminError when it cannot be reached, or refuses.
   */
  ask(method: 'GET' | 'POST', path: string, body?: object): Promise<Response>;
}

/**
 * The server at `FLOWSMITH_URL`, else the one that noted in the data folder where it listens. It is asked with the API key in
 * `FLOWSMITH_API_KEY`; a server on loopback that demands no sign-in needs none.
 * @throws AdminError when it is not known where the server listens.
 */
export async function findServer(
  dataFolder: string,
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Promise<RunningServer> {
  const { FLOWSMITH_URL: url = '', FLOWSMITH_API_KEY: key = '' } = environment;
  const address = url === '' ? await readAddress(dataFolder) : url.replace(/\/+$/, '');
  if (address === undefined) throw new AdminError(messages.admin.nowhere(dataFolder));
  return {
    address,
    async ask(method, path, body) {
      const response = await fetch(`${address}${path}`, {
        method,
        headers: {
          ...(key === '' ? {} : { authorization: `Bearer ${key}` }),
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }).catch((error: unknown) => {
        throw new AdminError(messages.admin.unreachable(address), error);
      });
      if (response.ok) return response;
      if (response.status === 401 || response.status === 403) {
        throw new AdminError(messages.admin.notPermitted(address));
      }
      throw new AdminError(messages.admin.refused(response.status, await messageOf(response)));
    },
  };
}

const noted = z.object({ address: z.url() });
const failure = z.object({ error: z.object({ message: z.string(), hint: z.string().optional() }) });

/** Notes in the data folder where the server listens; @returns how to take the note away. */
export async function noteAddress(dataFolder: string, address: string): Promise<() => Promise<void>> {
  const file = join(dataFolder, IN_DATA_FOLDER.server);
  await writeFile(file, `${JSON.stringify({ address } satisfies z.infer<typeof noted>)}\n`, { mode: 0o600 });
  return () => rm(file, { force: true });
}

async function readAddress(dataFolder: string): Promise<string | undefined> {
  try {
    const text = await readFile(join(dataFolder, IN_DATA_FOLDER.server), 'utf8');
    return noted.parse(JSON.parse(text)).address;
  } catch {
    // None was noted: the server has just begun to start, or another program holds the folder.
    return undefined;
  }
}

async function messageOf(response: Response): Promise<string> {
  const text = await response.text();
  try {
    const { error } = failure.parse(JSON.parse(text));
    return error.hint === undefined ? error.message : `${error.message} ${error.hint}`;
  } catch {
    // Not ours: something between here and the server answered.
    return text.slice(0, 200);
  }
}
