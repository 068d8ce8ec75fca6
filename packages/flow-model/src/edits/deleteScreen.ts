import { removeValue, type FlowDocument } from '../document/index.ts';
import { screensOf } from '../outline/index.ts';
import { refusals } from './messages.ts';
import { Draft, refuse } from './parts/draft.ts';
import { forgetScreen } from './parts/routes.ts';
import { screenNamed } from './parts/screens.ts';
import type { EditResult } from './types.ts';

/**
 * Deletes a screen and its part of the routing model. Actions that lead to it and references to its values stay: only
 * their author knows where they should lead now, and the list of problems shows every one of them.
 */
export function deleteScreen(doc: FlowDocument, { id }: { readonly id: string }): EditResult {
  if (doc.value === undefined) return refuse(refusals.notWellFormed());
  const entry = screenNamed(doc.value, id);
  if (entry === undefined) return refuse(refusals.unknownScreen(id));
  const screens = screensOf(doc.value);
  if (screens.length === 1) return refuse(refusals.lastScreen());
  const draft = new Draft(doc);
  draft.apply(removeValue(doc, entry.path));
  if (screens.filter((other) => other.id === id).length === 1) forgetScreen(draft, id);
  return draft.finish([]);
}
