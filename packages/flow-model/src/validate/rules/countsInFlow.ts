import { componentSpec, COMPONENT_TYPES } from '../../spec/index.ts';
import type { Rule } from '../flowModel.ts';
import { problems } from '../messages.ts';

/** How many components of a type all screens together may have (Flow JSON reference, 1.5). */
export const countsInFlow: Rule = (flow, findings) => {
  for (const [type, max] of LIMITED) {
    const all = flow.screens.flatMap((screen) =>
      screen.components.flatMap((placed) =>
        placed.type === type ? [[...screen.path, ...placed.path, 'type']] : [],
      ),
    );
    for (const path of all.slice(max)) findings.add(path, problems.tooManyInFlow(type, max, all.length));
  }
};

const LIMITED = COMPONENT_TYPES.flatMap((type) => {
  const { maxPerFlow } = componentSpec(type);
  return maxPerFlow === undefined ? [] : [[type, maxPerFlow] as const];
});
