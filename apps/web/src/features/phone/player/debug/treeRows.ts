import { isJsonArray, isJsonObject, type JsonValue, type Path } from '@flowsmith/flow-model';
import { shortJson } from './shortJson.ts';

/** What a value is, as far as it looks different. */
export type ValueKind = 'text' | 'number' | 'boolean' | 'null' | 'list' | 'object';

/** One line of a tree of values. */
export interface TreeRow {
  /** See {@link rowId}. */
  readonly id: string;
  readonly path: Path;
  readonly depth: number;
  readonly name: string;
  readonly value: JsonValue;
  readonly kind: ValueKind;
  /** The value on one line; of lists and objects how many they hold. */
  readonly text: string;
  readonly expandable: boolean;
  readonly expanded: boolean;
  /** It, or something folded away in it, is among the changes. */
  readonly changed: boolean;
}

/** Longer texts show their beginning until they are opened. */
const LONG_TEXT = 44;
/** Bigger lists and objects are folded at first. */
const BIG = 12;
/** Items shown of one list or object: nobody reads on, and the page stays quick. */
const MOST_ITEMS = 200;

/**
 * The visible lines of a value: members of the root, and of whatever is open in it. The root itself has no line.
 *
 * @param open lines that were opened (`true`) or folded (`false`) by hand
 * @param changed ids ({@link rowId}) of the values that changed
 */
export function treeRows(
  root: JsonValue,
  open: ReadonlyMap<string, boolean>,
  changed: ReadonlySet<string>,
): readonly TreeRow[] {
  const rows: TreeRow[] = [];
  addMembers(root, [], { open, changed, rows });
  return rows;
}

/** A path as one text (a JSON pointer): that of a value inside another begins with the other's and a slash. */
export function rowId(path: Path): string {
  return path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

interface Growing {
  readonly open: ReadonlyMap<string, boolean>;
  readonly changed: ReadonlySet<string>;
  readonly rows: TreeRow[];
}

function addMembers(value: JsonValue, path: Path, tree: Growing): void {
  for (const [key, member] of membersOf(value).slice(0, MOST_ITEMS))
    addRow(key, member, [...path, key], tree);
}

function addRow(key: string | number, value: JsonValue, path: Path, tree: Growing): void {
  const id = rowId(path);
  const kind = kindOf(value);
  const size = kind === 'list' || kind === 'object' ? membersOf(value).length : 0;
  const expandable = size > 0 || (typeof value === 'string' && value.length > LONG_TEXT);
  const expanded = expandable && (tree.open.get(id) ?? (size > 0 && size <= BIG && path.length <= 2));
  tree.rows.push({
    id,
    path,
    depth: path.length - 1,
    name: typeof key === 'number' ? `[${key}]` : key,
    value,
    kind,
    text: textOf(value, size),
    expandable,
    expanded,
    changed: tree.changed.has(id) || (!expanded && size > 0 && holdsChange(id, tree.changed)),
  });
  if (expanded) addMembers(value, path, tree);
}

function holdsChange(id: string, changed: ReadonlySet<string>): boolean {
  for (const each of changed) if (each.startsWith(`${id}/`)) return true;
  return false;
}

function membersOf(value: JsonValue): readonly (readonly [string | number, JsonValue])[] {
  if (isJsonArray(value)) return value.map((item, index) => [index, item]);
  if (!isJsonObject(value)) return [];
  return Object.entries(value).flatMap(([key, member]) => (member === undefined ? [] : [[key, member]]));
}

function kindOf(value: JsonValue): ValueKind {
  if (value === null) return 'null';
  if (isJsonArray(value)) return 'list';
  if (isJsonObject(value)) return 'object';
  return typeof value === 'string' ? 'text' : typeof value === 'number' ? 'number' : 'boolean';
}

function textOf(value: JsonValue, size: number): string {
  if (isJsonArray(value)) return size === 0 ? '[]' : `[${size}]`;
  if (isJsonObject(value)) return size === 0 ? '{}' : `{${size}}`;
  return shortJson(value, LONG_TEXT);
}
