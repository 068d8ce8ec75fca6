import { openAsBlob } from 'node:fs';
import { MessagePort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import { z } from 'zod';
import { durableStartParams, makeFsyncReal } from './real-fsync.ts';

/**
 * The thread of the embedded database: it speaks PostgreSQL's wire protocol over messages. A request is a run of whole
 * protocol messages; each gets exactly one answer, in order. `null` closes the database and ends the thread.
 */
const { folder, image, port } = z
  .object({ folder: z.string().optional(), image: z.string().optional(), port: z.instanceof(MessagePort) })
  .parse(workerData);
const database = new PGlite({
  ...(folder === undefined ? {} : { dataDir: folder }),
  ...(image === undefined ? {} : { loadDataDir: await openAsBlob(image) }),
  startParams: [...durableStartParams],
});
await database.waitReady;
if (folder !== undefined) makeFsyncReal(database);

let queue = Promise.resolve();
port.on('message', (request: unknown) => {
  queue = queue.then(() => (request instanceof Uint8Array ? answer(request) : close()));
});
port.postMessage('ready');

async function answer(request: Uint8Array): Promise<void> {
  const bytes = new Uint8Array(await database.execProtocolRaw(request));
  port.postMessage(bytes, [bytes.buffer]);
}

async function close(): Promise<void> {
  await database.close();
  port.close();
}
