import { removeValue, type FlowDocument } from '../document/index.ts';
import type { Path } from '../document/types.ts';
import { refusals } from './messages.ts';
import { Draft, refuse } from './parts/draft.ts';
import { forgetInputs } from './parts/forgetInputs.ts';
import { settleRoutes } from './parts/movedRoutes.ts';
import { outermost } from './parts/paths.ts';
import { screenAt } from './parts/screens.ts';
import { objectAt } from './parts/values.ts';
import type { EditResult } from './types.ts';

/**
 * Deletes components with everything in them, and what the screen says about their inputs: entries of `sensitive` and
 * of the maps of a Form, and routes that nothing takes any more. References to their values stay, so that the list of problems shows what misses them.
 */
export function deleteComponents(
  doc: FlowDocument,
  { paths }: { readonly paths: readonly Path[] },
): EditResult {
  if (doc.value === undefined) return refuse(refusals.notWellFormed());
  const targets = outermost(paths);
  if (targets.length === 0) return refuse(refusals.nothingSelected());
  if (targets.some((path) => path.length < 5 || objectAt(doc.value, path) === undefined)) {
    return refuse(refusals.noSuchPlace());
  }
  const draft = new Draft(doc);
  forgetInputs(draft, targets);
  for (const path of targets.toReversed()) draft.apply(removeValue(draft.doc, path));
  settleRoutes(draft, [], [...new Set(targets.map((path) => screenAt(doc.value, path)?.id ?? ''))]);
  return draft.finish([]);
}
