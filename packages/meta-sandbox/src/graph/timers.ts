/** Timers that end together. None keeps the process alive. */
export class Timers {
  readonly #timers = new Set<NodeJS.Timeout>();

  add(delay: number, work: () => void): void {
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      work();
    }, delay).unref();
    this.#timers.add(timer);
  }

  every(interval: number, work: () => void): void {
    this.#timers.add(setInterval(work, interval).unref());
  }

  close(): void {
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers.clear();
  }
}
