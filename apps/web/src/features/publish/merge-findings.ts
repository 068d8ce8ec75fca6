import { type Diagnostic, formatPointer } from '@flowsmith/flow-model';

/**
 * What both found is said once, under Meta's name, with our words on what to do. Same code at the same place is the
 * same problem.
 */
export function mergeFindings(
  ours: readonly Diagnostic[],
  theirs: readonly Diagnostic[],
): { readonly ours: readonly Diagnostic[]; readonly theirs: readonly Diagnostic[] } {
  const known = new Map(ours.map((problem) => [keyOf(problem), problem]));
  const said = new Set(theirs.map(keyOf));
  return {
    ours: ours.filter((problem) => !said.has(keyOf(problem))),
    theirs: theirs.map((problem) => {
      const hint = problem.hint ?? known.get(keyOf(problem))?.hint;
      return { ...problem, pointer: formatPointer(problem.path), ...(hint === undefined ? {} : { hint }) };
    }),
  };
}

function keyOf({ code, path }: Diagnostic): string {
  return `${code} ${formatPointer(path)}`;
}
