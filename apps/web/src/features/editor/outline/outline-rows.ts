import {
  nodeId,
  screensOf,
  slotsOf,
  valueAt,
  type JsonObject,
  type JsonValue,
  type NodeId,
  type Path,
} from '@flowsmith/flow-model';
import { nodePathAround } from '../session/selection.ts';
import { componentLabel } from '../common/component-label.ts';
import { isJsonObject, stringAt } from '../common/json.ts';

/** One line of the outline. */
export interface OutlineRow {
  readonly id: NodeId;
  readonly kind: 'screen' | 'component';
  readonly label: string;
  readonly type: string;
  /** 0 for screens. */
  readonly depth: number;
  readonly expandable: boolean;
  readonly expanded: boolean;
  /** Place among its siblings, 1-based, and how many there are: for screen readers. */
  readonly position: number;
  readonly siblings: number;
}

/** Whether two lines look and behave the same. */
export function sameRow(a: OutlineRow, b: OutlineRow): boolean {
  return (
    a === b ||
    (a.id === b.id &&
      a.kind === b.kind &&
      a.label === b.label &&
      a.type === b.type &&
      a.depth === b.depth &&
      a.expandable === b.expandable &&
      a.expanded === b.expanded &&
      a.position === b.position &&
      a.siblings === b.siblings)
  );
}

/** The visible lines: all screens, and what is inside those that are open. */
export function outlineRows(
  value: JsonValue | undefined,
  isOpen: (id: NodeId) => boolean,
): readonly OutlineRow[] {
  const rows: OutlineRow[] = [];
  const screens = screensOf(value);
  screens.forEach(({ id, screen }, index) => {
    const children = valueAt(screen, ['layout', 'children']);
    const items = Array.isArray(children) ? children.filter(isJsonObject) : [];
    const node = nodeId(screen);
    const expanded = items.length > 0 && isOpen(node);
    rows.push({
      id: node,
      kind: 'screen',
      label: id === '' ? (stringAt(screen, 'title') ?? 'Screen without an id') : id,
      type: '',
      depth: 0,
      expandable: items.length > 0,
      expanded,
      position: index + 1,
      siblings: screens.length,
    });
    if (expanded) addComponents(rows, items, 1, isOpen);
  });
  return rows;
}

function addComponents(
  rows: OutlineRow[],
  items: readonly JsonObject[],
  depth: number,
  isOpen: (id: NodeId) => boolean,
): void {
  items.forEach((component, index) => {
    const inside = slotsOf(component).flatMap(({ children }) => children.filter(isJsonObject));
    const id = nodeId(component);
    const expanded = inside.length > 0 && isOpen(id);
    rows.push({
      id,
      kind: 'component',
      label: componentLabel(component),
      type: stringAt(component, 'type') ?? '',
      depth,
      expandable: inside.length > 0,
      expanded,
      position: index + 1,
      siblings: items.length,
    });
    if (expanded) addComponents(rows, inside, depth + 1, isOpen);
  });
}

/** Ids of everything that stands around a path: the rows that must be open to see it. */
export function ancestorsOf(value: JsonValue | undefined, path: Path | undefined): ReadonlySet<NodeId> {
  const ids = new Set<NodeId>();
  let around = path === undefined ? undefined : nodePathAround(value, path.slice(0, -1));
  while (around !== undefined) {
    const node = valueAt(value, around);
    if (isJsonObject(node)) ids.add(nodeId(node));
    around = nodePathAround(value, around.slice(0, -1));
  }
  return ids;
}
