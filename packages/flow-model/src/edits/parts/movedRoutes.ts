import type { JsonValue, Path } from '../../document/types.ts';
import type { ScreenEntry } from '../../outline/index.ts';
import { routingGraph } from '../../routing/index.ts';
import { targetOf } from '../../routing/navigations.ts';
import { checkRoute } from './checkRoute.ts';
import type { Draft } from './draft.ts';
import { withInner } from './groups.ts';
import { addRoute, removeStaleRoute } from './routes.ts';
import { screenAt } from './screens.ts';
import { becomeTerminal, leaveTerminal } from './terminal.ts';
import { findObjects, objectAt } from './values.ts';
import type { Refusal } from '../types.ts';

/** Why components cannot move to a screen because of the screens that they lead to. */
export function checkMovedRoutes(
  flow: JsonValue,
  moving: readonly Path[],
  target: ScreenEntry,
): Refusal | undefined {
  const actions = navigationsAt(
    flow,
    moving.filter((path) => path[1] !== target.index),
  );
  const places = actions.map(({ path }) => path);
  for (const { to } of actions) {
    const refusal = screenExists(flow, to) ? checkRoute(flow, places, target.id, to) : undefined;
    if (refusal !== undefined) return refusal;
  }
  return undefined;
}

/**
 * Brings routing model and `terminal` in line after components came to or left screens: routes of what came, as far as
 * they are allowed, are added; routes that nothing takes any more are removed.
 * @param arrived places of components that came
 * @param left ids of screens that components left
 */
export function settleRoutes(draft: Draft, arrived: readonly Path[], left: readonly string[]): void {
  for (const { path, to } of navigationsAt(draft.value, arrived)) {
    const screen = screenAt(draft.value, path);
    if (screen === undefined || draft.value === undefined || !screenExists(draft.value, to)) continue;
    if (checkRoute(draft.value, [path], screen.id, to) === undefined) addRoute(draft, screen.id, to);
  }
  for (const { from, to } of routingGraph(draft.value).differences.notTaken) {
    if (left.includes(from)) removeStaleRoute(draft, from, to);
  }
  for (const path of arrived) settleTerminal(draft, path);
}

/** The Footer that arrived decides whether its screen is terminal. */
function settleTerminal(draft: Draft, place: Path): void {
  for (const { component, path } of withInner(objectAt(draft.value, place) ?? {}, place)) {
    const action = objectAt(component, ['on-click-action'])?.['name'];
    if (component['type'] !== 'Footer') continue;
    const screen = path.slice(0, 2);
    if (action === 'complete') becomeTerminal(draft, screen, [...path, 'on-click-action']);
    if (action === 'navigate') leaveTerminal(draft, screen, [...path, 'on-click-action']);
  }
}

function navigationsAt(
  flow: JsonValue | undefined,
  places: readonly Path[],
): readonly { readonly path: Path; readonly to: string }[] {
  return places.flatMap((place) =>
    findObjects(objectAt(flow, place), (object) => targetOf(object) !== undefined, place).map(
      ({ object, path }) => ({
        path,
        to: targetOf(object) ?? '',
      }),
    ),
  );
}

function screenExists(flow: JsonValue, id: string): boolean {
  return routingGraph(flow).screens.includes(id);
}
