import type { FlowDocument } from '../document/index.ts';
import type { JsonObject, Path } from '../document/types.ts';
import { refusals } from './messages.ts';
import { Draft, refuse } from './parts/draft.ts';
import { giveFormValues } from './parts/formValues.ts';
import { renameGroup, renamesFor, withInner } from './parts/groups.ts';
import { settleRoutes } from './parts/movedRoutes.ts';
import { placeFooterCompanions, placeInto } from './parts/placeInto.ts';
import { namesOn, screenAt } from './parts/screens.ts';
import { formAround } from './parts/surroundings.ts';
import { canPlace } from './placement.ts';
import type { EditResult } from './types.ts';

/** What to paste, and the gap in a list of components where it goes. */
export interface PasteComponents {
  readonly into: Path;
  readonly index: number;
  readonly components: readonly JsonObject[];
}

/**
 * Pastes components from anywhere, in order. Names that are taken on the screen get a number (`email` → `email_2`), and
 * references among the pasted components follow; other references stay as they are. Inputs that come into a Form hand
 * their initial value and error message to its maps. Actions bring their routes, but for such as Meta would refuse, and a Footer
 * that completes the flow or leads on makes the screen terminal or not. Selects what was pasted.
 */
export function pasteComponents(doc: FlowDocument, { into, index, components }: PasteComponents): EditResult {
  if (doc.value === undefined) return refuse(refusals.notWellFormed());
  if (components.length === 0) return refuse(refusals.nothingSelected());
  const placement = canPlace(doc.value, { into, components });
  if (!placement.ok) return refuse(placement.refusal);
  const screen = screenAt(doc.value, into);
  if (screen === undefined) return refuse(refusals.noSuchPlace());

  const renames = renamesFor(components, namesOn(screen));
  const fresh = components.map((component) => renameGroup(component, renames, screen.id));
  const draft = new Draft(doc);
  const placed = placeInto(draft, into, index, fresh);
  placeFooterCompanions(draft, into, fresh);
  const form = formAround(draft.value, into);
  if (form !== undefined) {
    for (const [number, path] of placed.entries()) {
      for (const inner of withInner(fresh[number] ?? {}, path)) {
        giveFormValues(draft, inner.path, form);
      }
    }
  }
  settleRoutes(draft, placed, []);
  return draft.finish(placed);
}
