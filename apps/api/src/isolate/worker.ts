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
  /**
   * Three numbers: which guest code runs (a call's number, an operation's below 0, else 0), a count of the changes, and the
   * milliseconds that it may compute.
   */
  readonly busy: Int32Array;
}

/** A program of this worker. */
interface Warm {
  readonly modules: Modules;
  machine: Machine | undefined;
  /** Calls under way. */
  readonly active: Set<number>;
}

/** A virtual machine, and what it has behind it. */
interface Machine {
  readonly starting: Promise<Vm>;
  /** Once it has started. */
  vm: Vm | undefined;
  calls: number;
}

const { limits, common, warm, calls, busy }: WorkerSettings = workerData;
const programs = new Map<string, Warm>();
/** Operations under way, by the number that the pool knows. */
const operations = new Map<number, { readonly vm: Promise<Vm>; readonly own: number }>();
let nextOperation = 1;
/** What is told with the next turn of the event loop: waking the host up costs more than what it is told. */
const outbox: FromWorker[] = [];
/** Whose messages these are. */
let speaker = '';

parentPort?.on('message', (messages: readonly ToWorker[]) => {
  for (const message of messages) receive(message);
});

function receive(message: ToWorker): void {
  switch (message.type) {
    case 'call':
      call(message.call, message.program, message.modules, message.text);
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
}

function call(id: number, name: string, modules: Modules | undefined, text: string): void {
  let program = programs.get(name);
  if (program === undefined) {
    if (modules === undefined) throw new Error(`The modules of ${name} are missing`);
    program = { modules: { ...common, ...modules }, machine: undefined, active: new Set() };
  }
  // The newest is the last of the map.
  programs.delete(name);
  programs.set(name, program);
  program.active.add(id);
  const machine = (program.machine ??= begin(name, program, id));
  const known = program;
  if (machine.vm !== undefined) return ask(id, name, known, machine, machine.vm, text);
  machine.starting.then(
    (vm) => ask(id, name, known, machine, vm, text),
    (error: unknown) => fail(id, name, known, machine, error),
  );
}

function ask(id: number, name: string, program: Warm, machine: Machine, vm: Vm, text: string): void {
  machine.calls += 1;
  if (machine.calls >= calls && program.machine === machine) program.machine = undefined;
  speak(name);
  mark(id);
  vm.ask(text, (answer) => {
    if (answer instanceof VmFailure) return fail(id, name, program, machine, answer);
    program.active.delete(id);
    send({ type: 'done', call: id, text: answer });
  });
  mark(0);
}

function fail(id: number, name: string, program: Warm, machine: Machine, error: unknown): void {
  if (program.machine === machine) program.machine = undefined;
  program.active.delete(id);
  speak(name);
  send({
    type: 'failed',
    call: id,
    code: error instanceof VmFailure ? error.code : 'crashed',
    message: error instanceof Error ? error.message : String(error),
    stack: error instanceof VmFailure ? error.guestStack : '',
  });
}

/** Loading a program runs its code, too: for this call. */
function begin(name: string, program: Warm, id: number): Machine {
  cool();
  speak(name);
  mark(id, limits.loading);
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
  const machine: Machine = { starting, vm: undefined, calls: 0 };
  const loaded = (vm?: Vm): void => {
    machine.vm = vm;
    mark(0);
  };
  starting.then(loaded, () => loaded());
  return machine;
}

async function settle(operation: number, ok: boolean, text: string): Promise<void> {
  const under = operations.get(operation);
  operations.delete(operation);
  if (under === undefined) return;
  const vm = await under.vm.catch(() => undefined);
  flush();
  mark(-operation);
  vm?.settle(under.own, ok, text);
  mark(0);
}

/** What a handler that never answers holds is let go of with its virtual machine; others still there may finish in it. */
function abandon(id: number): void {
  for (const program of programs.values()) if (program.active.delete(id)) program.machine = undefined;
}

/** Gives up what was not used for longest. Programs at work are left alone. */
function cool(): void {
  const idle = [...programs.values()].filter(
    ({ machine, active }) => machine !== undefined && active.size === 0,
  );
  for (const program of idle.slice(0, Math.max(0, idle.length - warm + 1))) program.machine = undefined;
}

/** The one call under way, else 0: with several nobody can tell whose line of the log or operation it is. */
function only(active: ReadonlySet<number>): number {
  const [first = 0, second] = active;
  return second === undefined ? first : 0;
}

/** Tells the pool, which may be unable to reach this thread, that guest code begins or ends. */
function mark(value: number, allowed = limits.stretch): void {
  Atomics.store(busy, 2, allowed);
  Atomics.store(busy, 0, value);
  Atomics.add(busy, 1, 1);
}

/** Before a program runs, what others have to say is sent: it may be long at it. */
function speak(name: string): void {
  if (speaker !== name) flush();
  speaker = name;
}

function send(message: FromWorker): void {
  outbox.push(message);
  if (outbox.length === 1) setImmediate(flush);
}

function flush(): void {
  if (outbox.length > 0) parentPort?.postMessage(outbox.splice(0), []);
}
