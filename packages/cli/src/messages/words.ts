/** A file as it is called in a sentence. */
export function nameOf(file: string): string {
  return file === '-' ? 'standard input' : file;
}

/** A number of things. */
export function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}
