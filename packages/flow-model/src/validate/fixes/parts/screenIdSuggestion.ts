/** An id near to what was written that every version takes: digits become letters. */
export function screenIdSuggestion(id: string): string | undefined {
  const letters = id
    .replaceAll(/\d/g, (digit) => 'JABCDEFGHI'.charAt(Number(digit)))
    .replaceAll(/[^A-Za-z]+/g, '_')
    .replaceAll(/^_+|_+$/g, '');
  return letters === '' || letters.toUpperCase() === 'SUCCESS' ? undefined : letters;
}
