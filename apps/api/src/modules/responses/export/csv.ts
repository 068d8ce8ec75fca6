/** Begins a file that spreadsheets take for UTF-8. */
export const BYTE_ORDER_MARK = '\uFEFF';

/** One line of CSV (RFC 4180). */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

/**
 * A cell that spreadsheets show and do not calculate: what begins like a formula is given an apostrophe (CSV injection).
 * Plain numbers, such as -5 or +49 151 23, stay as they are.
 */
export function csvCell(text: string): string {
  if (!SUSPICIOUS.test(text)) return text;
  const safe = FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
  return QUOTED.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Most cells have none of these, and need no closer look. */
const SUSPICIOUS = /[",\r\n\t=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^\s|\s$/;
const FORMULA = /^[\s\uFEFF]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/;
const NUMBER = /^[+-]?[\d .,]*\d$/;
const QUOTED = /[",\r\n]|^\s|\s$/;
