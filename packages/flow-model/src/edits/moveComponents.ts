import type { FlowDocument } from '../document/index.ts';
import type { Path } from '../document/types.ts';
import { refusals } from './messages.ts';
import { Draft, refuse } from './parts/draft.ts';
import { changeScreen } from './parts/changeScreen.ts';
import { transferFormValues } from './parts/formValues.ts';
import { withInner } from './parts/groups.ts';
import { moveAll } from './parts/moveAll.ts';
import { outermost, samePath, splitPath, startsWith } from './parts/paths.ts';
import { ensureList, placeFooterCompanions } from './parts/placeInto.ts';
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
 * are taken get a number; entries of `sensitive` and of the maps of a Form go along.
 */
export function moveComponents(doc: FlowDocument, { from, into, index }: MoveComponents): EditResult {
  if (doc.value === undefined) return refuse(refusals.notWellFormed());
  const moving = outermost(from);
  if (moving.length === 0) return refuse(refusals.nothingSelected());
  const placement = canPlace(doc.value, { into, moving });
  if (!placement.ok) return refuse(placement.refusal);

  const draft = new Draft(doc);
  changeScreen(draft, moving, into);
  moveFormValues(draft, moving, into);
  const length = ensureList(draft, into);
  const placed = moveAll(draft, moving, into, Math.min(Math.max(0, index), length));
  const components = objectsAt(draft.value, placed);
  const list = placed[0] === undefined ? undefined : splitPath(placed[0])?.list;
  if (list !== undefined) placeFooterCompanions(draft, list, components);
  return draft.finish(placed);
}

/** Hands initial values and error messages over where moved inputs change their Form. */
function moveFormValues(draft: Draft, moving: readonly Path[], into: Path): void {
  const to = formAround(draft.value, [...into, 0]);
  for (const path of moving) {
    const from = formAround(draft.value, path);
    if (from === to || (from !== undefined && to !== undefined && samePath(from, to))) continue;
    for (const inner of withInner(objectAt(draft.value, path) ?? {}, path)) {
      const own = formAround(draft.value, inner.path);
      // An input of a Form that moves as a whole keeps its Form.
      if (own !== undefined && startsWith(own, path)) continue;
      transferFormValues(draft, {
        input: inner.path,
        ...(from === undefined ? {} : { from }),
        ...(to === undefined ? {} : { to }),
      });
    }
  }
}
