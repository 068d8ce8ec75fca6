import { renameKey, replaceString, setValue, type FlowDocument } from '../document/index.ts';
import type { TextEdit } from '../document/types.ts';
import type { ScreenEntry } from '../outline/index.ts';
import { FIELD_NAME_PATTERN } from '../spec/index.ts';
import { refusals } from './messages.ts';
import { Draft, done, refuse } from './parts/draft.ts';
import { FORM_MAPS } from './parts/groups.ts';
import { rewriteAll } from './parts/rewriteAll.ts';
import { componentsOf, nameOf, namesOn, screenAt, screenNamed } from './parts/screens.ts';
import { listAt, objectAt } from './parts/values.ts';
import type { EditResult } from './types.ts';

/** A new name for an input, list or Form of a screen, or for a field of its data. */
export interface RenameField {
  /** Id of the screen. */
  readonly screen: string;
  readonly from: string;
  readonly to: string;
}

/**
 * Renames an input (or a list, or a Form) of a screen and carries everything that names it: references on the screen and
 * global ones on others, the maps of the Form, and `sensitive`. Keys of payloads stay: they belong to whoever receives
 * them.
 */
export function renameField(doc: FlowDocument, { screen, from, to }: RenameField): EditResult {
  if (doc.value === undefined) return refuse(refusals.notWellFormed());
  const entry = screenNamed(doc.value, screen);
  if (entry === undefined) return refuse(refusals.unknownScreen(screen));
  const names = namesOn(entry);
  if (!names.has(from)) return refuse(refusals.noSuchField(screen, from));
  if (from === to) return done([]);
  if (to.trim() === '') return refuse(refusals.blankName());
  if (!FIELD_NAME_PATTERN.test(to)) return refuse(refusals.badFieldName(to));
  if (names.has(to)) return refuse(refusals.nameTaken(to));
  const draft = new Draft(doc);
  draft.apply([...renameComponents(doc, entry, from, to), ...renameSensitive(doc, entry, from, to)]);
  rewriteAll(draft, (reference, path) => {
    const [name, ...rest] = reference.segments;
    const meant = reference.screen ?? screenAt(draft.value, path)?.id;
    return reference.root === 'form' && name === from && meant === screen
      ? { segments: [to, ...rest] }
      : undefined;
  });
  return draft.finish();
}

function renameComponents(
  doc: FlowDocument,
  entry: ScreenEntry,
  from: string,
  to: string,
): readonly TextEdit[] {
  return componentsOf(entry).flatMap(({ component, path, type }) => [
    ...(nameOf(component) === from ? setValue(doc, [...path, 'name'], to) : []),
    ...(type === 'Form'
      ? [...FORM_MAPS].flatMap((map) => {
          const keys = objectAt(component, [map]);
          const there = keys !== undefined && Object.hasOwn(keys, from) && !Object.hasOwn(keys, to);
          return there ? renameKey(doc, [...path, map, from], to) : [];
        })
      : []),
  ]);
}

function renameSensitive(
  doc: FlowDocument,
  entry: ScreenEntry,
  from: string,
  to: string,
): readonly TextEdit[] {
  return (listAt(entry.screen, ['sensitive']) ?? []).flatMap((name, index) =>
    name === from ? replaceString(doc, [...entry.path, 'sensitive', index], to) : [],
  );
}
