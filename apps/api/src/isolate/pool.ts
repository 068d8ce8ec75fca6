import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { LIMITS } from '../limits.ts';
import type { Program } from './programs.ts';
import { commonModules } from './programs.ts';
import type { FromWorker, GuestReply, IsolateFailure, Question, ToWorker } from './protocol.ts';
import type { VmLimits } from './vm.ts';
import type { WorkerSettings } from './worker.ts';

/** How programs are run. */
export interface PoolOptions {
  readonly limits?: Partial<VmLimits>;
  /** Threads for programs that behave. Default: as many as the machine has processors, at most 4. */
  readonly threads?: number;
  /** Programs kept warm in each thread. Default: 64; each takes about a megabyte. */
  readonly warm?: number;
  /** Calls after which an isolate is replaced by a fresh one. Default: 5,000. */
  readonly calls?: number;
  /** Is told what became of calls and threads. */
  readonly observer?: PoolObserver | undefined;
}

/** Counts what happens in a pool. */
export interface PoolObserver {
  /** @param call `outcome` is `ok`, `abandoned`, or why it failed */
  handler(call: { readonly outcome: string; readonly milliseconds: number }): void;
  threadReplaced(reason: string): void;
}

/** What a call may use, and who is told of it. */
export interface CallHost {
  /** Carries out an operation of the program: JSON text in and out. A rejection's message reaches the program. */
  readonly operation: (name: string, text: string) => Promise<string>;
  readonly log: (level: string, text: string) => void;
}

/** Runs programs that nobody trusts. */
export interface IsolatePool {
  /**
   * Asks a program.
   * @throws IsolateError when it could not answer: it computed too long, used too much memory, could not be loaded.
   */
  ask(program: Program, question: Question, host: CallHost, signal: AbortSignal): Promise<GuestReply>;
  close(): Promise<void>;
}

/** A program could not be run to its end. */
export class IsolateError extends Error {
  override readonly name = 'IsolateError';
  readonly code: IsolateFailure;
  /** Where the program was, in the words of the engine; empty where that is not known. */
  readonly guestStack: string;
  constructor(code: IsolateFailure, message: string, guestStack = '') {
    super(message);
    this.code = code;
    this.guestStack = guestStack;
  }
}

/** 32 MiB; a fifth of a second of computing in one stretch, a second while the program is loaded. */
const VM_LIMITS: VmLimits = {
  memory: LIMITS.exchanges.memory.most,
  stretch: LIMITS.exchanges.stretch.most,
  loading: 1_000,
};
/**
 * Native functions of an engine take no interrupts. A thread that was at the same thing for this long, by the clock on the
 * wall, is watched: it is ended when it then computes for `watched` longer, or when `longest` is over.
 */
const PATIENCE = { unwatched: 300, watched: 300, longest: 5_000 } as const;
/** How often threads are looked at, in milliseconds, while they work. */
const WATCH = 50;
/** How long a program that ended a thread runs apart from all others. */
const APART = 5 * 60_000;
/** Programs whose modules a thread keeps. */
const KNOWN = 200;
/** Characters of code and data of a thread outside of its isolates. */
const THREAD_MEMORY = { maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 32 };

interface Call {
  readonly program: Program;
  readonly text: string;
  readonly host: CallHost;
  readonly resolve: (reply: GuestReply) => void;
  readonly reject: (error: IsolateError) => void;
  /** It has done something outside: running it again could do that twice. */
  touched: boolean;
}

interface Thread {
  readonly worker: Worker;
  readonly busy: Int32Array;
  readonly calls: Map<number, Call>;
  /** Programs whose modules it has; the one asked last is the last. */
  readonly known: Set<string>;
  /** Programs of operations that its worker waits for. */
  readonly operations: Map<number, string>;
  /** What is sent with the next turn of the event loop: waking a thread up costs more than what it is told. */
  readonly outbox: ToWorker[];
  /** What was running when it was last looked at, and since when. */
  seen: Seen;
}

interface Seen {
  readonly count: number;
  readonly at: number;
  /** Milliseconds that the thread had computed when it was first watched. */
  watchedAt: number | undefined;
  isAsked: boolean;
}

