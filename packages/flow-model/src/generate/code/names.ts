/** Hands out names, each once. */
export class Names {
  readonly #taken: Set<string>;

  constructor(reserved: Iterable<string>) {
    this.#taken = new Set(reserved);
  }

  /** The first of the wishes that is free; the last with a number if none is. */
  take(...wishes: readonly [string, ...string[]]): string {
    const free = wishes.find((wish) => !this.#taken.has(wish)) ?? this.#numbered(wishes.at(-1) ?? wishes[0]);
    this.#taken.add(free);
    return free;
  }

  #numbered(wish: string): string {
    for (let number = 2; ; number++) {
      const name = `${wish}${/\d$/.test(wish) ? '_' : ''}${number}`;
      if (!this.#taken.has(name)) return name;
    }
  }
}

/** The words of an identifier in any spelling: `firstName`, `first-name` and `FIRST_NAME` are `first`, `name`. */
export function wordsOf(text: string): readonly string[] {
  return text
    .replaceAll(/([a-z\d])([A-Z])/g, '$1 $2')
    .split(/[^A-Za-z\d]+/)
    .filter((word) => word !== '')
    .map((word) => word.toLowerCase());
}
