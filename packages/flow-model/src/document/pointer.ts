import type { Path } from './types.ts';

/**
 * A path as Meta spells it: `screens[0].layout.children[1]['on-click-action'].name`. Indexes stand in brackets, keys
 * that are identifiers after a dot, all other keys quoted in brackets.
 */
export function formatPointer(path: Path): string {
  let pointer = '';
  for (const step of path) {
    if (typeof step === 'number') pointer += `[${step}]`;
    else if (/^[A-Za-z_$][\w$]*$/.test(step)) pointer += pointer === '' ? step : `.${step}`;
    else pointer += `['${step.replaceAll(/[\\']/g, String.raw`\$&`)}']`;
  }
  return pointer;
}

const STEP =
  /\s*(?:\.?\s*\[\s*(?:(?<index>\d+)|'(?<single>(?:[^'\\]|\\.)*)'|"(?<double>(?:[^"\\]|\\.)*)"|(?<bare>[^\]'"]*?))\s*\]|\.?\s*(?<key>[^.[\]'"\s][^.[\]]*))\s*/suy;

/**
 * The path that a pointer means; the opposite of {@link formatPointer}, but tolerant: blanks around the steps, double
 * quotes, and hyphens outside brackets are understood. `undefined` when it is no pointer.
 */
export function parsePointer(text: string): Path | undefined {
  const path: (string | number)[] = [];
  let offset = 0;
  const trimmed = text.trim();
  while (offset < trimmed.length) {
    STEP.lastIndex = offset;
    const groups = STEP.exec(trimmed)?.groups;
    if (groups === undefined) return undefined;
    offset = STEP.lastIndex;
    const { index, single, double, bare, key } = groups;
    if (index !== undefined) path.push(Number(index));
    else path.push((single ?? double)?.replaceAll(/\\(.)/gsu, '$1') ?? bare ?? key?.trim() ?? '');
  }
  return path;
}
