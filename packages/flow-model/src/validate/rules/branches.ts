import { isAtLeast, limits } from '../../spec/index.ts';
import type { Findings } from '../finding.ts';
import type { FlowModel, FlowScreen, Rule } from '../flowModel.ts';
import { problems } from '../messages.ts';
import type { PlacedComponent, PlacedSlot } from '../screenModel.ts';

/** If and Switch: depth, and a Footer in every branch or in none (Flow JSON reference, 5.22 and 5.23). */
export const branches: Rule = (flow, findings) => {
  for (const screen of flow.screens) {
    for (const placed of screen.components) {
      if (placed.type === 'If') checkIf(placed, screen, flow, findings);
      else if (placed.type === 'Switch') checkSwitch(placed, screen, findings);
    }
  }
};

function checkIf(placed: PlacedComponent, screen: FlowScreen, flow: FlowModel, findings: Findings): void {
  const { version, unless71: severity } = flow;
  const path = [...screen.path, ...placed.path];
  if (placed.ifDepth > limits.ifDepth) {
    findings.add(path, problems.ifTooDeep(limits.ifDepth), { severity });
  }
  const withFooter = placed.slots.filter(hasFooter);
  if (withFooter.length === 0) return;
  if (placed.ifDepth > 1) findings.add(path, problems.footerTooDeep());
  const other = placed.slots.find((slot) => !hasFooter(slot));
  if (placed.slots.length < 2) findings.add(path, problems.ifFooterElseMissing());
  // Before 6.0 Meta only looks whether a Footer in `then` has one in `else` to match.
  else if (other !== undefined) {
    const lenient = other.name === 'then' && !isAtLeast(version, '6.0');
    findings.add(path, problems.ifFooterMissing(other.name), lenient ? { severity: 'warning' } : {});
  }
}

function checkSwitch(placed: PlacedComponent, screen: FlowScreen, findings: Findings): void {
  const path = [...screen.path, ...placed.path];
  // A Footer outside is one too many already.
  if (screen.components.some(isOutside)) return;
  const without = placed.slots.filter((slot) => !hasFooter(slot));
  if (without.length > 0 && without.length < placed.slots.length)
    findings.add(path, problems.switchFooterMissing(without.map(({ name }) => name)));
}

function hasFooter(slot: PlacedSlot): boolean {
  return slot.children.some(({ type, slots }) => type === 'Footer' || slots.some(hasFooter));
}

/** A Footer that stands in no branch. */
function isOutside({ type, parent }: PlacedComponent): boolean {
  return (
    type === 'Footer' && (parent === undefined || (parent.type === 'Form' && parent.parent === undefined))
  );
}
