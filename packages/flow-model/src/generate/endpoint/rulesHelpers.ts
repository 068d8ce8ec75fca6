/** Small functions that modules made of rules carry along, each only where it is used. */
export type Helper = keyof typeof HELPERS;

/** The helpers that are used, and those that they use. */
export function helperLines(used: ReadonlySet<Helper>): readonly string[] {
  const all = new Set<Helper>();
  const add = (name: Helper): void => {
    all.add(name);
    for (const other of HELPERS[name].uses) if (!all.has(other)) add(other);
  };
  for (const name of used) add(name);
  const names = Object.keys(HELPERS).filter((name): name is Helper => Object.hasOwn(HELPERS, name));
  return names.flatMap((name) => (all.has(name) ? ['', ...HELPERS[name].code.split('\n')] : []));
}

interface HelperCode {
  readonly uses: readonly ('numeric' | 'text' | 'same' | 'rows' | 'isEmpty')[];
  readonly code: string;
}

const HELPERS = {
  Payload: {
    uses: [],
    code: `/** What the phone sent, by name; phones leave out what nobody touched. */
interface Payload {
  readonly [field: string]: unknown;
}`,
  },
  at: {
    uses: [],
    code: `/** What stands somewhere inside of a value; undefined where nothing does. */
function at(value: unknown, ...steps: readonly (string | number)[]): unknown {
  return steps.reduce<unknown>(
    (inner, step) =>
      typeof inner === 'object' && inner !== null && Object.hasOwn(inner, step)
        ? Reflect.get(inner, step)
        : undefined,
    value,
  );
}`,
  },
  text: {
    uses: [],
    code: `/** Values as one text; what is missing is left out. */
function text(...parts: readonly unknown[]): string {
  return parts
    .map((part) => (typeof part === 'object' && part !== null ? JSON.stringify(part) : String(part ?? '')))
    .join('');
}`,
  },
  numeric: {
    uses: [],
    code: `/** A number, or a text that spells one. */
function numeric(value: unknown): number {
  if (typeof value === 'number') return value;
  return typeof value === 'string' && value.trim() !== '' ? Number(value) : NaN;
}`,
  },
  number: {
    uses: ['numeric'],
    code: `/** A number; 0 where there is none. */
function number(value: unknown): number {
  const found = numeric(value);
  return Number.isFinite(found) ? found : 0;
}`,
  },
  flag: {
    uses: [],
    code: `/** Yes or no, also as a text. */
function flag(value: unknown): boolean {
  return value === true || value === 'true';
}`,
  },
  rows: {
    uses: [],
    code: `/** A list; an empty one where there is none. */
function rows(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}`,
  },
  shaped: {
    uses: [],
    code: `/** Something made of a value. */
function shaped<Shape>(value: unknown, make: (whole: unknown) => Shape): Shape {
  return make(value);
}`,
  },
  same: {
    uses: ['numeric', 'text'],
    code: `/** Whether two values say the same: a number equals the text that spells it, and nothing equals an empty text. */
function same(one: unknown, other: unknown): boolean {
  if (typeof one === 'number' || typeof other === 'number') return numeric(one) === numeric(other);
  return text(one) === text(other);
}`,
  },
  oneOf: {
    uses: ['rows', 'same'],
    code: `/** Whether a list has a value. */
function oneOf(value: unknown, list: unknown): boolean {
  return rows(list).some((item) => same(value, item));
}`,
  },
  contains: {
    uses: ['same', 'text'],
    code: `/** Whether a list has an entry, or a text a part, in capitals or not. */
function contains(whole: unknown, part: unknown): boolean {
  if (Array.isArray(whole)) return whole.some((item) => same(item, part));
  return text(whole).toLowerCase().includes(text(part).toLowerCase());
}`,
  },
  isEmpty: {
    uses: ['text'],
    code: `/** Whether nothing is there: no value, a blank text or an empty list. */
function isEmpty(value: unknown): boolean {
  return Array.isArray(value) ? value.length === 0 : text(value).trim() === '';
}`,
  },
  compare: {
    uses: ['numeric'],
    code: `/** Above 0 if one is more than the other; numbers by size, texts (also dates) by order; NaN where neither can be. */
function compare(one: unknown, other: unknown): number {
  const difference = numeric(one) - numeric(other);
  if (!Number.isNaN(difference)) return difference;
  if (typeof one !== 'string' || typeof other !== 'string' || one === '' || other === '') return NaN;
  return one < other ? -1 : Number(one > other);
}`,
  },
} as const satisfies { readonly [name: string]: HelperCode };
