import { Duplex } from 'node:stream';
import { once } from 'node:events';
import { MessageChannel, Worker, type MessagePort } from 'node:worker_threads';
import { Pool } from 'pg';
import { createRunCutter } from './message-runs.ts';

/** A running embedded database. */
export interface EmbeddedDatabase {
  /** One connection wide: transactions queue. */
  readonly pool: Pool;
  /** Rejects when the thread of the database dies; never resolves. */
  readonly failed: Promise<never>;
  readonly close: () => Promise<void>;
}

/**
 * Starts PGlite in a worker thread, so that a heavy query does not hold up the server, and connects the ordinary
 * PostgreSQL client to it: everything above speaks to one client, whichever database there is.
 * @param place folder where the data lies; in memory without one, empty or from a file that PGlite packed.
 */
export async function startPglite(place: {
  readonly folder?: string;
  readonly image?: string;
}): Promise<EmbeddedDatabase> {
  // A channel of our own: on the worker's, Node's watch mode sends messages, too.
  const { port1: port, port2 } = new MessageChannel();
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    workerData: { folder: place.folder, image: place.image, port: port2 },
    transferList: [port2],
  });
  const failed = new Promise<never>((_resolve, reject) => {
    worker.once('error', reject);
  });
  failed.catch(() => undefined);
  await Promise.race([once(port, 'message'), failed]);

  const pool = new Pool({
    max: 1,
    idleTimeoutMillis: 0,
    user: 'postgres',
    database: 'postgres',
    password: '',
    stream: () => new WorkerSocket(worker, port),
  });
  return {
    pool,
    failed,
    close: async () => {
      await pool.end();
      const exited = once(worker, 'exit');
      port.postMessage(null);
      await exited;
    },
  };
}

/** What the PostgreSQL client takes for its TCP socket. */
class WorkerSocket extends Duplex {
  readonly #port: MessagePort;
  readonly #cut = createRunCutter();
  readonly #receive = (answer: Uint8Array): void => {
    this.push(Buffer.from(answer.buffer, answer.byteOffset, answer.byteLength));
  };

  constructor(worker: Worker, port: MessagePort) {
    super();
    this.#port = port;
    port.on('message', this.#receive);
    worker.once('error', (error) => this.destroy(error));
  }

  connect(): this {
    queueMicrotask(() => this.emit('connect'));
    return this;
  }

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: () => void): void {
    for (const run of this.#cut(chunk)) this.#port.postMessage(run, [run.buffer]);
    done();
  }

  override _read(): void {
    // Answers are pushed as they come; the client asks for one thing at a time.
  }

  override _final(done: () => void): void {
    this.push(null);
    done();
  }

  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    this.#port.off('message', this.#receive);
    done(error);
  }

  /** Parts of a socket's interface that mean nothing here. */
  setNoDelay(): this {
    return this;
  }
  setKeepAlive(): this {
    return this;
  }
  ref(): this {
    return this;
  }
  unref(): this {
    return this;
  }
}
