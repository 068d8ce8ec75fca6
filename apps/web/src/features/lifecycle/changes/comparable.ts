/** Longer lines are nobody's: the text was made by a program. */
const LONGEST = 300;

/**
 * Two texts of a flow so that a comparison line by line says something: JSON on one line, or with other line breaks on one
 * side, is broken into lines on both. Only for looking at; texts that are no JSON stay as they are.
 */
export function comparable(here: string, there: string): readonly [here: string, there: string] {
  if (![here, there].some((text) => text.split('\n').some((line) => line.length > LONGEST)))
    return [here, there];
  return [inLines(here), inLines(there)];
}

function inLines(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), undefined, 2);
  } catch {
    return text;
  }
}
