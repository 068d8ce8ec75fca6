/** One or two letters that stand for a name: of the first and the last word. */
export function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter((word) => /\p{L}|\p{N}/u.test(word));
  const letters = [words.at(0), words.length > 1 ? words.at(-1) : undefined].map((word) =>
    word === undefined ? '' : (/[\p{L}\p{N}]/u.exec(word)?.[0] ?? ''),
  );
  const initials = letters.join('').toLocaleUpperCase('en');
  return initials === '' ? '?' : initials;
}
