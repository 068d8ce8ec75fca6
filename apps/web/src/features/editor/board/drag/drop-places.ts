import {
  canPlace,
  nodeId,
  pathOfNode,
  slotsOf,
  valueAt,
  type FlowDocument,
  type JsonValue,
  type NodeId,
  type Path,
  type Refusal,
} from '@flowsmith/flow-model';
import { isJsonObject } from '../../common/json.ts';

/** A list of components on the board: the layout of a screen, or a slot of a Form, If or Switch. */
export interface ListRef {
  /** The screen or container that owns the list. */
  readonly owner: NodeId;
  /** Path of the list relative to its owner. */
  readonly slot: Path;
}

/** A gap between components where something may be dropped. `index` counts in the JSON array. */
export interface DropPlace extends ListRef {
  readonly index: number;
}

/** What is being dragged. */
export type DragSubject =
  | { readonly kind: 'new'; readonly type: string }
  | { readonly kind: 'move'; readonly ids: readonly NodeId[]; readonly types: readonly string[] };

/** Path of the list within a screen that holds its components. */
export const LAYOUT_SLOT: Path = ['layout', 'children'];

/** Path of a list in the document, while its owner exists. */
export function listPath(doc: FlowDocument, list: ListRef): Path | undefined {
  const owner = pathOfNode(doc, list.owner);
  return owner === undefined ? undefined : [...owner, ...list.slot];
}

/** Whether the subject may be dropped into a list, and if not, why. */
export function judgeDrop(doc: FlowDocument, subject: DragSubject, list: ListRef): Refusal | undefined {
  const into = listPath(doc, list);
  if (into === undefined || doc.value === undefined) return undefined;
  const types = subject.kind === 'new' ? [subject.type] : subject.types;
  const moving =
    subject.kind === 'new'
      ? []
      : subject.ids.map((id) => pathOfNode(doc, id)).filter((path) => path !== undefined);
  const verdict = canPlace(doc.value, subject.kind === 'new' ? { types, into } : { types, into, moving });
  return verdict.ok ? undefined : verdict.refusal;
}

/** Every gap of the flow, in the order of reading: screen by screen, going into containers. */
export function allDropPlaces(value: JsonValue | undefined): readonly DropPlace[] {
  const screens = isJsonObject(value) && Array.isArray(value['screens']) ? value['screens'] : [];
  return screens.flatMap((screen) =>
    isJsonObject(screen)
      ? placesOfList({ owner: nodeId(screen), slot: LAYOUT_SLOT }, valueAt(screen, LAYOUT_SLOT))
      : [],
  );
}

function placesOfList(list: ListRef, children: JsonValue | undefined): DropPlace[] {
  if (!Array.isArray(children)) return [];
  const places: DropPlace[] = [];
  children.forEach((child: JsonValue, index: number) => {
    places.push({ ...list, index });
    if (!isJsonObject(child)) return;
    for (const slot of slotsOf(child))
      places.push(...placesOfList({ owner: nodeId(child), slot: slot.path }, slot.children));
  });
  places.push({ ...list, index: children.length });
  return places;
}

/** Two places are the same gap. */
export function samePlace(a: DropPlace | undefined, b: DropPlace | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return a.owner === b.owner && a.index === b.index && a.slot.join('/') === b.slot.join('/');
}
