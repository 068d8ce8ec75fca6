import { componentSpec, isAtLeast, isComponentType } from '../../spec/index.ts';
import type { Rule } from '../flowModel.ts';
import { problems } from '../messages.ts';

/** Components that stand alone on their screen (Flow JSON reference, 5.4 and 5.18). */
export const placement: Rule = (flow, findings) => {
  for (const screen of flow.screens) {
    const types = new Set(screen.components.map(({ type }) => type).filter((type) => type !== 'Form'));
    for (const { type, path } of screen.components) {
      if (!isComponentType(type)) continue;
      const beside = componentSpec(type).alone?.findLast(({ since }) =>
        isAtLeast(flow.version, since),
      )?.beside;
      if (beside === undefined) continue;
      const others = [...types].filter(
        (other) => other !== type && !beside.some((allowed) => allowed === other),
      );
      if (others.length > 0) {
        findings.add(
          [...screen.path, ...path],
          problems.notAlone(
            type,
            beside.filter((other) => other !== type),
            others,
          ),
        );
        findings.echo([...screen.path, ...path, 'type'], problems.notAlone(type, [], others));
        if (type === 'RichText') findings.echo([...screen.path, ...path], problems.richTextNotAlone());
      }
      if (type === 'NavigationList' && screen.terminal)
        findings.add([...screen.path, ...path], problems.navigationOnTerminal());
    }
  }
};
