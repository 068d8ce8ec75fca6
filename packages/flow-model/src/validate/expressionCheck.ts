import type { Path } from '../document/types.ts';
import {
  fits,
  parseExpression,
  typeOf,
  type TypeLookup,
  type TypeProblem,
  type ValueType,
} from '../expressions/index.ts';
import type { Findings } from './finding.ts';
import { aKind, problems } from './messages.ts';
import type { Severity } from './types.ts';

/**
 * Grammar and types of a back-tick expression (Flow JSON reference, 4.4).
 * @param expected types that fit the place; none means any
 * @param severity of problems that Meta reports; what only phones mind is a warning
 */
export function checkExpression(
  text: string,
  expected: readonly ValueType[],
  path: Path,
  types: TypeLookup,
  findings: Findings,
  severity: Severity,
): void {
  const parsed = parseExpression(text);
  if (!parsed.ok) return findings.add(path, problems.expression(parsed.error.message), { severity });
  for (const note of parsed.notes)
    findings.add(path, problems.expressionNote(note.message), { severity: 'warning' });
  const checked = typeOf(parsed.ast, types);
  for (const problem of withoutRepeats(checked.problems)) {
    findings.add(path, problems.expression(problem.message), {
      severity: isOursAlone(problem) ? 'warning' : severity,
    });
  }
  if (checked.problems.length > 0 || expected.length === 0) return;
  if (!expected.some((type) => fits(checked.type, type))) {
    findings.add(
      path,
      problems.expressionType(
        aKind(checked.type),
        expected
          .map(aKind)
          .filter((kind, index, all) => all.indexOf(kind) === index)
          .join(' or '),
      ),
      { severity },
    );
  }
}

/** Both sides of an operator may have the same problem; saying it once is enough. */
export function withoutRepeats(found: readonly TypeProblem[]): readonly TypeProblem[] {
  return found.filter(
    ({ message }, index) => found.findIndex((other) => other.message === message) === index,
  );
}

/** Problems that Meta's validator lets pass. */
function isOursAlone({ code }: TypeProblem): boolean {
  return code === 'nested-modulo' || code === 'needs-scalar';
}
