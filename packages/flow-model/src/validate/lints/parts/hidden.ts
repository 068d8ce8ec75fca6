import type { PlacedComponent } from '../../screenModel.ts';

/** Whether a component is not always drawn: it can be invisible, or stands in a branch. */
export function mayBeHidden(placed: PlacedComponent): boolean {
  const { visible } = placed.component;
  return (visible !== undefined && visible !== true) || branchOf(placed) !== undefined;
}

/** The innermost If or Switch around a component. */
export function branchOf(placed: PlacedComponent): PlacedComponent | undefined {
  for (let around = placed.parent; around !== undefined; around = around.parent)
    if (around.type === 'If' || around.type === 'Switch') return around;
  return undefined;
}

/** Whether two components stand in the same branch of every If and Switch around the first. */
export function sharesBranches(inner: PlacedComponent, other: PlacedComponent): boolean {
  const branch = branchOf(inner);
  if (branch === undefined) return true;
  const slot = branch.slots.find(({ path }) => path.every((step, index) => inner.path[index] === step));
  return slot !== undefined && slot.path.every((step, index) => other.path[index] === step);
}
