/** A step of a path: a member, an entry, or every entry. */
export type JsonPathStep = string | number | typeof EVERY;

/** `[*]` */
export const EVERY = Symbol('every entry');

const STEP = /\.([^.[\]'"\s]+)|\[(\d+)\]|\[(\*)\]|\['((?:[^'\\]|\\.)*)'\]/y;

/**
 * The steps of a path in JSON: `$.a.b[0]`, `$['odd key']`, `$.slots[*].id`, a small part of JSONPath (RFC 9535).
 * `undefined` for what is none.
 */
export function jsonPathSteps(path: string): readonly JsonPathStep[] | undefined {
  if (!path.startsWith('$')) return undefined;
  const steps: JsonPathStep[] = [];
  STEP.lastIndex = 1;
  while (STEP.lastIndex < path.length) {
    const found = STEP.exec(path);
    if (found === null) return undefined;
    const [, name, index, every, quoted] = found;
    if (every !== undefined) steps.push(EVERY);
    else if (index === undefined) steps.push(name ?? (quoted ?? '').replaceAll(/\\(.)/g, '$1'));
    else steps.push(Number(index));
  }
  return steps;
}

/** The path of steps, as people write it. */
export function formatJsonPath(steps: readonly (string | number)[]): string {
  const texts = steps.map((step) => {
    if (typeof step === 'number') return `[${step}]`;
    return /^[^.[\]'"\s$]+$/.test(step)
      ? `.${step}`
      : `['${step.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}']`;
  });
  return `$${texts.join('')}`;
}
