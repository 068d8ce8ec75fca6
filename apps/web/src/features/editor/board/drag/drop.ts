import {
  insertComponent,
  isComponentType,
  LATEST_VERSION,
  moveComponents,
  newComponent,
  pasteComponents,
  pathOfNode,
  valueAt,
  versionOf,
  walkComponents,
  type EditResult,
  type FlowDocument,
  type JsonObject,
  type Path,
} from '@flowsmith/flow-model';
import { typeTitle } from '../../common/component-label.ts';
import { isJsonObject, stringAt } from '../../common/json.ts';
import { listPath, type DragSubject, type DropPlace } from './drop-places.ts';

/** The edit that a drop makes. */
export function dropEdit(
  doc: FlowDocument,
  subject: DragSubject,
  place: DropPlace,
  copy: boolean,
): EditResult {
  const into = listPath(doc, place);
  if (into === undefined) return { ok: true, edits: [] };
  if (subject.kind === 'new') {
    return insertComponent(doc, {
      into,
      index: place.index,
      component: freshComponent(doc, subject.type, into),
    });
  }
  const from = subject.ids.map((id) => pathOfNode(doc, id)).filter((path) => path !== undefined);
  if (!copy) return moveComponents(doc, { from, into, index: place.index });
  const components = from.map((path) => valueAt(doc.value, path)).filter(isJsonObject);
  return pasteComponents(doc, { into, index: place.index, components });
}

/** A new component with sensible values and a name that is free on the screen it goes to. */
export function freshComponent(doc: FlowDocument, type: string, into: Path): JsonObject {
  if (!isComponentType(type)) return { type };
  const screenPath = into.slice(0, 2);
  const screen = valueAt(doc.value, screenPath);
  const names = new Set<string>();
  if (isJsonObject(screen)) {
    for (const { component } of walkComponents(screen, screenPath)) {
      const name = stringAt(component, 'name');
      if (name !== undefined) names.add(name);
    }
  }
  const version = versionOf(doc.value) ?? LATEST_VERSION;
  return newComponent(type, version, { names, insideForm: isInsideForm(doc, into) });
}

/** What the undo step is called. */
export function dropLabel(subject: DragSubject, copy: boolean): string {
  if (subject.kind === 'new') return `Add ${typeTitle(subject.type)}`;
  const what =
    subject.ids.length === 1 ? typeTitle(subject.types[0] ?? '') : `${subject.ids.length} components`;
  return copy ? `Copy ${what}` : `Move ${what}`;
}

function isInsideForm(doc: FlowDocument, into: Path): boolean {
  return into.some((_, length) => {
    const around = valueAt(doc.value, into.slice(0, length));
    return isJsonObject(around) && around['type'] === 'Form';
  });
}
