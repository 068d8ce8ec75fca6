import { removeValue, type FlowDocument } from '../document/index.ts';
import type { JsonObject, Path } from '../document/types.ts';
import { slotsOf } from '../outline/index.ts';
import { refusals } from './messages.ts';
import { Draft, refuse } from './parts/draft.ts';
import { formValueKeys, isBound, mapped, takeFormValues } from './parts/formValues.ts';
import { withInner } from './parts/groups.ts';
import { moveAll } from './parts/moveAll.ts';
import { afterRemoval, splitPath } from './parts/paths.ts';
import { nameOf, screenAt } from './parts/screens.ts';
import { objectAt } from './parts/values.ts';
import { newPlacementRefusal } from './placement.ts';
import type { EditResult } from './types.ts';

/**
 * Takes a Form, an If or a Switch apart: what stood in it takes its place, branch after branch. Of several Footers in
 * branches the first stays. The maps of a Form become initial values and error messages of its inputs; a map bound to an
 * object of declared fields becomes one binding for each. Selects what came out.
 */
export function unwrapComponent(doc: FlowDocument, { path }: { readonly path: Path }): EditResult {
  if (doc.value === undefined) return refuse(refusals.notWellFormed());
  const wrapper = objectAt(doc.value, path);
  const place = splitPath(path);
  const screen = screenAt(doc.value, path);
  if (wrapper === undefined || place === undefined || screen === undefined)
    return refuse(refusals.noSuchPlace());
  const type = wrapper['type'];
  if (type !== 'Form' && type !== 'If' && type !== 'Switch') return refuse(refusals.notAWrapper());

  const draft = new Draft(doc);
  if (type === 'Form') {
    if (!canDealOut(doc, path, wrapper)) return refuse(refusals.boundFormValues());
    for (const inner of withInner(wrapper, path).slice(1)) takeFormValues(draft, inner.path, path);
  }
  const inside = slotsOf(wrapper).flatMap((slot) =>
    slot.children.map((_, index) => [...path, ...slot.path, index]),
  );
  const footers = inside.filter((child) => objectAt(doc.value, child)?.['type'] === 'Footer').slice(1);
  for (const extra of footers.toReversed()) draft.apply(removeValue(draft.doc, extra));
  const kept = inside
    .filter((child) => !footers.includes(child))
    .map((child) => footers.toReversed().reduce<Path>(afterRemoval, child));
  const placed = moveAll(draft, kept, place.list, place.index + 1);
  draft.apply(removeValue(draft.doc, path));
  const refusal =
    draft.value === undefined ? undefined : newPlacementRefusal(doc.value, draft.value, screen.path);
  return refusal === undefined
    ? draft.finish(placed.map((child) => afterRemoval(child, path)))
    : refuse(refusal);
}

/** Whether what a Form says about its inputs can be said by each of them. */
function canDealOut(doc: FlowDocument, path: Path, form: JsonObject): boolean {
  const names = withInner(form).flatMap(({ component }) =>
    component === form ? [] : (nameOf(component) ?? []),
  );
  return formValueKeys.every(
    ({ map }) =>
      !isBound(doc.value, path, map) ||
      names.some((name) => mapped(doc.value, path, map, name) !== undefined),
  );
}
