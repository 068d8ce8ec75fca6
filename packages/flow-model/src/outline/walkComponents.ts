import { isJsonArray, isJsonObject } from '../document/index.ts';
import type { JsonObject, JsonValue, Path } from '../document/index.ts';
import { slotsOf } from './slots.ts';
import type { SlotLabel } from './slots.ts';
import { layoutPath } from './screens.ts';

/** A component of a screen with its place and surroundings. */
export interface ComponentEntry {
  readonly component: JsonObject;
  readonly path: Path;
  /** Empty when the component has no `type`, or one that is no text. */
  readonly type: string;
  /** How many components it stands in. */
  readonly depth: number;
  /** The slot of the parent, or `children` of the layout, in which it stands. */
  readonly slot: SlotLabel;
  /** The component in which it stands; none directly in the layout. */
  readonly parent?: ComponentEntry;
  /** How many Ifs it stands in. */
  readonly ifDepth: number;
  readonly inForm: boolean;
}

/** Every component of a screen in the order of the text, outer ones before those in them. Walks lazily. */
export function* walkComponents(
  screen: JsonObject,
  screenPath: Path,
): Generator<ComponentEntry, void, undefined> {
  const { layout } = screen;
  const children = isJsonObject(layout) ? layout['children'] : undefined;
  if (!isJsonArray(children)) return;
  const stack = entriesOf(children, [...layoutPath(screenPath), 'children'], 'children').toReversed();
  for (let entry = stack.pop(); entry !== undefined; entry = stack.pop()) {
    yield entry;
    const { component, path } = entry;
    for (const { label, path: slotPath, children: inner } of slotsOf(component).toReversed()) {
      stack.push(...entriesOf(inner, [...path, ...slotPath], label, entry).toReversed());
    }
  }
}

function entriesOf(
  children: readonly JsonValue[],
  path: Path,
  slot: SlotLabel,
  parent?: ComponentEntry,
): ComponentEntry[] {
  const around = {
    slot,
    depth: parent === undefined ? 0 : parent.depth + 1,
    ifDepth: parent === undefined ? 0 : parent.ifDepth + (parent.type === 'If' ? 1 : 0),
    inForm: parent !== undefined && (parent.inForm || parent.type === 'Form'),
    ...(parent === undefined ? {} : { parent }),
  };
  return children.flatMap((component, index) => {
    if (!isJsonObject(component)) return [];
    const { type } = component;
    return [{ component, path: [...path, index], type: typeof type === 'string' ? type : '', ...around }];
  });
}
