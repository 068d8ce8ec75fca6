import type { Path } from '../../document/types.ts';
import { COMPONENT_TYPES, limits, maxPerScreen } from '../../spec/index.ts';
import type { Findings, Problem } from '../finding.ts';
import type { Rule } from '../flowModel.ts';
import { problems } from '../messages.ts';
import type { PlacedComponent, PlacedSlot } from '../screenModel.ts';

/** How many components of a type, and in all, a screen may have (Flow JSON reference, 1.5). */
export const counts: Rule = (flow, findings) => {
  for (const screen of flow.screens) {
    const present = new Set(screen.components.map(({ type }) => type));
    for (const type of COMPONENT_TYPES) {
      const max = present.has(type) ? maxPerScreen(type, flow.version) : undefined;
      if (max === undefined) continue;
      const together = atOnce(screen.root, (candidate) => candidate === type);
      reportSurplus(together, max, screen.path, problems.tooManyOfType(type, max, together.length), findings);
    }
    if (present.has('PhotoPicker') && present.has('DocumentPicker')) {
      const pickers = atOnce(screen.root, (type) => type === 'PhotoPicker' || type === 'DocumentPicker');
      reportSurplus(pickers, limits.mediaPickersPerScreen, screen.path, problems.tooManyPickers(), findings);
    }
    const total = screen.components.filter(({ type }) => type !== 'Form').length;
    const { error, warning } = limits.componentsPerScreen;
    if (total > error)
      findings.add([...screen.path, 'layout', 'children'], problems.tooManyComponents(total, error));
    else if (total > warning)
      findings.add([...screen.path, 'layout', 'children'], problems.manyComponents(total, warning), {
        severity: 'warning',
      });
  }
};

/** The components over the limit are at fault; Meta points to the others as well. */
function reportSurplus(
  all: readonly PlacedComponent[],
  max: number,
  screen: Path,
  problem: Problem,
  findings: Findings,
): void {
  if (all.length <= max) return;
  all.forEach(({ path }, index) =>
    findings.add([...screen, ...path, 'type'], problem, index < max ? { echo: true } : {}),
  );
}

/** The most components of a kind that can be on screen at once: siblings add up, of branches the fullest counts. */
function atOnce(slot: PlacedSlot, wanted: (type: string) => boolean): readonly PlacedComponent[] {
  return slot.children.flatMap((child) => {
    if (wanted(child.type)) return [child];
    const branches = child.slots.map((inner) => atOnce(inner, wanted));
    if (child.type === 'Form') return branches.flat();
    return branches.reduce<readonly PlacedComponent[]>(
      (fullest, branch) => (branch.length > fullest.length ? branch : fullest),
      [],
    );
  });
}
