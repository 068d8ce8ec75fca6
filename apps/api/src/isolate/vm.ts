import {
  newQuickJSWASMModuleFromVariant,
  newVariant,
  RELEASE_SYNC,
  type QuickJSContext,
  type QuickJSDeferredPromise,
  type QuickJSHandle,
  type QuickJSRuntime,
} from 'quickjs-emscripten';
import type { GuestReply, IsolateFailure, Modules } from './protocol.ts';
import type { WasmMemory } from './web-assembly.ts';

/** What a program may use. */
export interface VmLimits {
  /** Milliseconds of computing in one stretch: from a request or a result until nothing is left to do. */
  readonly stretch: number;
  /** The same while the program is loaded. */
  readonly loading: number;
  /** Bytes of memory, code and data together; a multiple of 64 KiB. */
  readonly memory: number;
}

/** Where a virtual machine turns to. */
export interface VmHost {
  /** The program wants something from outside; its answer comes by `Vm.settle`. */
  readonly operation: (operation: number, name: string, text: string) => void;
  readonly log: (level: string, text: string) => void;
}

/** A virtual machine is of no more use. */
export class VmFailure extends Error {
  override readonly name = 'VmFailure';
  readonly code: IsolateFailure;
  /** Where the program was, in the words of the engine; empty where that is not known. */
  readonly guestStack: string;
  constructor(code: IsolateFailure, message: string, guestStack = '') {
    super(message);
    this.code = code;
    this.guestStack = guestStack;
  }
}

/** A program, loaded and warm. After a `VmFailure` it must be thrown away. */
export interface Vm {
  /**
   * Asks the program; question and answer are JSON text (protocol.ts).
   * @param tell is called once, perhaps before `ask` is over
   */
  ask(text: string, tell: (answer: string | VmFailure) => void): void;
  /** Hands in what came of an operation. */
  settle(operation: number, ok: boolean, text: string): void;
  dispose(): void;
}

const PAGE = 65_536;
/** Pages with which the engine starts; it does not run with less. */
const FIRST_PAGES = 256;
/** Bytes. With more, deep recursion overflows the stack of the host before that of the guest. */
const STACK = 256 * 1024;
/** Values that wait for results at the same time. */
const MAX_OPERATIONS = 64;
/** Lines that are written between two requests; a flood of them would keep the host busy. */
const MAX_LOG_LINES = 500;
/** Characters of a line in a log; the rest is cut. */
const MAX_LOG_LINE = 4_000;
/** Characters of an answer or an argument of an operation. */
const MAX_TEXT = 4_000_000;

/**
 * Starts a virtual machine with an engine and a memory of its own, and loads a program. Nothing of the host can be reached
 * from inside but the two functions of `VmHost`, and only text goes in and out.
 *
 * The engine's own memory limit does not hold, so its memory is one that cannot grow; its interrupts do not come while
 * native functions run, so whoever uses this must also be ready to end the thread (pool.ts).
 */