/** Starts threads for programs. Each program has an isolate of its own in each thread; none can disturb another for long. */
export async function startIsolatePool(options: PoolOptions = {}): Promise<IsolatePool> {
  const settings = {
    limits: { ...VM_LIMITS, ...options.limits },
    common: await commonModules(),
    warm: options.warm ?? 64,
    calls: options.calls ?? 5_000,
  };
  const count = options.threads ?? Math.min(4, Math.max(2, availableParallelism()));
  const threads: Thread[] = [];
  const apart: Thread[] = [];
  /** Programs that ended a thread, and until when they run apart. */
  const offenders = new Map<string, number>();
  let nextCall = 1;
  let closed = false;
  for (let index = 0; index < count; index += 1) threads.push(startThread(threads));
  const watch = setInterval(() => {
    for (const thread of [...threads, ...apart]) look(thread);
  }, WATCH);
  watch.unref();

  function startThread(home: Thread[]): Thread {
    const busy = new Int32Array(new SharedArrayBuffer(12));
    const workerData: WorkerSettings = { ...settings, busy };
    const worker = new Worker(new URL('worker.ts', import.meta.url), {
      workerData,
      resourceLimits: THREAD_MEMORY,
      env: {},
      stdin: false,
    });
    worker.unref();
    const thread: Thread = {
      worker,
      busy,
      calls: new Map(),
      known: new Set(),
      operations: new Map(),
      outbox: [],
      seen: seenNow(0),
    };
    worker.on('message', (messages: readonly FromWorker[]) => {
      for (const message of messages) receive(thread, message);
    });
    worker.on('error', (error) => replace(thread, home, new IsolateError('crashed', error.message)));
    worker.on('exit', () => replace(thread, home, new IsolateError('crashed', 'The thread ended')));
    return thread;
  }

  function receive(thread: Thread, message: FromWorker): void {
    const call = thread.calls.get(message.call);
    switch (message.type) {
      case 'done':
        thread.calls.delete(message.call);
        if (call !== undefined) settle(call, message.text);
        return;
      case 'failed':
        thread.calls.delete(message.call);
        if (message.code === 'cpu-limit' && call !== undefined) setApart(call.program.id);
        call?.reject(new IsolateError(message.code, message.message, message.stack));
        return;
      case 'log':
        (call ?? anyCall(thread, message.program))?.host.log(message.level, message.text);
        return;
      case 'operation': {
        const under = call ?? anyCall(thread, message.program);
        if (under !== undefined) under.touched = true;
        const { operation } = message;
        thread.operations.set(operation, message.program);
        void carryOut(under, message.name, message.text).then((result) => {
          post(thread, { type: 'result', operation, ...result });
          forgetLater(thread, operation);
        });
      }
    }
  }

  function look(thread: Thread): void {
    const running = Atomics.load(thread.busy, 0);
    const changes = Atomics.load(thread.busy, 1);
    if (running === 0 || changes !== thread.seen.count) {
      thread.seen = seenNow(changes);
      return;
    }
    const { seen } = thread;
    const allowed = Atomics.load(thread.busy, 2);
    const since = Date.now() - seen.at;
    if (since < allowed + PATIENCE.unwatched) return;
    if (since > PATIENCE.longest) return end(thread, running);
    if (seen.isAsked) return;
    seen.isAsked = true;
    void computed(thread).then((used) => {
      seen.isAsked = false;
      seen.watchedAt ??= used;
      if (thread.seen === seen && used - seen.watchedAt > PATIENCE.watched) end(thread, running);
    });
  }

  /** From now on for a while. */
  function setApart(program: string): void {
    for (const [each, until] of offenders) if (until < Date.now()) offenders.delete(each);
    offenders.set(program, Date.now() + APART);
  }

  /** Ends a thread whose program does not let go of it. */
  function end(thread: Thread, running: number): void {
    const program = running > 0 ? thread.calls.get(running)?.program.id : thread.operations.get(-running);
    if (program !== undefined) setApart(program);
    const home = apart.includes(thread) ? apart : threads;
    replace(thread, home, new IsolateError('cpu-limit', 'It computed for too long'), program);
  }

  /** Ends a thread. What its offender asked for fails; what others asked for, and has left no trace, is asked again. */
  function replace(thread: Thread, home: Thread[], error: IsolateError, offender?: string): void {
    const index = home.indexOf(thread);
    if (index < 0) return;
    home.splice(index, 1);
    if (!closed) options.observer?.threadReplaced(error.code);
    if (!closed && home === threads) threads.push(startThread(threads));
    void thread.worker.terminate();
    for (const call of thread.calls.values()) {
      if (closed || call.touched || offender === undefined || call.program.id === offender)
        call.reject(error);
      else send(call);
    }
    thread.calls.clear();
  }

  function send(call: Call): Thread {
    const thread = threadFor(call.program.id);
    const id = nextCall;
    nextCall += 1;
    thread.calls.set(id, call);
    const isNew = !thread.known.delete(call.program.id);
    thread.known.add(call.program.id);
    forgetOldest(thread);
    post(thread, {
      type: 'call',
      call: id,
      program: call.program.id,
      text: call.text,
      ...(isNew ? { modules: call.program.modules } : {}),
    });
    return thread;
  }

  function threadFor(program: string): Thread {
    const until = offenders.get(program);
    if (until !== undefined && until > Date.now()) {
      const [first = startThread(apart)] = apart;
      if (apart.length === 0) apart.push(first);
      return first;
    }
    offenders.delete(program);
    const [first, ...rest] = threads;
    if (first === undefined) throw new IsolateError('crashed', 'There are no threads');
    // Of two that have the same to do, the one that has the program warm.
    const load = (thread: Thread): number => thread.calls.size + (thread.known.has(program) ? 0 : 0.5);
    return rest.reduce((least, thread) => (load(thread) < load(least) ? thread : least), first);
  }

  return {
    ask(program, question, host, signal) {
      signal.throwIfAborted();
      return new Promise((resolve, reject) => {
        const started = performance.now();
        const observe = (outcome: string): void =>
          options.observer?.handler({ outcome, milliseconds: performance.now() - started });
        const abandon = (): void => {
          observe('abandoned');
          for (const thread of [...threads, ...apart]) forget(thread, call);
          reject(signal.reason);
        };
        const ended =
          <Value>(settle: (value: Value) => void, outcomeOf: (value: Value) => string) =>
          (value: Value): void => {
            observe(outcomeOf(value));
            signal.removeEventListener('abort', abandon);
            settle(value);
          };
        const text = JSON.stringify(question);
        const call: Call = {
          program,
          text,
          host,
          resolve: ended(resolve, () => 'ok'),
          reject: ended<IsolateError>(reject, ({ code }) => code),
          touched: false,
        };
        signal.addEventListener('abort', abandon, { once: true });
        send(call);
      });
    },
    async close() {
      closed = true;
      clearInterval(watch);
      const all = [...threads, ...apart];
      for (const thread of all)
        replace(
          thread,
          apart.includes(thread) ? apart : threads,
          new IsolateError('crashed', 'Flowsmith is stopping'),
        );
      await Promise.all(all.map(({ worker }) => worker.terminate()));
    },
  };
}

