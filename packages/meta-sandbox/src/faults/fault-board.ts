import type { PublishCheckName } from '../publish/check-names.ts';
import { faults } from './faults.ts';
import type { Fault, FaultEffect, FaultName } from './faults.ts';

/** A fault that is switched on. */
export interface ActiveFault {
  readonly id: string;
  readonly fault: FaultName;
  /** Only calls with this method. */
  readonly method?: string | undefined;
  /** Only calls whose path, without version, starts so: `600100200300402/assets`. */
  readonly path?: string | undefined;
  /** Goes off after so many calls; absent means never. */
  readonly times?: number | undefined;
  /** Milliseconds, for `slow`. */
  readonly delay?: number | undefined;
  /** For `publish-check`. */
  readonly check?: PublishCheckName | undefined;
}

/** What a fault does to one call. */
export interface TriggeredFault {
  readonly effect: FaultEffect;
  /** Milliseconds, for `delay`. */
  readonly delay: number;
}

const DEFAULT_DELAY = 3_000;
const MAX_ACTIVE = 100;

/** The faults that are switched on. They are not kept between starts. */
export class FaultBoard {
  #active: readonly ActiveFault[] = [];
  #count = 0;

  get active(): readonly ActiveFault[] {
    return this.#active;
  }

  /** Switches a fault on; with too many on, the oldest goes off. */
  add(fault: Omit<ActiveFault, 'id'>): ActiveFault {
    this.#count += 1;
    const active = { ...fault, id: String(this.#count) };
    this.#active = [...this.#active, active].slice(-MAX_ACTIVE);
    return active;
  }

  /** Switches one fault off, or all. */
  remove(id?: string): void {
    this.#active = id === undefined ? [] : this.#active.filter((fault) => fault.id !== id);
  }

  /** The faults that this call meets; each counts as met. */
  meet(method: string, path: string): readonly TriggeredFault[] {
    const met = this.#active.filter(
      (active) =>
        isOfCalls(active.fault, method, path) &&
        (active.method === undefined || active.method === method) &&
        (active.path === undefined || path.startsWith(active.path)),
    );
    this.#use(met);
    return met.map(({ fault, delay = DEFAULT_DELAY }) => ({ effect: faults[fault].effect, delay }));
  }

  /** The fault of this name if it is switched on; it counts as met. For faults that do not change calls. */
  take(name: FaultName): ActiveFault | undefined {
    const met = this.#active.find(({ fault }) => fault === name);
    if (met !== undefined) this.#use([met]);
    return met;
  }

  /** Must this publishing check fail? */
  failsCheck(name: PublishCheckName): boolean {
    const met = this.#active.filter((active) => active.fault === 'publish-check' && active.check === name);
    this.#use(met);
    return met.length > 0;
  }

  #use(met: readonly ActiveFault[]): void {
    this.#active = this.#active.flatMap((active) => {
      if (active.times === undefined || !met.includes(active)) return [active];
      return active.times > 1 ? [{ ...active, times: active.times - 1 }] : [];
    });
  }
}

function isOfCalls(name: FaultName, method: string, path: string): boolean {
  const { effect, where }: Fault = faults[name];
  if (effect.kind === 'check' || effect.kind === 'elsewhere') return false;
  return where === undefined || (where.method === method && where.path.test(path));
}
