import type { NodeReuse } from './nodeReuse.ts';
import { NOTHING, scanScalar } from './scanScalar.ts';
import { scanString } from './scanString.ts';
import { objectOf } from './objectOf.ts';
import { isContainer } from './tree.ts';
import type { ContainerNode, SyntaxNode } from './tree.ts';
import type { JsonValue, SyntaxProblem, SyntaxProblemCode } from './types.ts';

/**
 * Deepest nesting that counts as well formed. Far beyond any flow, and low enough that code which walks a value
 * recursively never runs out of stack.
 */
export const MAX_DEPTH = 500;

/** More mistakes than anybody will read: one stray quote can turn a whole text inside out. The first ones are kept. */
export const MAX_PROBLEMS = 500;

/** What a text was read as. */
export interface ParsedTree {
  readonly root: SyntaxNode | undefined;
  readonly rootOffset: number;
  readonly problems: readonly SyntaxProblem[];
}

/**
 * Reads JSON strictly and goes on after every mistake, so that the rest still makes a tree. Iterative: neither depth
 * nor size can exhaust the stack. With `reuse`, nodes of an earlier tree are taken wherever possible.
 */
export function parseTree(text: string, reuse?: NodeReuse): ParsedTree {
  return new Parser(text, reuse).parse();
}

const BOM = 0xfeff;
const QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;

/** An open container. Its children so far lie on the parser's stacks from `base` on. */
interface Frame {
  readonly isObject: boolean;
  readonly start: number;
  readonly base: number;
  readonly keyBase: number;
  readonly placeBase: number;
  readonly problemsBefore: number;
  height: number;
  duplicates: boolean;
}

class Parser {
  readonly #text: string;
  readonly #reuse: NodeReuse | undefined;
  readonly #problems: SyntaxProblem[] = [];
  #problemCount = 0;
  #lastProblem = -1;
  #position = 0;
  /** Open containers, and how many of them are objects and arrays. */
  readonly #frames: Frame[] = [];
  #openObjects = 0;
  // Children of all open containers; the tops are kept apart, because shrinking an array costs more than overwriting it.
  readonly #nodes: SyntaxNode[] = [];
  readonly #values: JsonValue[] = [];
  #top = 0;
  readonly #keys: string[] = [];
  #keyTop = 0;
  readonly #places: number[] = [];
  #placeTop = 0;
  #tooDeep = false;

  constructor(text: string, reuse: NodeReuse | undefined) {
    this.#text = text;
    this.#reuse = reuse;
  }