/** People change their programs often: a thread keeps no more of them than it can hold. */
function forgetOldest(thread: Thread): void {
  if (thread.known.size <= KNOWN) return;
  const oldest = thread.known.values().find((id) => anyCall(thread, id) === undefined);
  if (oldest === undefined) return;
  thread.known.delete(oldest);
  post(thread, { type: 'forget', program: oldest });
}

function seenNow(count: number): Seen {
  return { count, at: Date.now(), watchedAt: undefined, isAsked: false };
}

/** Milliseconds that a thread has computed, also while it is at it. */
async function computed({ worker }: Thread): Promise<number> {
  const { user, system } = await worker.cpuUsage().catch(() => ({ user: 0, system: 0 }));
  return (user + system) / 1000;
}

function forget(thread: Thread, call: Call): void {
  for (const [id, each] of thread.calls) {
    if (each !== call) continue;
    thread.calls.delete(id);
    post(thread, { type: 'abandon', call: id });
  }
}

/** A result is worked on after it was posted: whose it was must be known as long as that may take. */
function forgetLater(thread: Thread, operation: number): void {
  setTimeout(() => thread.operations.delete(operation), 10_000).unref();
}

function anyCall(thread: Thread, program: string): Call | undefined {
  return thread.calls.values().find((call) => call.program.id === program);
}

async function carryOut(
  call: Call | undefined,
  name: string,
  text: string,
): Promise<{ ok: boolean; text: string }> {
  try {
    if (call === undefined) throw new Error('The request is over');
    return { ok: true, text: await call.host.operation(name, text) };
  } catch (error) {
    return { ok: false, text: error instanceof Error ? error.message : String(error) };
  }
}

/** What comes out of an isolate need not be what was agreed on. */
function settle(call: Call, text: string): void {
  try {
    call.resolve(JSON.parse(text));
  } catch {
    call.reject(new IsolateError('crashed', 'The answer is not JSON'));
  }
}

function post(thread: Thread, message: ToWorker): void {
  thread.outbox.push(message);
  if (thread.outbox.length === 1) {
    setImmediate(() => thread.worker.postMessage(thread.outbox.splice(0), []));
  }
}
