import type { MessageProblem } from '@/api/sending.ts';

/** What a check says about one place of a message, errors first; empty: nothing. */
export function wordsAt(problems: readonly MessageProblem[], path: string): string | undefined {
  const here = problems.filter((problem) => problem.path === path || problem.path.startsWith(`${path}.`));
  const worst = here.find(({ severity }) => severity === 'error') ?? here[0];
  return worst?.message;
}

/** What belongs to none of the places that show their own. */
export function otherProblems(
  problems: readonly MessageProblem[],
  shown: readonly string[],
): readonly MessageProblem[] {
  return problems.filter(
    ({ path }) => !shown.some((place) => path === place || path.startsWith(`${place}.`)),
  );
}
