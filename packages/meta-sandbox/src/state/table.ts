/** Rows by id, in the order in which they came. Rows are replaced, never changed in place. */
export class Table<Row extends { readonly id: string }> {
  readonly #rows: Map<string, Row>;
  readonly #onChange: () => void;

  /** @param onChange called after each change, synchronously. */
  constructor(rows: readonly Row[], onChange: () => void) {
    this.#rows = new Map(rows.map((row) => [row.id, row]));
    this.#onChange = onChange;
  }

  get size(): number {
    return this.#rows.size;
  }

  get(id: string): Row | undefined {
    return this.#rows.get(id);
  }

  /** All rows, oldest first. */
  all(): Row[] {
    return [...this.#rows.values()];
  }

  /** The row that came first. */
  first(): Row | undefined {
    return this.#rows.values().next().value;
  }

  put(row: Row): Row {
    this.#rows.set(row.id, row);
    this.#onChange();
    return row;
  }

  remove(id: string): void {
    if (this.#rows.delete(id)) this.#onChange();
  }
}
