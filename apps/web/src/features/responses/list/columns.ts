import type { ResponseColumn } from '@/api/responses.ts';

/** Which columns of a table are shown, and in which order; what is not named stands at the end. */
export interface ColumnChoice {
  readonly order: readonly string[];
  readonly hidden: readonly string[];
}

/** Reads what was stored; anything else is no choice. */
export function readColumnChoice(stored: string | null): ColumnChoice {
  try {
    const parsed: unknown = JSON.parse(stored ?? '{}');
    const { order, hidden }: { readonly [key: string]: unknown } = { ...Object(parsed) };
    return { order: texts(order), hidden: texts(hidden) };
  } catch {
    return { order: [], hidden: [] };
  }
}

/** Columns in the chosen order, each with whether it is shown. Those that the choice does not know keep the flow's order. */
export function chosenColumns(
  columns: readonly ResponseColumn[],
  { order, hidden }: ColumnChoice,
): readonly (ResponseColumn & { readonly shown: boolean })[] {
  const place = (name: string) => {
    const index = order.indexOf(name);
    return index < 0 ? order.length : index;
  };
  return columns
    .toSorted((a, b) => place(a.name) - place(b.name))
    .map((column) => ({ ...column, shown: !hidden.includes(column.name) }));
}

/** Moves a column to the place of another one. */
export function moveColumn(names: readonly string[], name: string, to: number): readonly string[] {
  const rest = names.filter((each) => each !== name);
  return rest.toSpliced(Math.min(Math.max(to, 0), rest.length), 0, name);
}

/** Shows or hides a column. */
export function toggleColumn(choice: ColumnChoice, name: string): ColumnChoice {
  const isHidden = choice.hidden.includes(name);
  return {
    ...choice,
    hidden: isHidden ? choice.hidden.filter((each) => each !== name) : [...choice.hidden, name],
  };
}

function texts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}
