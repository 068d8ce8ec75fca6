import type { FlowDocument } from '../document/index.ts';
import type { JsonObject, JsonValue, Path } from '../document/types.ts';
import { screensOf } from '../outline/index.ts';
import { targetOf } from '../routing/navigations.ts';
import { isActionName, type ActionName } from '../spec/index.ts';
import { connectAction } from './connectAction.ts';
import { refusals } from './messages.ts';
import { checkAction } from './parts/actions.ts';
import { checkRoute } from './parts/checkRoute.ts';
import { Draft, done, refuse } from './parts/draft.ts';
import { removeStaleRoute } from './parts/routes.ts';
import { screenAt } from './parts/screens.ts';
import { becomeTerminal, leaveTerminal } from './parts/terminal.ts';
import { objectAt } from './parts/values.ts';
import { writeAction } from './parts/writeAction.ts';
import type { EditResult } from './types.ts';

/**
 * Makes the action at `path` one of another kind, or writes one where there is none. The payload stays if the new kind
 * has one; what the new kind needs is added: `navigate` leads to the first screen that it may lead to (see
 * `connectAction`), `open_url` gets an address to fill in. A Footer that completes the flow makes its screen terminal,
 * one that leads on does the opposite.
 */
export function setActionName(
  doc: FlowDocument,
  { path, name }: { readonly path: Path; readonly name: string },
): EditResult {
  if (doc.value === undefined) return refuse(refusals.notWellFormed());
  const component = path.slice(0, -1);
  const property = path.at(-1);
  const screen = screenAt(doc.value, path);
  if (screen === undefined || typeof property !== 'string' || objectAt(doc.value, component) === undefined) {
    return refuse(refusals.noSuchPlace());
  }
  if (!isActionName(name)) return refuse(refusals.actionNotAllowed(name));
  const wrong = checkAction(doc.value, path, name);
  if (wrong !== undefined) return refuse(wrong);
  const current = objectAt(doc.value, path);
  if (current?.['name'] === name) return done([]);
  const to = name === 'navigate' ? firstTarget(doc.value, path, screen.id) : undefined;
  if (to !== undefined) return connectAction(doc, { component, property, to });

  const draft = new Draft(doc);
  writeAction(draft, path, contentOf(name, current));
  if (name === 'complete') becomeTerminal(draft, screen.path, path);
  else if (name === 'navigate') {
    const refusal = leaveTerminal(draft, screen.path, path);
    if (refusal !== undefined) return refuse(refusal);
  }
  const old = targetOf(current);
  if (old !== undefined) removeStaleRoute(draft, screen.id, old);
  return draft.finish([component]);
}

/** The first screen behind this one, or else before it, that an action may lead to. */
function firstTarget(flow: JsonValue, path: Path, from: string): string | undefined {
  const ids = screensOf(flow).map(({ id }) => id);
  const own = ids.indexOf(from);
  return [...ids.slice(own + 1), ...ids.slice(0, own)].find(
    (to) => checkRoute(flow, [path], from, to) === undefined,
  );
}

function contentOf(name: ActionName, current: JsonObject | undefined): JsonObject {
  const payload = objectAt(current, ['payload']) ?? {};
  switch (name) {
    case 'navigate':
      return { name, next: { type: 'screen', name: '' }, payload };
    case 'open_url':
      return { name, url: 'https://example.com' };
    case 'complete':
    case 'data_exchange':
    case 'update_data':
      return { name, payload };
  }
}
