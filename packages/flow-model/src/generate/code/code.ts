/**
 * Code to be laid out: text, things one after the other, and bracketed lists that stand on one line where they fit and
 * on one line an item where they don't. Some is known late (variables are chosen when all uses are known).
 */
export type Code = string | (() => Code) | Sequence | Group;

interface Sequence {
  readonly kind: 'sequence';
  readonly parts: readonly Code[];
}

interface Group {
  readonly kind: 'group';
  readonly open: string;
  readonly items: readonly Code[];
  readonly close: string;
  readonly style: GroupStyle;
}

/** How a list is written. */
export interface GroupStyle {
  /** What stands inside the brackets on one line: a blank for objects of TypeScript. */
  readonly padding?: string;
  /** What separates items; a comma unless said otherwise. */
  readonly separator?: string;
  /** Always one line an item. */
  readonly broken?: boolean;
}

/** Things one after the other. */
export function sequence(...parts: readonly Code[]): Code {
  return { kind: 'sequence', parts };
}

/** A bracketed list. */
export function group(open: string, items: readonly Code[], close: string, style: GroupStyle = {}): Code {
  return { kind: 'group', open, items, close, style };
}

/** How code is laid out. */
export interface Layout {
  /** Columns of a line. */
  readonly width: number;
  /** One level. */
  readonly indent: string;
}

/** The text of some code that starts at column 0. */
export function print(code: Code, layout: Layout): string {
  const printer = new Printer(layout);
  printer.write(code, 0);
  return printer.text;
}

class Printer {
  readonly #layout: Layout;
  readonly #widths = new WeakMap<Group, number>();
  readonly #chunks: string[] = [];
  #column = 0;

  constructor(layout: Layout) {
    this.#layout = layout;
  }

  get text(): string {
    return this.#chunks.join('');
  }

  write(code: Code, level: number): void {
    if (typeof code === 'string') this.#put(code);
    else if (typeof code === 'function') this.write(code(), level);
    else if (code.kind === 'sequence') for (const part of code.parts) this.write(part, level);
    else if (code.items.length === 0) this.#put(code.open + code.close);
    // One column is kept for the comma or bracket behind.
    else if (this.#fits(code)) this.#writeFlat(code);
    else this.#writeBroken(code, level);
  }

  #writeFlat(code: Code): void {
    if (typeof code === 'string') this.#put(code);
    else if (typeof code === 'function') this.#writeFlat(code());
    else if (code.kind === 'sequence') for (const part of code.parts) this.#writeFlat(part);
    else {
      const padding = code.items.length === 0 ? '' : (code.style.padding ?? '');
      this.#put(code.open + padding);
      for (const [index, item] of code.items.entries()) {
        if (index > 0) this.#put(`${code.style.separator ?? ','} `);
        this.#writeFlat(item);
      }
      this.#put(padding + code.close);
    }
  }

  #writeBroken({ open, items, close, style }: Group, level: number): void {
    this.#put(open);
    for (const item of items) {
      this.#newLine(level + 1);
      this.write(item, level + 1);
      this.#put(style.separator ?? ',');
    }
    this.#newLine(level);
    this.#put(close);
  }

  #put(text: string): void {
    this.#chunks.push(text);
    const line = text.lastIndexOf('\n');
    this.#column = line === -1 ? this.#column + text.length : text.length - line - 1;
  }

  #newLine(level: number): void {
    this.#put(`\n${this.#layout.indent.repeat(level)}`);
  }

  #fits(code: Group): boolean {
    return code.style.broken !== true && this.#column + this.#widthOf(code) < this.#layout.width;
  }

  /** Columns on one line. */
  #widthOf(code: Code): number {
    if (typeof code === 'string') return code.length;
    if (typeof code === 'function') return this.#widthOf(code());
    if (code.kind === 'sequence') return code.parts.reduce((sum, part) => sum + this.#widthOf(part), 0);
    let width = this.#widths.get(code);
    if (width === undefined) {
      width = code.open.length + code.close.length + 2 * (code.style.padding ?? '').length;
      for (const item of code.items) width += this.#widthOf(item) + 2;
      this.#widths.set(code, width - (code.items.length > 0 ? 2 : 0));
    }
    return width;
  }
}