  parse(): ParsedTree {
    if (this.#text.charCodeAt(0) === BOM) this.#position = 1;
    const rootOffset = this.#findRoot();
    if (rootOffset < 0) {
      if (this.#problems.length === 0) this.#report('unexpected-end', this.#text.length, 0);
      return { root: undefined, rootOffset: this.#text.length, problems: this.#problems };
    }
    let root = this.#value();
    while (this.#frames.length > 0) {
      const done = this.#next();
      if (done !== undefined) root = done;
    }
    const rest = this.#skipBlanks();
    if (!Number.isNaN(rest)) {
      const length = this.#text.slice(this.#position).trimEnd().length;
      this.#report('trailing-content', this.#position, Math.max(1, length));
    }
    return { root: root ?? NOTHING, rootOffset, problems: this.#problems };
  }

  /** Offset of the first value; -1 when there is none. */
  #findRoot(): number {
    for (;;) {
      const code = this.#skipBlanks();
      if (Number.isNaN(code)) return -1;
      if (code !== COMMA && code !== COLON && code !== CLOSE_BRACE && code !== CLOSE_BRACKET)
        return this.#position;
      this.#unexpected();
    }
  }

  /** Reads one step inside the innermost container. Returns the root once it is complete. */
  #next(): SyntaxNode | undefined {
    const frame = this.#frames.at(-1);
    if (frame === undefined) return undefined;
    let comma = -1;
    if (this.#top > frame.base) {
      comma = this.#separator(frame);
      if (comma === -2) return this.#close(frame);
    }
    return frame.isObject ? this.#member(frame, comma) : this.#item(frame, comma);
  }

  /** Skips to the next child. Returns the offset of the comma, -1 where it was forgotten, -2 at the end of the container. */
  #separator(frame: Frame): number {
    for (;;) {
      const code = this.#skipBlanks();
      if (code === COMMA) return this.#position++;
      if (this.#atEnd(frame, code)) return -2;
      if (code === COLON || code === CLOSE_BRACE || code === CLOSE_BRACKET) {
        this.#unexpected();
      } else {
        this.#report('expected-comma', this.#position, 1);
        return -1;
      }
    }
  }

  #item(frame: Frame, comma: number): SyntaxNode | undefined {
    for (;;) {
      const code = this.#skipBlanks();
      if (this.#atEnd(frame, code)) {
        if (comma >= 0 && code === CLOSE_BRACKET) this.#report('trailing-comma', comma, 1);
        return this.#close(frame);
      }
      if (code === COMMA) {
        this.#report('expected-value', this.#position++, 1);
      } else if (code === COLON || code === CLOSE_BRACE) {
        this.#unexpected();
      } else {
        this.#places[this.#placeTop++] = this.#position - frame.start;
        this.#child();
        return undefined;
      }
    }
  }

  #member(frame: Frame, comma: number): SyntaxNode | undefined {
    for (;;) {
      const code = this.#skipBlanks();
      if (code === QUOTE) break;
      if (this.#atEnd(frame, code)) {
        if (comma >= 0 && code === CLOSE_BRACE) this.#report('trailing-comma', comma, 1);
        return this.#close(frame);
      }
      if (code !== COMMA && code !== CLOSE_BRACKET) break;
      this.#report('expected-key', this.#position++, 1);
    }
    const keyStart = this.#position;
    const hasKey = this.#key();
    let code = this.#skipBlanks();
    const hasColon = code === COLON;
    if (hasColon) {
      this.#position++;
      code = this.#skipBlanks();
      while (code === COLON) {
        this.#unexpected();
        code = this.#skipBlanks();
      }
    } else if (hasKey) {
      this.#report('expected-colon', this.#position, Number.isNaN(code) ? 0 : 1);
    }
    this.#places[this.#placeTop++] = keyStart - frame.start;
    this.#places[this.#placeTop++] = this.#keyLength;
    this.#places[this.#placeTop++] = this.#position - frame.start;
    if (Number.isNaN(code) || code === COMMA || code === CLOSE_BRACE || code === CLOSE_BRACKET) {
      if (hasColon) this.#report('expected-value', this.#position, Number.isNaN(code) ? 0 : 1);
      this.#add(NOTHING);
    } else {
      this.#child();
    }
    return undefined;
  }

  #keyLength = 0;

  /** Reads a key, whatever it looks like; an empty one where a value stands instead. Says whether there was one. */
  #key(): boolean {
    const start = this.#position;
    const code = this.#text.charCodeAt(start);
    if (code === QUOTE) {
      const key = scanString(this.#text, start, this.#reuse !== undefined, this.#report);
      this.#keys[this.#keyTop++] = key.value;
      this.#keyLength = key.length;
    } else {
      this.#report('expected-key', start, 1);
      if (code === COLON || code === OPEN_BRACE || code === OPEN_BRACKET) {
        this.#keys[this.#keyTop++] = '';
        this.#keyLength = 0;
        return false;
      }
      const token = scanScalar(this.#text, start, ignore);
      this.#keys[this.#keyTop++] =
        token.kind === 'string' ? token.value : this.#text.slice(start, start + token.length);
      this.#keyLength = token.length;
    }
    this.#position = start + this.#keyLength;
    return true;
  }

  /** Reads a value into the innermost container, or opens it. */
  #child(): void {
    const node = this.#value();
    if (node !== undefined) this.#add(node);
  }

