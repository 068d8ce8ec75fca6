/** A step of a pattern that takes one character, or none. */
export type PatternNode =
  /** Takes one character that the regular expression accepts. */
  | { readonly kind: 'character'; readonly accepts: RegExp }
  /** Takes nothing; holds at a place of the text. */
  | { readonly kind: 'place'; readonly at: 'start' | 'end' | 'word-edge' | 'no-word-edge' }
  /** Takes nothing; looks whether `inner` fits (or does not) from here on. */
  | { readonly kind: 'lookahead'; readonly inner: PatternNode; readonly negated: boolean }
  | { readonly kind: 'sequence'; readonly nodes: readonly PatternNode[] }
  | { readonly kind: 'choice'; readonly options: readonly PatternNode[] }
  /** `max` is `Infinity` for `*` and `+`. */
  | { readonly kind: 'repeat'; readonly inner: PatternNode; readonly min: number; readonly max: number };

/** Nested deeper, a pattern is not read. */
const MAX_DEPTH = 50;

/** One character: an escape other than a reference back, a class, or itself. */
const CHARACTER = String.raw`\\(?:[pP]\{[^}]*\}|u\{[\da-fA-F]+\}|u[\da-fA-F]{4}|x[\da-fA-F]{2}|c[A-Za-z]|0(?!\d)|[^\dbBkpPuxc])|\[(?:\\[\s\S]|[^\]\\])*\]|[^\\()|*+?^$]`;

/**
 * The tree of a regular expression; `undefined` for what needs more than one look at each character: references back,
 * looking behind, and everything that is not understood.
 * @param source of a regular expression that JavaScript takes
 * @param flags of it, `u` or none
 */
export function readPattern(source: string, flags: 'u' | ''): PatternNode | undefined {
  // Without the flag these are other characters.
  if (flags === '' && /\\(?:[pP]|u\{)/.test(source)) return undefined;
  const reader = new Reader(source, flags);
  const tree = reader.choice(0);
  return reader.isDone() ? tree : undefined;
}

class Reader {
  readonly #source: string;
  readonly #flags: 'u' | '';
  #at = 0;

  constructor(source: string, flags: 'u' | '') {
    this.#source = source;
    this.#flags = flags;
  }

  isDone(): boolean {
    return this.#at === this.#source.length;
  }

  choice(depth: number): PatternNode | undefined {
    if (depth > MAX_DEPTH) return undefined;
    const options: PatternNode[] = [];
    do {
      const option = this.#sequence(depth);
      if (option === undefined) return undefined;
      options.push(option);
    } while (this.#takes('|'));
    const [only] = options;
    return options.length === 1 && only !== undefined ? only : { kind: 'choice', options };
  }

  #sequence(depth: number): PatternNode | undefined {
    const nodes: PatternNode[] = [];
    while (!this.isDone() && !this.#sees('|') && !this.#sees(')')) {
      const node = this.#repeated(depth);
      if (node === undefined) return undefined;
      nodes.push(node);
    }
    return { kind: 'sequence', nodes };
  }

  #repeated(depth: number): PatternNode | undefined {
    const inner = this.#single(depth);
    const quantifier = this.#match(/[*+?]|\{(\d+)(?:(,)(\d*))?\}/y);
    if (inner === undefined || quantifier === undefined) return inner;
    // Whether as few or as many as can be are tried first makes no difference to whether a text fits.
    this.#takes('?');
    const [sign, least, comma, most] = quantifier;
    if (least !== undefined) {
      const min = Number(least);
      return {
        kind: 'repeat',
        inner,
        min,
        max: comma === undefined ? min : most === '' ? Infinity : Number(most),
      };
    }
    return { kind: 'repeat', inner, min: sign === '+' ? 1 : 0, max: sign === '?' ? 1 : Infinity };
  }

  #single(depth: number): PatternNode | undefined {
    if (this.#takes('^')) return { kind: 'place', at: 'start' };
    if (this.#takes('$')) return { kind: 'place', at: 'end' };
    if (this.#takes('\\b')) return { kind: 'place', at: 'word-edge' };
    if (this.#takes('\\B')) return { kind: 'place', at: 'no-word-edge' };
    if (this.#takes('(')) return this.#group(depth);
    const [character] = this.#match(new RegExp(CHARACTER, `${this.#flags}y`)) ?? [];
    return character === undefined
      ? undefined
      : { kind: 'character', accepts: new RegExp(`^${character}$`, this.#flags) };
  }

  #group(depth: number): PatternNode | undefined {
    const [opening = ''] = this.#match(/\?(?:[:=!]|<[A-Za-z_$][\w$]*>)/y) ?? [];
    if (opening === '' && this.#sees('?')) return undefined;
    const inner = this.choice(depth + 1);
    if (inner === undefined || !this.#takes(')')) return undefined;
    return opening === '?=' || opening === '?!'
      ? { kind: 'lookahead', inner, negated: opening === '?!' }
      : inner;
  }

  #sees(text: string): boolean {
    return this.#source.startsWith(text, this.#at);
  }

  #takes(text: string): boolean {
    const isThere = this.#sees(text);
    if (isThere) this.#at += text.length;
    return isThere;
  }

  #match(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#source);
    if (found === null) return undefined;
    this.#at += found[0].length;
    return found;
  }
}
