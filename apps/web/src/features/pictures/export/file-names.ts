/** Characters that some file system, or a zip program, does not take in a name. */
// oxlint-disable-next-line no-control-regex -- control characters are what must go
const FORBIDDEN = /[\\/:*?"<>|\u0000-\u001f\u007f]/g;
/** Names that Windows keeps for devices, with any extension. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)$/i;
const LONGEST = 80;

/**
 * A text as part of a file name that every system takes: no separators, control characters, or dots and blanks at its ends,
 * at most 80 characters. A text of which nothing is left becomes `otherwise`.
 */
export function safeName(text: string, otherwise: string): string {
  const cleaned = text.normalize('NFC').replace(FORBIDDEN, '-').replace(/\s+/g, ' ').toWellFormed();
  // By characters, not by halves of them.
  const name = trimmed(Array.from(trimmed(cleaned)).slice(0, LONGEST).join(''));
  if (name === '') return otherwise;
  return RESERVED.test(name) ? `${name} 1` : name;
}

/**
 * One name for each screen, without an extension: its number, so that files sort as the flow does, and its id. No two are the
 * same, also for systems that take capitals for small letters.
 */
export function screenFileNames(ids: readonly string[]): readonly string[] {
  const digits = Math.max(2, String(ids.length).length);
  return ids.map((id, index) => `${String(index + 1).padStart(digits, '0')} ${safeName(id, 'screen')}`);
}

function trimmed(text: string): string {
  return text.replace(/^[.\s]+|[.\s]+$/g, '');
}
