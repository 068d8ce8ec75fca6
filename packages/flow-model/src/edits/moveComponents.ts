import type { FlowDocument } from '../document/index.ts';
import type { Path } from '../document/types.ts';
import { refusals } from './messages.ts';
import { Draft, refuse } from './parts/draft.ts';
import { changeScreen } from './parts/changeScreen.ts';
import { giveFormValues, takeFormValues } from './parts/formValues.ts';
import { withInner } from './parts/groups.ts';
import { moveAll } from './parts/moveAll.ts';
import { outermost, samePath, splitPath, startsWith } from './parts/paths.ts';
import { ensureList, placeFooterCompanions } from './parts/placeInto.ts';
import { checkMovedRoutes, settleRoutes } from './parts/movedRoutes.ts';
import { screenAt } from './parts/screens.ts';
import { formAround } from './parts/surroundings.ts';
import { objectAt, objectsAt } from './parts/values.ts';
import { canPlace } from './placement.ts';
import type { EditResult } from './types.ts';

/** What moves where. */
export interface MoveComponents {
  readonly from: readonly Path[];
  /** The list of components that takes them. */
  readonly into: Path;
  /** The gap in that list as it is before the move: 0 before the first, its length after the last. */
  readonly index: number;
}

/**
 * Moves components, within a screen or across screens; the moved text keeps its bytes but for indentation. They arrive
 * in document order and are selected.
 *
 * Across screens everything goes on meaning the same, as far as the version can say it (global references need 4.0):
 * references to what stayed behind become global, references to what moved follow it, from every screen; names that
 * are taken get a number; entries of `sensitive` and of the maps of a Form go along. Routes follow the actions that take
 * them, and a Footer that completes the flow or leads on makes its new screen terminal or not. Refused when an action would
 * then lead to its own screen or back (`connectAction`).
 */
export function moveComponents(doc: FlowDocument, { from, into, index }: MoveComponents): EditResult {
  if (doc.value === undefined) return refuse(refusals.notWellFormed());
  const moving = outermost(from);
  if (moving.length === 0) return refuse(refusals.nothingSelected());
  const placement = canPlace(doc.value, { into, moving });
  if (!placement.ok) return refuse(placement.refusal);

  const target = screenAt(doc.value, into);
  if (target === undefined) return refuse(refusals.noSuchPlace());
  const wrong = checkMovedRoutes(doc.value, moving, target);
  if (wrong !== undefined) return refuse(wrong);

  const draft = new Draft(doc);
  const inputs = leavingForms(draft, moving, into);
  for (const { input, from } of inputs) if (from !== undefined) takeFormValues(draft, input, from);
  changeScreen(draft, moving, into);
  for (const { input, to } of inputs) if (to !== undefined) giveFormValues(draft, input, to);
  const length = ensureList(draft, into);
  const placed = moveAll(draft, moving, into, Math.min(Math.max(0, index), length));
  const components = objectsAt(draft.value, placed);
  const list = placed[0] === undefined ? undefined : splitPath(placed[0])?.list;
  if (list !== undefined) placeFooterCompanions(draft, list, components);
  const sources = new Set(moving.map((path) => screenAt(doc.value, path)?.id ?? ''));
  // Within its screen whatever moves leads on from there as before.
  if (sources.size > 1 || !sources.has(target.id)) settleRoutes(draft, placed, [...sources]);
  return draft.finish(placed);
}

/** Inputs that change their Form, with the one they leave and the one they come to. */
function leavingForms(
  draft: Draft,
  moving: readonly Path[],
  into: Path,
): readonly { readonly input: Path; readonly from: Path | undefined; readonly to: Path | undefined }[] {
  const to = formAround(draft.value, [...into, 0]);
  return moving.flatMap((path) => {
    const from = formAround(draft.value, path);
    if (from !== undefined && to !== undefined && samePath(from, to)) return [];
    return (
      withInner(objectAt(draft.value, path) ?? {}, path)
        .map((inner) => inner.path)
        // An input of a Form that moves as a whole keeps its Form.
        .filter((input) => !startsWith(formAround(draft.value, input) ?? [], path))
        .map((input) => ({ input, from, to }))
    );
  });
}