  /** The value at the position; `undefined` when it is a container, which is now open. */
  #value(): SyntaxNode | undefined {
    const start = this.#position;
    const code = this.#text.charCodeAt(start);
    const opens = code === OPEN_BRACE || code === OPEN_BRACKET;
    if (this.#reuse !== undefined && (opens || code === QUOTE)) {
      const node = this.#reuse.take(start, this.#frames.length, MAX_DEPTH);
      if (node !== undefined) {
        this.#position = start + node.length;
        return node;
      }
    }
    if (opens) {
      this.#open(code === OPEN_BRACE);
      return undefined;
    }
    const node =
      code === QUOTE
        ? scanString(this.#text, start, this.#reuse !== undefined, this.#report)
        : scanScalar(this.#text, start, this.#report);
    this.#position = start + node.length;
    return node;
  }

  #open(isObject: boolean): void {
    const problemsBefore = this.#problemCount;
    const start = this.#position;
    if (this.#frames.length === MAX_DEPTH && !this.#tooDeep) {
      this.#tooDeep = true;
      this.#report('too-deep', start, 1);
    }
    this.#frames.push({
      isObject,
      start,
      base: this.#top,
      keyBase: this.#keyTop,
      placeBase: this.#placeTop,
      problemsBefore,
      height: 1,
      duplicates: false,
    });
    if (isObject) this.#openObjects++;
    this.#position++;
  }

  /** Whether the innermost container ends here: at its bracket, at the end of the text, or at the bracket of an outer one. */
  #atEnd(frame: Frame, code: number): boolean {
    if (code === CLOSE_BRACE) return frame.isObject || this.#openObjects > 0;
    if (code === CLOSE_BRACKET) return !frame.isObject || this.#frames.length > this.#openObjects;
    return Number.isNaN(code);
  }

  /** Ends the innermost container and adds it to the next outer one. Returns it when it was the outermost. */
  #close(frame: Frame): SyntaxNode | undefined {
    const code = this.#text.charCodeAt(this.#position);
    if (code === (frame.isObject ? CLOSE_BRACE : CLOSE_BRACKET)) {
      this.#position++;
    } else if (this.#lastProblem !== this.#position) {
      // One foreign bracket, or the end of the text, may end several containers: it is one mistake.
      if (Number.isNaN(code)) this.#report('unexpected-end', this.#position, 0);
      else this.#report('unexpected-character', this.#position, 1);
    }
    this.#frames.pop();
    if (frame.isObject) this.#openObjects--;
    const clean = this.#problemCount === frame.problemsBefore;
    const node = this.#containerNode(frame, clean);
    this.#top = frame.base;
    this.#keyTop = frame.keyBase;
    this.#placeTop = frame.placeBase;
    if (this.#frames.length === 0) return node;
    this.#add(node);
    return undefined;
  }

  #containerNode(frame: Frame, clean: boolean): ContainerNode {
    const { base, height, duplicates } = frame;
    const facts = {
      length: this.#position - frame.start,
      clean,
      height,
      children: this.#nodes.slice(base, this.#top),
      places: this.#places.slice(frame.placeBase, this.#placeTop),
    };
    const values = this.#values.slice(base, this.#top);
    if (!frame.isObject) return { kind: 'array', ...facts, duplicates, value: values };
    const keys = this.#keys.slice(frame.keyBase, this.#keyTop);
    const object = objectOf(keys, values);
    return {
      kind: 'object',
      ...facts,
      duplicates: duplicates || object.duplicates,
      value: object.value,
      keys,
    };
  }

  #add(node: SyntaxNode): void {
    this.#nodes[this.#top] = node;
    this.#values[this.#top] = node.value;
    this.#top++;
    if (!isContainer(node)) return;
    const frame = this.#frames.at(-1);
    if (frame === undefined) return;
    if (node.height >= frame.height) frame.height = node.height + 1;
    if (node.duplicates) frame.duplicates = true;
  }

  /** Moves to the next unit that is no blank, and returns it; NaN at the end. */
  #skipBlanks(): number {
    for (;;) {
      const code = this.#text.charCodeAt(this.#position);
      if (code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09) {
        this.#position++;
      } else if (code === 0x2f) {
        this.#skipComment();
      } else if (code === BOM || code === 0xa0 || code === 0x2028 || code === 0x2029) {
        this.#unexpected();
      } else {
        return code;
      }
    }
  }

  #skipComment(): void {
    const start = this.#position;
    const next = this.#text.charAt(start + 1);
    if (next !== '/' && next !== '*') {
      this.#unexpected();
      return;
    }
    const rest = next === '/' ? /[\n\r]/g : /\*\//g;
    rest.lastIndex = start + 2;
    const match = rest.exec(this.#text);
    this.#position = match === null ? this.#text.length : match.index + (next === '/' ? 0 : 2);
    this.#report('comment', start, this.#position - start);
  }

  #unexpected(): void {
    this.#report('unexpected-character', this.#position++, 1);
  }

  readonly #report = (code: SyntaxProblemCode, offset: number, length: number): void => {
    this.#problemCount++;
    this.#lastProblem = offset;
    if (this.#problems.length < MAX_PROBLEMS) this.#problems.push({ code, offset, length });
  };
}

function ignore(): void {
  // A misspelt key is one problem, already reported.
}