export async function startVm(modules: Modules, limits: VmLimits, host: VmHost): Promise<Vm> {
  const maximum = Math.max(FIRST_PAGES, limits.memory / PAGE);
  const wasmMemory: WasmMemory = new WebAssembly.Memory({ initial: FIRST_PAGES, maximum });
  /** It grows in large steps, and the last one may fail long before the end. */
  const hasGrown = () => wasmMemory.buffer.byteLength > FIRST_PAGES * PAGE;
  const engine = await newQuickJSWASMModuleFromVariant(newVariant(RELEASE_SYNC, { wasmMemory }));
  const runtime = engine.newRuntime();
  runtime.setMaxStackSize(STACK);
  runtime.setModuleLoader(
    (name) => modules[name] ?? { error: new Error(`There is no module ${name}`) },
    (base, requested) => resolve(base, requested),
  );
  const clock = startClock();
  runtime.setInterruptHandler(() => clock.isOver());
  const context = runtime.newContext();
  const waiting = new Map<number, QuickJSDeferredPromise>();
  let nextOperation = 1;
  /** Since the last request. */
  let lines = 0;
  let loaded = false;
  /** Questions that are being answered. */
  const asks = new Map<number, (answer: string | VmFailure) => void>();
  let nextAsk = 1;
  const loading = Promise.withResolvers<never>();
  // It may break while nobody waits.
  loading.promise.catch(() => undefined);

  function failAll(failure: VmFailure): void {
    loading.reject(failure);
    const waitingAsks = [...asks.values()];
    asks.clear();
    for (const tell of waitingAsks) tell(failure);
  }

  /** Runs in the engine until nothing is left to do, within one stretch. */
  function enter<Result>(work: () => Result): Result {
    clock.wind(loaded ? limits.stretch : limits.loading);
    try {
      const result = work();
      runJobs(runtime, context, clock);
      return result;
    } catch (error) {
      const failure = error instanceof VmFailure ? error : new VmFailure('crashed', textOfError(error));
      failAll(failure);
      throw failure;
    }
  }

  install(context, 'hostCall', (nameHandle, argumentHandle) => {
    const name = context.getString(nameHandle);
    const text = context.getString(argumentHandle);
    if (!loaded) throw new Error('Only handlers may call the outside, not the module while it is loaded');
    if (waiting.size >= MAX_OPERATIONS) throw new Error('Too many operations wait for their results');
    if (text.length > MAX_TEXT) throw new Error('The argument is too long');
    const operation = nextOperation;
    nextOperation += 1;
    const deferred = context.newPromise();
    waiting.set(operation, deferred);
    host.operation(operation, name, text);
    return deferred.handle;
  });
  install(context, 'hostLog', (levelHandle, textHandle) => {
    lines += 1;
    if (lines > MAX_LOG_LINES) return undefined;
    host.log(
      context.getString(levelHandle).slice(0, 10),
      context.getString(textHandle).slice(0, MAX_LOG_LINE),
    );
    return undefined;
  });

  install(context, 'hostDone', (numberHandle, textHandle) => {
    const number = context.getNumber(numberHandle);
    const tell = asks.get(number);
    if (tell === undefined) return undefined;
    asks.delete(number);
    const text = context.getString(textHandle);
    tell(limitOf(text, hasGrown()) ?? text);
    return undefined;
  });

  const answer = await load();
  loaded = true;

  /** Loads the entry module; a program may wait for something while it is loaded. */
  async function load(): Promise<QuickJSHandle> {
    const module = enter(() =>
      unwrap(
        context,
        context.evalCode(`export { answer } from '${ENTRY}';`, 'start.js', { type: 'module' }),
        'load-failed',
      ),
    );
    const namespace = context.getPromiseState(module);
    if (namespace.type === 'fulfilled') return context.getProp(namespace.value, 'answer');
    if (namespace.type === 'rejected') throw failureOf(context, namespace.error, 'load-failed');
    const settled = enter(() => context.resolvePromise(module));
    const result = await Promise.race([settled, loading.promise]);
    return context.getProp(unwrap(context, result, 'load-failed'), 'answer');
  }

  return {
    ask(text, tell) {
      lines = 0;
      const number = nextAsk;
      nextAsk += 1;
      asks.set(number, tell);
      try {
        enter(() => {
          const [numberHandle, textHandle] = [context.newNumber(number), context.newString(text)];
          const result = context.callFunction(answer, context.undefined, numberHandle, textHandle);
          numberHandle.dispose();
          textHandle.dispose();
          unwrap(context, result, 'crashed').dispose();
        });
      } catch {
        // Told to everybody who waits, this one included.
      }
    },
    settle(operation, ok, text) {
      const deferred = waiting.get(operation);
      if (deferred === undefined) return;
      waiting.delete(operation);
      try {
        enter(() => {
          const value = ok ? context.newString(text) : context.newError({ name: 'HostError', message: text });
          if (ok) deferred.resolve(value);
          else deferred.reject(value);
          value.dispose();
          deferred.dispose();
        });
      } catch {
        // Told to everybody who waits.
      }
    },
    dispose() {
      failAll(new VmFailure('crashed', 'The isolate was ended'));
      // With its memory goes everything that was in it; tidying up handle by handle could run guest code.
    },
  };
}

/** The module that answers the host (guest/entry.ts). */
export const ENTRY = 'flowsmith:guest/entry.ts';

function install(
  context: QuickJSContext,
  name: string,
  implementation: (first: QuickJSHandle, second: QuickJSHandle) => QuickJSHandle | undefined,
): void {
  const handle = context.newFunction(name, (first, second) => {
    if (first === undefined || second === undefined) throw new Error('Two arguments are needed');
    return implementation(first, second);
  });
  context.setProp(context.global, name, handle);
  handle.dispose();
}

