/** Hebrew, Arabic, Syriac, Thaana, N’Ko and their presentation forms. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/**
 * `rtl` for a text whose first letter is written from right to left; otherwise nothing: then the phone's own direction
 * holds. What stands beside a label (boxes, icons, entries) follows it to the other side.
 */
export function directionOf(text: string): 'rtl' | undefined {
  const letter = /\p{L}/u.exec(text)?.[0];
  return letter !== undefined && RIGHT_TO_LEFT.test(letter) ? 'rtl' : undefined;
}
