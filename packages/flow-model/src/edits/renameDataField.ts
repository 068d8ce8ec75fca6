import { renameKey, type FlowDocument } from '../document/index.ts';
import { FIELD_NAME_PATTERN } from '../spec/index.ts';
import { refusals } from './messages.ts';
import { payloadsFor } from './parts/dataPayloads.ts';
import { Draft, done, refuse } from './parts/draft.ts';
import { rewriteAll } from './parts/rewriteAll.ts';
import { screenAt, screenNamed } from './parts/screens.ts';
import { objectAt } from './parts/values.ts';
import type { RenameField } from './renameField.ts';
import type { EditResult } from './types.ts';

/**
 * Renames a field of a screen's data and carries everything that names it: references on the screen and global ones on
 * others, the payloads of all `navigate` actions that lead to the screen, and of `update_data` on it. An endpoint that
 * sends the field has to follow by itself.
 */
export function renameDataField(doc: FlowDocument, { screen, from, to }: RenameField): EditResult {
  if (doc.value === undefined) return refuse(refusals.notWellFormed());
  const entry = screenNamed(doc.value, screen);
  if (entry === undefined) return refuse(refusals.unknownScreen(screen));
  const model = objectAt(entry.screen, ['data']);
  if (model === undefined || !Object.hasOwn(model, from)) return refuse(refusals.noSuchField(screen, from));
  if (from === to) return done([]);
  if (to.trim() === '') return refuse(refusals.blankName());
  if (!FIELD_NAME_PATTERN.test(to)) return refuse(refusals.badFieldName(to));
  if (Object.hasOwn(model, to)) return refuse(refusals.nameTaken(to));
  const draft = new Draft(doc);
  const payloads = payloadsFor(doc.value, entry).filter(
    ({ object }) => Object.hasOwn(object, from) && !Object.hasOwn(object, to),
  );
  draft.apply([
    ...renameKey(doc, [...entry.path, 'data', from], to),
    ...payloads.flatMap(({ path }) => renameKey(doc, [...path, from], to)),
  ]);
  rewriteAll(draft, (reference, path) => {
    const [name, ...rest] = reference.segments;
    const meant = reference.screen ?? screenAt(draft.value, path)?.id;
    return reference.root === 'data' && name === from && meant === screen
      ? { segments: [to, ...rest] }
      : undefined;
  });
  return draft.finish();
}