/** In batches: a job that was interrupted may leave others, without end. */
function runJobs(runtime: QuickJSRuntime, context: QuickJSContext, clock: Clock): void {
  while (runtime.hasPendingJob()) {
    const result = runtime.executePendingJobs(JOBS);
    if (result.error !== undefined) throw failureOf(context, result.error, 'crashed');
    if (clock.isOver()) throw new VmFailure('cpu-limit', 'It computed for too long');
  }
}

const JOBS = 1_000;

/** Measures computing, not waiting for a processor: a busy machine is not the program's fault. */
interface Clock {
  readonly wind: (milliseconds: number) => void;
  readonly isOver: () => boolean;
}

function startClock(): Clock {
  let wall = 0;
  let used = 0;
  let allowed = 0;
  return {
    wind(milliseconds) {
      allowed = milliseconds;
      wall = performance.now() + milliseconds;
      used = computed();
    },
    isOver() {
      // The clock on the wall is the cheaper one to ask.
      if (performance.now() < wall) return false;
      const left = allowed - (computed() - used);
      wall = performance.now() + left;
      return left <= 0;
    },
  };
}

/** Milliseconds that this thread has computed. */
function computed(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

function unwrap(
  context: QuickJSContext,
  result: { readonly value: QuickJSHandle; readonly error?: undefined } | { readonly error: QuickJSHandle },
  otherwise: IsolateFailure,
): QuickJSHandle {
  if (result.error !== undefined) throw failureOf(context, result.error, otherwise);
  return result.value;
}

function failureOf(context: QuickJSContext, error: QuickJSHandle, otherwise: IsolateFailure): VmFailure {
  const dumped: unknown = context.dump(error);
  const text = textOfError(dumped);
  const stack =
    typeof dumped === 'object' && dumped !== null && 'stack' in dumped ? String(dumped.stack) : '';
  return new VmFailure(LIMIT_ERRORS[text] ?? otherwise, text, stack);
}

/** What the engine throws at a limit. Asynchronous handlers turn it into a rejection, which looks like one of their own. */
const LIMIT_ERRORS: Readonly<Record<string, IsolateFailure>> = {
  'InternalError: interrupted': 'cpu-limit',
  'InternalError: out of memory': 'memory-limit',
};

/**
 * The limit that an answer tells of, in whatever guise.
 * @param hasGrown there may be no memory left even for an error: then what is thrown is nothing.
 */
function limitOf(text: string, hasGrown: boolean): VmFailure | undefined {
  if (text.length > MAX_TEXT) return new VmFailure('memory-limit', 'The answer is too long');
  if (!text.startsWith('{"ok":false')) return undefined;
  const reply: GuestReply = JSON.parse(text);
  if (reply.ok) return undefined;
  const error = textOfError(reply.error);
  const code = LIMIT_ERRORS[error] ?? (hasGrown && error === 'Error: null' ? 'memory-limit' : undefined);
  return code === undefined ? undefined : new VmFailure(code, error);
}

function textOfError(error: unknown): string {
  if (typeof error !== 'object' || error === null) return String(error);
  const name: unknown = 'name' in error ? error.name : undefined;
  const message: unknown = 'message' in error ? error.message : undefined;
  return `${typeof name === 'string' ? name : 'Error'}: ${typeof message === 'string' ? message : ''}`;
}

/** Names of modules are like addresses: relative ones are read from the module that imports them. */
function resolve(base: string, requested: string): string {
  if (!requested.startsWith('.')) return ALIASES[requested] ?? requested;
  const folder = base.slice(0, base.lastIndexOf('/') + 1);
  const steps: string[] = [];
  for (const step of `${folder}${requested}`.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/** What programs import by the names of packages. */
const ALIASES: Readonly<Record<string, string>> = {
  '@flowsmith/endpoint': 'flowsmith:endpoint/define/index.ts',
  '@flowsmith/endpoint/define': 'flowsmith:endpoint/define/index.ts',
  '@flowsmith/endpoint/platform': 'flowsmith:guest/platform.ts',
  '@flowsmith/endpoint/pattern': 'flowsmith:pattern/fitsPattern.ts',
};
