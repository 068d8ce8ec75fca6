import { removeValue } from '../../document/index.ts';
import type { JsonValue, Path } from '../../document/types.ts';
import { isAtLeast } from '../../spec/index.ts';
import { refusals } from '../messages.ts';
import type { Refusal } from '../types.ts';
import type { Draft } from './draft.ts';
import { samePath } from './paths.ts';
import { componentsOf, rulesOf, screenAt } from './screens.ts';
import { setMember } from './setMember.ts';
import { objectAt } from './values.ts';

/** A terminal screen whose Footer leads on may not (7.3), and should not before. */
const TERMINAL_MAY_NOT_LEAD_ON = '7.3';

/**
 * Takes `terminal` (and `success`) off a screen after a Footer of it was made to lead on. When another Footer still
 * completes the flow the screen has to stay terminal, which 7.3 refuses.
 * @param action the action that leads on; only that of a Footer matters
 */
export function leaveTerminal(draft: Draft, screen: Path, action: Path): Refusal | undefined {
  const footer = objectAt(draft.value, action.slice(0, -1));
  if (footer?.['type'] !== 'Footer' || objectAt(draft.value, screen)?.['terminal'] !== true) return undefined;
  if (otherFooterActions(draft.value, screen, action).includes('complete')) {
    return isAtLeast(rulesOf(draft.value), TERMINAL_MAY_NOT_LEAD_ON)
      ? refusals.terminalElsewhere()
      : undefined;
  }
  for (const key of ['terminal', 'success']) {
    if (objectAt(draft.value, screen)?.[key] !== undefined)
      draft.apply(removeValue(draft.doc, [...screen, key]));
  }
  return undefined;
}

/** Makes a screen terminal because its Footer completes the flow, unless another of its Footers leads on. */
export function becomeTerminal(draft: Draft, screen: Path, action: Path): void {
  if (objectAt(draft.value, screen)?.['terminal'] === true) return;
  if (otherFooterActions(draft.value, screen, action).includes('navigate')) return;
  draft.apply(setMember(draft.doc, [...screen, 'terminal'], true) ?? []);
}

/** Names of the actions of the other Footers of a screen. */
export function otherFooterActions(
  flow: JsonValue | undefined,
  screen: Path,
  action: Path,
): readonly (JsonValue | undefined)[] {
  const entry = screenAt(flow, screen);
  if (entry === undefined) return [];
  return componentsOf(entry)
    .filter(({ type, path }) => type === 'Footer' && !samePath(path, action.slice(0, -1)))
    .map(({ component }) => objectAt(component, ['on-click-action'])?.['name']);
}
