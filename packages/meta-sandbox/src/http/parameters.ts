import type { JsonValue } from '@flowsmith/flow-model';
import { graphErrors } from '../graph/errors.ts';

/** A file of a multipart body. */
export interface UploadedFile {
  readonly fileName: string;
  readonly contentType: string;
  readonly bytes: Buffer;
}

/**
 * The parameters of a call: query and body merged, the body wins (Graph API 1.4). Values are strings in most encodings
 * and JSON values in JSON bodies, so each reader takes both spellings.
 */
export class Parameters {
  readonly #values: ReadonlyMap<string, JsonValue>;
  readonly #files: ReadonlyMap<string, UploadedFile>;

  constructor(values: ReadonlyMap<string, JsonValue>, files: ReadonlyMap<string, UploadedFile> = new Map()) {
    this.#values = values;
    this.#files = files;
  }

  file(name: string): UploadedFile | undefined {
    return this.#files.get(name);
  }

  /** The names of all parameters. */
  get names(): readonly string[] {
    return [...this.#values.keys()];
  }

  /** A JSON value: as it is in JSON bodies, read from its text in other encodings. Text that is no JSON stays text. */
  json(name: string): JsonValue | undefined {
    const value = this.#values.get(name);
    if (typeof value !== 'string' || !/^\s*[[{]/.test(value)) return value;
    try {
      const parsed: JsonValue = JSON.parse(value);
      return parsed;
    } catch {
      return value;
    }
  }

  /** A string; numbers and booleans are spelled out. Empty strings count as given. */
  text(name: string): string | undefined {
    const value = this.#values.get(name);
    if (value === undefined || value === null) return undefined;
    if (typeof value === 'object') throw graphErrors.parameterType(name, 'a string');
    return String(value);
  }

  /** A string that must be there and not blank. */
  requiredText(name: string): string {
    const text = this.text(name);
    if (text === undefined || text.trim() === '') throw graphErrors.parameterMissing(name);
    return text;
  }

  /** `true`, `"true"`, `1`, `"1"` and their opposites. */
  boolean(name: string): boolean | undefined {
    const text = this.text(name)?.toLowerCase();
    if (text === undefined || text === '') return undefined;
    if (text === 'true' || text === '1') return true;
    if (text === 'false' || text === '0') return false;
    throw graphErrors.parameterType(name, 'a boolean');
  }

  /** A whole number of at least `minimum`. */
  integer(name: string, minimum: number): number | undefined {
    const text = this.text(name);
    if (text === undefined || text === '') return undefined;
    if (!/^\d{1,15}$/.test(text) || Number(text) < minimum) {
      throw graphErrors.parameterType(name, `a whole number of at least ${minimum}`);
    }
    return Number(text);
  }

  /** An array of strings: a JSON array, its text, or a single bare string. */
  textList(name: string): readonly string[] | undefined {
    const value = this.#values.get(name);
    if (value === undefined || value === null || value === '') return undefined;
    const list = typeof value === 'string' ? parseList(value) : value;
    const texts = (Array.isArray(list) ? list : [list]).filter((item) => typeof item === 'string');
    if (!Array.isArray(list) || texts.length !== list.length) {
      throw graphErrors.parameterType(name, 'an array of strings');
    }
    return texts;
  }
}

function parseList(text: string): JsonValue {
  if (!text.trimStart().startsWith('[')) return [text];
  try {
    const value: JsonValue = JSON.parse(text);
    return value;
  } catch {
    return null;
  }
}
