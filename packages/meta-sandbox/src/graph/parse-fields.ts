import { graphErrors } from './errors.ts';

/** One requested field: `preview.invalidate(false){preview_url}`. */
export interface FieldRequest {
  readonly name: string;
  /** The dotted calls after the name, in order. */
  readonly calls: readonly FieldCall[];
  /** The sub-fields in braces, or in `.fields(…)`. */
  readonly fields: readonly FieldRequest[] | undefined;
}

/** A dotted call: `.limit(5)`. */
export interface FieldCall {
  readonly name: string;
  readonly argument: string;
}

const MAX_DEPTH = 8;
const MAX_LENGTH = 8_000;
const word = /[A-Za-z0-9_]+/y;
const argument = /[^(){}]*/y;

/**
 * Parses the `fields` parameter (Graph API 1.4): commas, nested braces, dotted calls.
 * Throws the Graph error 2500 with the place of the first character that does not fit.
 */
export function parseFields(text: string): readonly FieldRequest[] {
  if (text.length > MAX_LENGTH) throw graphErrors.fieldSyntax(MAX_LENGTH);
  const parser = new FieldParser(text.replaceAll(/\s+/g, ''));
  const fields = parser.list(0);
  parser.expectEnd();
  return fields;
}

class FieldParser {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  list(depth: number): readonly FieldRequest[] {
    if (depth > MAX_DEPTH) this.#fail();
    const fields = [this.#field(depth)];
    while (this.#take(',')) fields.push(this.#field(depth));
    return fields;
  }

  expectEnd(): void {
    if (this.#at < this.#text.length) this.#fail();
  }

  #field(depth: number): FieldRequest {
    const name = this.#match(word);
    const calls: FieldCall[] = [];
    let fields: readonly FieldRequest[] | undefined;
    while (this.#take('.')) {
      const call = this.#match(word);
      this.#expect('(');
      if (call === 'fields') fields = this.list(depth + 1);
      else calls.push({ name: call, argument: this.#match(argument, true) });
      this.#expect(')');
    }
    if (this.#take('{')) {
      fields = this.list(depth + 1);
      this.#expect('}');
    }
    return { name, calls, fields };
  }

  #take(character: string): boolean {
    const isThere = this.#text[this.#at] === character;
    if (isThere) this.#at += 1;
    return isThere;
  }

  #expect(character: string): void {
    if (!this.#take(character)) this.#fail();
  }

  #match(pattern: RegExp, mayBeEmpty = false): string {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text)?.[0] ?? '';
    if (found === '' && !mayBeEmpty) this.#fail();
    this.#at += found.length;
    return found;
  }

  #fail(): never {
    throw graphErrors.fieldSyntax(this.#at);
  }
}

/** The argument of a dotted call of a field, if it has that call. */
export function callArgument(request: FieldRequest, name: string): string | undefined {
  return request.calls.find((call) => call.name === name)?.argument;
}
