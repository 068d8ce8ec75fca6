/** Runs jobs in lanes: one after the other within a lane, several lanes at once. A job that waits or runs is not queued again. */
export class Lanes {
  readonly #atOnce: number;
  readonly #run: (id: string) => Promise<void>;
  readonly #waiting = new Map<string, string[]>();
  readonly #busy = new Map<string, Promise<void>>();
  readonly #known = new Set<string>();

  /** @param run does a job; must not reject */
  constructor(atOnce: number, run: (id: string) => Promise<void>) {
    this.#atOnce = atOnce;
    this.#run = run;
  }

  add(lane: string, id: string): void {
    if (this.#known.has(id)) return;
    this.#known.add(id);
    const queue = this.#waiting.get(lane);
    if (queue === undefined) this.#waiting.set(lane, [id]);
    else queue.push(id);
    this.#next();
  }

  /** Starts nothing more, and waits for what runs. */
  async close(): Promise<void> {
    this.#waiting.clear();
    await Promise.all(this.#busy.values());
  }

  #next(): void {
    for (const [lane, queue] of this.#waiting) {
      if (this.#busy.size >= this.#atOnce) return;
      if (this.#busy.has(lane)) continue;
      const id = queue.shift();
      if (queue.length === 0) this.#waiting.delete(lane);
      if (id !== undefined) this.#busy.set(lane, this.#do(lane, id));
    }
  }

  async #do(lane: string, id: string): Promise<void> {
    try {
      await this.#run(id);
    } finally {
      this.#known.delete(id);
      this.#busy.delete(lane);
      this.#next();
    }
  }
}
