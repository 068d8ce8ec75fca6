/** The time of the sandbox, which can be set ahead of the real one. */
export class Clock {
  readonly #real: () => Date;
  readonly #listeners: (() => void)[] = [];
  #offset = 0;

  constructor(real: () => Date = () => new Date()) {
    this.#real = real;
  }

  /** Milliseconds that it is ahead. */
  get offset(): number {
    return this.#offset;
  }

  now(): Date {
    return new Date(this.#real().getTime() + this.#offset);
  }

  set(offset: number): void {
    this.#offset = offset;
    for (const listener of this.#listeners) listener();
  }

  /** Calls whenever the clock was set. */
  onSet(listener: () => void): void {
    this.#listeners.push(listener);
  }
}
