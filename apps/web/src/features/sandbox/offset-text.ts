import { messages } from './messages.ts';

const text = messages.clock;
const UNITS = [
  ['d', 86_400_000],
  ['h', 3_600_000],
  ['min', 60_000],
] as const;

/** How far the sandbox's clock is from ours: `7 d 1 h ahead`; less than a minute counts as the same. */
export function offsetText(offset: number): string {
  let left = Math.abs(offset);
  const parts: string[] = [];
  for (const [unit, size] of UNITS) {
    const count = Math.floor(left / size);
    left -= count * size;
    if (count > 0) parts.push(`${count} ${unit}`);
  }
  if (parts.length === 0) return text.real;
  return offset > 0 ? text.ahead(parts.join(' ')) : text.behind(parts.join(' '));
}
