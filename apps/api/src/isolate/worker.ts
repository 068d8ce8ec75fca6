import { parentPort, workerData } from 'node:worker_threads';
import type { FromWorker, Modules, ToWorker } from './protocol.ts';
import { startVm, VmFailure, type Vm, type VmLimits } from './vm.ts';

/** What a worker is started with. */
export interface WorkerSettings {
  readonly limits: VmLimits;
  /** Modules that every program has. */
  readonly common: Modules;
  /** Programs kept warm in a thread; the one not used for longest is given up first. */
  readonly warm: number;
  /** Calls after which a virtual machine is replaced by a fresh one. */
  readonly calls: number;
  /** Two numbers: which guest code runs (a call's number, an operation's below 0, else 0), and a count of the changes. */
  readonly busy: Int32Array;
}

/** A program of this worker. */
interface Warm {
  readonly modules: Modules;
  vm: Promise<Vm> | undefined;
  /** Calls under way. */
  readonly active: Set<number>;
  calls: number;
}

const { limits, common, warm, calls, busy }: WorkerSettings = workerData;
const programs = new Map<string, Warm>();
/** Operations under way, by the number that the pool knows. */
const operations = new Map<number, { readonly vm: Promise<Vm>; readonly own: number }>();
let nextOperation = 1;

parentPort?.on('message', (message: ToWorker) => {
  switch (message.type) {
    case 'call':
      void call(message.call, message.program, message.modules, message.text);
      return;
    case 'result':
      void settle(message.operation, message.ok, message.text);
      return;
    case 'forget':
      programs.delete(message.program);
      return;
    case 'abandon':
      abandon(message.call);
  }
});

async function call(id: number, name: string, modules: Modules | undefined, text: string): Promise<void> {
  let program = programs.get(name);
  if (program === undefined) {
    if (modules === undefined) throw new Error(`The modules of ${name} are missing`);
    program = { modules: { ...common, ...modules }, vm: undefined, active: new Set(), calls: 0 };
  }
  // The newest is the last of the map.
  programs.delete(name);
  programs.set(name, program);
  cool();
  program.active.add(id);
  mark(id);
  let vm: Promise<Vm> | undefined;
  try {
    vm = program.vm ??= begin(name, program);
    const ready = await vm;
    program.calls += 1;
    mark(id);
    const answer = ready.ask(text);
    mark(0);
    send({ type: 'done', call: id, text: await answer });
    if (program.calls >= calls && program.active.size === 1) program.vm = undefined;
  } catch (error) {
    if (program.vm === vm) program.vm = undefined;
    send({
      type: 'failed',
      call: id,
      code: error instanceof VmFailure ? error.code : 'crashed',
      message: error instanceof Error ? error.message : String(error),
      stack: error instanceof VmFailure ? error.guestStack : '',
    });
  } finally {
    mark(0);
    program.active.delete(id);
  }
}

async function begin(name: string, program: Warm): Promise<Vm> {
  program.calls = 0;
  const starting = startVm(program.modules, limits, {
    operation: (own, operation, text) => {
      const number = nextOperation;
      nextOperation += 1;
      operations.set(number, { vm: starting, own });
      send({
        type: 'operation',
        operation: number,
        program: name,
        call: only(program.active),
        name: operation,
        text,
      });
    },
    log: (level, text) => send({ type: 'log', program: name, call: only(program.active), level, text }),
  });
  return starting;
}

async function settle(operation: number, ok: boolean, text: string): Promise<void> {
  const under = operations.get(operation);
  operations.delete(operation);
  if (under === undefined) return;
  const vm = await under.vm.catch(() => undefined);
  mark(-operation);
  vm?.settle(under.own, ok, text);
  mark(0);
}

/** What a handler that never answers holds is let go of with its virtual machine; others still there may finish in it. */
function abandon(call: number): void {
  for (const program of programs.values()) if (program.active.delete(call)) program.vm = undefined;
}

/** Gives up what was not used for longest. Programs at work are left alone. */
function cool(): void {
  const idle = [...programs].filter(([, { vm, active }]) => vm !== undefined && active.size === 0);
  for (const [, program] of idle.slice(0, Math.max(0, idle.length - warm + 1))) program.vm = undefined;
}

/** The one call under way, else 0: with several nobody can tell whose line of the log or operation it is. */
function only(active: ReadonlySet<number>): number {
  const [first = 0, second] = active;
  return second === undefined ? first : 0;
}

/** Tells the pool, which may be unable to reach this thread, that guest code begins or ends. */
function mark(value: number): void {
  Atomics.store(busy, 0, value);
  Atomics.add(busy, 1, 1);
}

function send(message: FromWorker): void {
  parentPort?.postMessage(message, []);
}
