import type { FlowDocument } from '../document/index.ts';
import type { Path } from '../document/types.ts';
import { refusals } from './messages.ts';
import { Draft, refuse } from './parts/draft.ts';
import { actionSpecAt, checkAction } from './parts/actions.ts';
import { checkRoute } from './parts/checkRoute.ts';
import { navigatePayload } from './parts/navigatePayload.ts';
import { addRoute, removeStaleRoute } from './parts/routes.ts';
import { screenAt } from './parts/screens.ts';
import { leaveTerminal } from './parts/terminal.ts';
import { objectAt } from './parts/values.ts';
import { writeAction } from './parts/writeAction.ts';
import { targetOf } from '../routing/navigations.ts';
import type { EditResult } from './types.ts';

/** Which action should lead where. */
export interface ConnectAction {
  /** A component, or an item of a NavigationList. */
  readonly component: Path;
  /** The property with the action: `on-click-action`. */
  readonly property: string;
  /** Id of the screen to open. */
  readonly to: string;
}

/**
 * Lets an action open a screen, whatever it did before.
 *
 * - The payload gets what the data of the target asks for, no more: what it had for those fields stays; a new field takes
 *   the input or data field of the same name and type, or an empty value of its type.
 * - A Footer that completed the flow now leads on: its screen is no longer terminal. Refused when another Footer of the
 *   screen still completes the flow, and the version does not let a terminal screen lead on (7.3).
 * - The routing model gets the route, and loses the one that no action of the screen takes any more. A flow with an
 *   endpoint but without a routing model gets one.
 *
 * Refused: a list whose items have actions, an item of a list that has one; unknown screens, the screen itself, ways back, a way that leaves no screen to begin with, and more than 10
 * routes (Flow JSON reference, routing rules R2 to R6).
 */
export function connectAction(doc: FlowDocument, { component, property, to }: ConnectAction): EditResult {
  if (doc.value === undefined) return refuse(refusals.notWellFormed());
  const path = [...component, property];
  const screen = screenAt(doc.value, component);
  if (screen === undefined || objectAt(doc.value, component) === undefined)
    return refuse(refusals.noSuchPlace());
  if (actionSpecAt(doc.value, path)?.actions?.navigate === undefined) return refuse(refusals.notAnAction());
  const wrong = checkAction(doc.value, path, 'navigate') ?? checkRoute(doc.value, [path], screen.id, to);
  if (wrong !== undefined) return refuse(wrong);

  const draft = new Draft(doc);
  const before = objectAt(doc.value, path);
  const payload = navigatePayload(doc.value, { from: screen.id, to, current: objectAt(before, ['payload']) });
  writeAction(draft, path, { name: 'navigate', next: { type: 'screen', name: to }, payload });
  const refusal = leaveTerminal(draft, screen.path, path);
  if (refusal !== undefined) return refuse(refusal);
  const old = targetOf(before);
  if (old !== undefined && old !== to) removeStaleRoute(draft, screen.id, old);
  addRoute(draft, screen.id, to);
  return draft.finish([component]);
}
