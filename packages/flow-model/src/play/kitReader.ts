import { isJsonArray, isJsonObject } from '../document/index.ts';
import type { JsonArray, JsonObject, JsonValue, Path } from '../document/types.ts';
import { nearest } from '../validate/nearest.ts';
import { playMessages } from './messages.ts';

/** A place of a kit that cannot be read, and how to mend it. */
export interface KitProblem {
  readonly path: Path;
  readonly message: string;
}

/**
 * Reads parts of a JSON value and notes what is wrong with them. Every method answers something of the right type, so
 * that reading goes on and finds the other problems; what was read counts only if there were none.
 */
export class KitReader {
  readonly problems: KitProblem[] = [];
  readonly #whole: string;

  /** @param whole what all of it is called in messages */
  constructor(whole: string = playMessages.kit) {
    this.#whole = whole;
  }

  note(path: Path, message: string): void {
    this.problems.push({ path, message });
  }

  /** An object. With `known`, its other members are problems. */
  object(value: JsonValue | undefined, path: Path, known?: readonly string[]): JsonObject {
    if (!isJsonObject(value)) {
      this.#wrong(value, path, playMessages.notObject);
      return {};
    }
    for (const key of known === undefined ? [] : Object.keys(value)) {
      if (!known?.includes(key) && value[key] !== undefined) {
        const meant = nearest(
          key,
          (known ?? []).filter((other) => value[other] === undefined),
        );
        this.note([...path, key], playMessages.unknownMember(`“${key}”`, meant));
      }
    }
    return value;
  }

  list(value: JsonValue | undefined, path: Path): JsonArray {
    if (isJsonArray(value)) return value;
    this.#wrong(value, path, playMessages.notList);
    return [];
  }

  /** Anything at all, but there. */
  present(value: JsonValue | undefined, path: Path): JsonValue {
    if (value === undefined) this.#wrong(value, path, playMessages.missing);
    return value ?? null;
  }

  text(value: JsonValue | undefined, path: Path): string {
    if (typeof value === 'string') {
      if (value.trim() === '') this.note(path, playMessages.noText(nameOf(path)));
      return value;
    }
    this.#wrong(value, path, playMessages.notText);
    return '';
  }

  /** A text that may be empty. */
  words(value: JsonValue | undefined, path: Path): string {
    if (typeof value === 'string') return value;
    this.#wrong(value, path, playMessages.notText);
    return '';
  }

  /** A whole number. */
  count(value: JsonValue | undefined, path: Path, least: number): number {
    if (typeof value === 'number' && Number.isInteger(value) && value >= least) return value;
    this.#wrong(value, path, (what) => playMessages.notCount(what, least));
    return least;
  }

  /** One of several values; the first stands in for a wrong one. */
  oneOf<const T extends readonly [string | number, ...(string | number)[]]>(
    value: JsonValue | undefined,
    path: Path,
    allowed: T,
  ): T[number] {
    const found: T[number] | undefined = allowed.find((candidate) => candidate === value);
    if (found === undefined) this.#wrong(value, path, (what) => playMessages.notOneOf(what, allowed));
    return found ?? allowed[0];
  }

  /** A member that may be absent. */
  optional<T, K extends string>(
    object: JsonObject,
    key: K,
    path: Path,
    read: (value: JsonValue, path: Path) => T,
  ): { readonly [key in K]?: T } {
    const value = object[key];
    // A computed key of a generic type would widen to `string`.
    const member: { [key in K]?: T } = {};
    if (value !== undefined) member[key] = read(value, [...path, key]);
    return member;
  }

  #wrong(value: JsonValue | undefined, path: Path, say: (what: string) => string): void {
    const name = path.length === 0 ? this.#whole : nameOf(path);
    this.note(path, value === undefined ? playMessages.missing(name) : say(name));
  }
}

/** The last named step of a path, as it is called in a message. */
function nameOf(path: Path): string {
  const last = path.at(-1) ?? '';
  return typeof last === 'string' ? `“${last}”` : playMessages.entry(last + 1, path.at(-2) ?? '');
}
