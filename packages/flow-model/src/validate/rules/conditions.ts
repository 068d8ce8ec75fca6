import { isJsonObject } from '../../document/index.ts';
import { isBackTicked, parseCondition, typeOf } from '../../expressions/index.ts';
import { isAtLeast } from '../../spec/index.ts';
import { checkExpression, hintOn, withoutRepeats } from '../expressionCheck.ts';
import type { Rule } from '../flowModel.ts';
import { problems } from '../messages.ts';

/** Conditions of Ifs can be read and yield true or false; branches are not empty (Flow JSON reference, 4.3, 5.22, 5.23). */
export const conditions: Rule = (flow, findings) => {
  const { unless71: severity, version } = flow;
  for (const screen of flow.screens) {
    for (const { component, type, path } of screen.components) {
      const at = [...screen.path, ...path];
      if (
        type === 'Switch' &&
        isJsonObject(component['cases']) &&
        Object.keys(component['cases']).length === 0
      ) {
        findings.add([...at, 'cases'], problems.casesEmpty(), { severity });
      }
      if (type !== 'If') continue;
      const { condition, then } = component;
      if (Array.isArray(then) && then.length === 0)
        findings.add([...at, 'then'], problems.thenEmpty(), { severity });
      if (typeof condition !== 'string') continue;
      const place = [...at, 'condition'];
      if (isBackTicked(condition) && isAtLeast(version, '6.0')) {
        checkExpression(condition, ['boolean'], place, { screen, flow }, findings, 'error');
        continue;
      }
      const parsed = parseCondition(condition);
      if (!parsed.ok) {
        findings.add(place, problems.condition(parsed.error.message), { severity });
        continue;
      }
      for (const problem of withoutRepeats(typeOf(parsed.ast, screen.types, 'condition').problems)) {
        // Meta lets every value be compared by size; what is no number is just not met.
        findings.add(
          place,
          problems.condition(problem.message, hintOn(problem, condition, { screen, flow })),
          {
            severity: problem.code === 'needs-numbers' ? 'warning' : severity,
          },
        );
      }
    }
  }
};
