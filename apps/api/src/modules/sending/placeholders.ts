/** `{{column}}`: a column of a list, in a text of a message. */
const PLACEHOLDER = /\{\{\s*([^{}]{1,200}?)\s*\}\}/g;

/** Columns that a text names. */
export function placeholdersOf(text: string): string[] {
  return [...text.matchAll(PLACEHOLDER)].map(([, column = '']) => column);
}

/** The text with the columns of one person; a column that is not there leaves nothing. */
export function fillIn(text: string, columns: Readonly<Record<string, string>>): string {
  return text.replaceAll(PLACEHOLDER, (_all, column: string) =>
    Object.hasOwn(columns, column) ? (columns[column] ?? '') : '',
  );
}
