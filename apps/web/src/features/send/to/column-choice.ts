/** What a person chose about the columns of a list; all else is found by name. */
export interface ColumnChoice {
  readonly recipient?: string;
  readonly data: { readonly [field: string]: string };
}
