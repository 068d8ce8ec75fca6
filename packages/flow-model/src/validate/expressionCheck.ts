import type { Path } from '../document/types.ts';
import { fits, parseExpression, typeOf, type TypeProblem, type ValueType } from '../expressions/index.ts';
import type { Findings } from './finding.ts';
import type { FlowModel, FlowScreen } from './flowModel.ts';
import { aKind, problems } from './messages.ts';
import { resolveBinding } from './references.ts';
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
  scope: Scope,
  findings: Findings,
  severity: Severity,
): void {
  const parsed = parseExpression(text);
  if (!parsed.ok) return findings.add(path, problems.expression(parsed.error.message), { severity });
  for (const note of parsed.notes)
    findings.add(path, problems.expressionNote(note.message), { severity: 'warning' });
  const checked = typeOf(parsed.ast, scope.screen.types);
  for (const problem of withoutRepeats(checked.problems)) {
    findings.add(path, problems.expression(problem.message, hintOn(problem, text, scope)), {
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

/** Where a text stands, for looking up what it refers to. */
export interface Scope {
  readonly screen: FlowScreen;
  readonly flow: FlowModel;
}

/** What was most likely meant by a reference inside a text that leads nowhere. */
export function hintOn(
  { code, offset, length }: TypeProblem,
  text: string,
  scope: Scope,
): string | undefined {
  if (code !== 'unknown-reference') return undefined;
  const found = resolveBinding(text.slice(offset, offset + length), scope.screen, scope.flow);
  return found.ok ? undefined : found.problem.hint;
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
