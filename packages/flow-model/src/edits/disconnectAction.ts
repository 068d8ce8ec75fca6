import { removeValue, type FlowDocument } from '../document/index.ts';
import type { Path } from '../document/types.ts';
import { isRequired } from '../spec/index.ts';
import { targetOf } from '../routing/navigations.ts';
import { refusals } from './messages.ts';
import { actionSpecAt } from './parts/actions.ts';
import { Draft, refuse } from './parts/draft.ts';
import { removeStaleRoute } from './parts/routes.ts';
import { rulesOf, screenAt } from './parts/screens.ts';
import { objectAt } from './parts/values.ts';
import { writeAction } from './parts/writeAction.ts';
import { becomeTerminal, otherFooterActions } from './parts/terminal.ts';
import type { EditResult } from './types.ts';

/**
 * Takes away the way from an action to a screen. A Footer then completes the flow, with the payload that it had, and its
 * screen becomes terminal; where that cannot be (another Footer leads on), and everywhere else, the action is removed.
 * The routing model loses the route unless another action or the endpoint may take it.
 */
export function disconnectAction(
  doc: FlowDocument,
  { component, property }: { readonly component: Path; readonly property: string },
): EditResult {
  if (doc.value === undefined) return refuse(refusals.notWellFormed());
  const path = [...component, property];
  const screen = screenAt(doc.value, component);
  const to = targetOf(objectAt(doc.value, path));
  if (screen === undefined || to === undefined) return refuse(refusals.noSuchPlace());
  const draft = new Draft(doc);
  const spec = actionSpecAt(doc.value, path);
  const canComplete =
    spec?.actions?.complete !== undefined &&
    isRequired(spec.required, rulesOf(doc.value)) &&
    !otherFooterActions(doc.value, screen.path, path).includes('navigate');
  if (canComplete) {
    writeAction(draft, path, { name: 'complete', payload: objectAt(doc.value, [...path, 'payload']) ?? {} });
    becomeTerminal(draft, screen.path, path);
  } else {
    draft.apply(removeValue(doc, path));
  }
  removeStaleRoute(draft, screen.id, to);
  return draft.finish([component]);
}
