/**
 * PEM text as people paste it: surrounding blanks, Windows line ends, and the literal `\n` that environment files
 * leave in place of line breaks.
 */
export function normalizePem(text: string): string {
  return `${text.replaceAll('\\n', '\n').replaceAll('\r', '').trim()}\n`;
}
