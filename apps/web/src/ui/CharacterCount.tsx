import { messages } from './messages.ts';

/** `12/40`: characters used of a display limit, as a person counts them. Amber once over it. */
export function CharacterCount({ value, max }: { value: string; max: number }) {
  const length = countCharacters(value);
  return (
    <span
      className={length > max ? 'font-medium tabular-nums text-warning' : 'tabular-nums text-faint'}
      title={messages.count(length, max)}
    >
      {length}/{max}
    </span>
  );
}

/** Number of code points: an emoji counts as one where JavaScript's `length` says two. */
export function countCharacters(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}
