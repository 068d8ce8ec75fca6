import { isJsonObject, type JsonObject, type JsonValue } from '../../document/index.ts';
import type { Reference } from '../../expressions/index.ts';
import type { Names } from './names.ts';

/** Something of a flow that other parts refer to and that may get a variable in the code. */
export class Target {
  /** It has a variable that is assigned before the code written from now on. */
  defined = false;
  #used = false;
  #name: string | undefined;
  readonly #wishes: readonly [string, ...string[]];

  /** @param wishes texts of which its name is made, the best first */
  constructor(wishes: readonly [string, ...string[]]) {
    this.#wishes = wishes;
  }

  /** Whether it needs a variable. */
  get used(): boolean {
    return this.#used;
  }

  /** The name of its variable, written when the code is printed. */
  use(): () => string {
    this.#used = true;
    return () => this.name;
  }

  /** The name of its variable; chosen by `chooseName` before the code is printed. */
  get name(): string {
    return this.#name ?? this.#wishes[0];
  }

  chooseName(names: Names, spell: (text: string) => string): void {
    if (!this.#used) return;
    const [first, ...more] = this.#wishes;
    this.#name = names.take(spell(first), ...more.map(spell));
  }
}

/** Targets by screen and key. The first of a name counts. */
export class Targets {
  readonly #targets = new Map<string, Target>();

  /** The target, made when it is asked for first. */
  get(kind: 'screen' | 'data' | 'form', screen: string, key: string): Target {
    const id = JSON.stringify([kind, screen, key]);
    let target = this.#targets.get(id);
    if (target === undefined) {
      const second = kind === 'screen' ? `${key} screen` : `${screen} ${key}`;
      this.#targets.set(id, (target = new Target([key, second])));
    }
    return target;
  }

  /** What a reference on a screen points to; `undefined` for members of a field. */
  of(reference: Reference, screen: string): Target | undefined {
    const [key, ...rest] = reference.segments;
    if (key === undefined || rest.length > 0) return undefined;
    return this.get(reference.root, reference.screen ?? screen, key);
  }

  /** Names every variable, in the order in which the targets came up. */
  chooseNames(names: Names, spell: (text: string) => string): void {
    for (const target of this.#targets.values()) target.chooseName(names, spell);
  }
}

/** A text member of an object, or the empty text. */
export function textIn(value: JsonValue | undefined, key: string): string {
  const member = isJsonObject(value) ? value[key] : undefined;
  return typeof member === 'string' ? member : '';
}

/** Members of an object that are there. */
export function membersOf(value: JsonObject): readonly (readonly [string, JsonValue])[] {
  return Object.entries(value).flatMap(([key, member]) =>
    member === undefined ? [] : [[key, member] as const],
  );
}
