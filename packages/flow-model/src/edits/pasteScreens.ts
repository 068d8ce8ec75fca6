import type { FlowDocument, JsonObject } from '../document/index.ts';
import { screensOf } from '../outline/index.ts';
import { limits } from '../spec/index.ts';
import { insertScreen } from './addScreen.ts';
import { refusals } from './messages.ts';
import { Draft, refuse } from './parts/draft.ts';
import { checkScreenId, copyId, freeScreenId } from './parts/screenIds.ts';
import { listAt } from './parts/values.ts';
import type { EditResult } from './types.ts';

/** Screens from elsewhere. */
export interface PasteScreens {
  readonly screens: readonly JsonObject[];
}

/**
 * Adds screens at the end of the flow. An id that is taken or missing becomes a free one; everything else stays as it
 * came, also actions and references that lead nowhere in this flow: the list of problems shows them. Selects the screens.
 */
export function pasteScreens(doc: FlowDocument, { screens }: PasteScreens): EditResult {
  if (doc.value === undefined) return refuse(refusals.notWellFormed());
  if (screensOf(doc.value).length + screens.length > limits.screens)
    return refuse(refusals.tooManyScreens(limits.screens));
  const draft = new Draft(doc);
  const first = listAt(doc.value, ['screens'])?.length ?? 0;
  for (const [index, screen] of screens.entries()) {
    const result = insertScreen(draft.doc, {
      screen: withFreeId(draft.doc, screen),
      index: first + index,
      routes: [],
    });
    if (!result.ok) return result;
    draft.apply(result.edits);
  }
  return draft.finish(screens.map((_, index) => ['screens', first + index]));
}

function withFreeId(doc: FlowDocument, screen: JsonObject): JsonObject {
  const taken = new Set(screensOf(doc.value).map(({ id }) => id));
  const { id } = screen;
  if (typeof id !== 'string' || id === '') return { ...screen, id: freeScreenId(taken) };
  return checkScreenId(id, taken)?.code === 'name-taken' ? { ...screen, id: copyId(id, taken) } : screen;
}
