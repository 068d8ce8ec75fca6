import type { FlowDocument } from '../document/index.ts';
import { rewriteReferences } from '../expressions/index.ts';
import { screensOf } from '../outline/index.ts';
import { limits } from '../spec/index.ts';
import { insertScreen } from './addScreen.ts';
import { refusals } from './messages.ts';
import { refuse } from './parts/draft.ts';
import { copyId } from './parts/screenIds.ts';
import { screenNamed } from './parts/screens.ts';
import { isObject, listAt, mapStrings } from './parts/values.ts';
import type { EditResult } from './types.ts';

/**
 * Copies a screen and puts the copy right behind it, with the same routes onward. What the screen says of itself by its
 * id is said of the copy. Selects the copy.
 */
export function duplicateScreen(doc: FlowDocument, { id }: { readonly id: string }): EditResult {
  if (doc.value === undefined) return refuse(refusals.notWellFormed());
  const screens = screensOf(doc.value);
  const original = screenNamed(doc.value, id);
  if (original === undefined) return refuse(refusals.unknownScreen(id));
  if (screens.length >= limits.screens) return refuse(refusals.tooManyScreens(limits.screens));
  const copy = copyId(id, new Set(screens.map((entry) => entry.id)));
  const content = mapStrings(original.screen, (text) =>
    rewriteReferences(text, ({ screen }) => (screen === id ? { screen: copy } : undefined)),
  );
  const routes = listAt(doc.value, ['routing_model', id]);
  return insertScreen(doc, {
    screen: { ...(isObject(content) ? content : {}), id: copy },
    index: original.index + 1,
    routes: (routes ?? []).filter((route) => typeof route === 'string'),
    after: id,
  });
}
