import { isAtLeast } from '../../spec/index.ts';
import type { Rule } from '../flowModel.ts';
import { problems } from '../messages.ts';

/** Which action may run on which screen (Flow JSON reference, 6.2, 6.4, 6.5, 3.5). */
export const actions: Rule = (flow, findings) => {
  for (const screen of flow.screens) {
    for (const { name, path, owner, property } of screen.actions) {
      const at = [...screen.path, ...path, 'name'];
      if (name === 'complete' && property === 'on-click-action' && !screen.terminal)
        findings.add(at, problems.completeNotTerminal(screen.id));
      if (name === 'data_exchange' && !flow.hasEndpoint) findings.add(at, problems.endpointMissing());
      if (name === 'navigate' && owner.type === 'Footer' && screen.terminal) {
        findings.add(
          at,
          problems.terminalFooterNavigates(screen.id),
          isAtLeast(flow.version, '7.3') ? {} : { severity: 'warning' },
        );
      }
    }
  }
};
