import { renameKey, replaceString, type FlowDocument } from '../document/index.ts';
import type { JsonValue, Path, TextEdit } from '../document/types.ts';
import { screensOf } from '../outline/index.ts';
import { targetOf } from '../routing/navigations.ts';
import { refusals } from './messages.ts';
import { Draft, done, refuse } from './parts/draft.ts';
import { checkScreenId } from './parts/screenIds.ts';
import { rewriteAll } from './parts/rewriteAll.ts';
import { screenNamed } from './parts/screens.ts';
import { findObjects, isList, objectAt } from './parts/values.ts';
import type { EditResult } from './types.ts';

/**
 * Gives a screen another id and carries everything that names it: the routing model, `navigate` actions, also in example
 * data, and global references in bindings, conditions and expressions.
 */
export function renameScreen(
  doc: FlowDocument,
  { from, to }: { readonly from: string; readonly to: string },
): EditResult {
  if (doc.value === undefined) return refuse(refusals.notWellFormed());
  const entry = screenNamed(doc.value, from);
  if (entry === undefined) return refuse(refusals.unknownScreen(from));
  if (from === to) return done([]);
  const wrong = checkScreenId(to, new Set(screensOf(doc.value).map(({ id }) => id)));
  if (wrong !== undefined) return refuse(wrong);
  const draft = new Draft(doc);
  draft.apply([
    ...replaceString(doc, [...entry.path, 'id'], to),
    ...renameInModel(doc, from, to),
    ...renameTargets(doc, doc.value, from, to),
  ]);
  rewriteAll(draft, ({ screen }) => (screen === from ? { screen: to } : undefined));
  return draft.finish([entry.path]);
}

function renameInModel(doc: FlowDocument, from: string, to: string): readonly TextEdit[] {
  const model = objectAt(doc.value, ['routing_model']);
  if (model === undefined) return [];
  const values = Object.entries(model).flatMap(([key, routes]) =>
    isList(routes)
      ? routes.flatMap((route, index) =>
          route === from ? replaceString(doc, ['routing_model', key, index], to) : [],
        )
      : [],
  );
  const taken = !Object.hasOwn(model, from) || Object.hasOwn(model, to);
  return taken ? values : [...values, ...renameKey(doc, ['routing_model', from], to)];
}

function renameTargets(doc: FlowDocument, flow: JsonValue, from: string, to: string): readonly TextEdit[] {
  const targets: readonly Path[] = findObjects(flow, (object) => targetOf(object) === from).map(
    ({ path }) => [...path, 'next', 'name'],
  );
  return targets.flatMap((path) => replaceString(doc, path, to));
}
