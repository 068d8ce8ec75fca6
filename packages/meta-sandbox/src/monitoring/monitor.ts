import type { Clock } from '../graph/clock.ts';

/** One request, as the windows of the alerts see it. */
export interface SeenExchange {
  readonly flowId: string;
  readonly error: string | undefined;
  readonly clientError: string | undefined;
  /** Of the answer; absent when nobody was asked. */
  readonly milliseconds: number | undefined;
}

interface Kept extends SeenExchange {
  readonly at: number;
}

/** The longest window. */
const HOUR = 60 * 60 * 1000;
const MAX = 20_000;

/** What happened in the last hour, for the alerts (5.10). Only while the process runs; the alerts themselves are kept. */
export class Monitor {
  readonly #clock: Clock;
  readonly #onChange: (flowId: string) => void;
  #exchanges: Kept[] = [];
  #probes: { readonly flowId: string; readonly at: number; readonly isWell: boolean }[] = [];

  /** @param onChange called after each addition */
  constructor(clock: Clock, onChange: (flowId: string) => void) {
    this.#clock = clock;
    this.#onChange = onChange;
  }

  add(exchange: SeenExchange): void {
    this.#exchanges.push({ ...exchange, at: this.#now() });
    if (this.#exchanges.length > MAX) this.#exchanges = this.#exchanges.slice(MAX / 10);
    this.#onChange(exchange.flowId);
  }

  addProbe(flowId: string, isWell: boolean): void {
    this.#probes.push({ flowId, at: this.#now(), isWell });
    if (this.#probes.length > MAX) this.#probes = this.#probes.slice(MAX / 10);
    this.#onChange(flowId);
  }

  /** Exchanges of a flow within the last so many milliseconds. */
  exchanges(flowId: string, window: number): readonly SeenExchange[] {
    const since = this.#now() - Math.min(window, HOUR);
    return this.#exchanges.filter((exchange) => exchange.flowId === flowId && exchange.at > since);
  }

  /** Whether each probe of a flow within the last so many milliseconds succeeded. */
  probes(flowId: string, window: number): readonly boolean[] {
    const since = this.#now() - window;
    return this.#probes
      .filter((probe) => probe.flowId === flowId && probe.at > since)
      .map(({ isWell }) => isWell);
  }

  /** Flows that were used in the last hour. */
  flows(): readonly string[] {
    const since = this.#now() - HOUR;
    return [...new Set(this.#exchanges.filter(({ at }) => at > since).map(({ flowId }) => flowId))];
  }

  #now(): number {
    return this.#clock.now().getTime();
  }
}
