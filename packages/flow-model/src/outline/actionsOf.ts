import { isJsonArray, isJsonObject } from '../document/index.ts';
import type { JsonObject, Path } from '../document/index.ts';

/** An action of a component or of one of its list items. */
export interface ActionEntry {
  readonly action: JsonObject;
  readonly path: Path;
  /** The key that holds it, such as `on-click-action`. */
  readonly property: string;
}

/** Properties whose items may have actions of their own. */
const LISTS = ['data-source', 'list-items'];

/** The actions of a component: its own, then those of its list items. Not those of components in it. */
export function actionsOf(component: JsonObject, path: Path): readonly ActionEntry[] {
  const items = LISTS.flatMap((list) => {
    const value = component[list];
    if (!isJsonArray(value)) return [];
    return value.flatMap((item, index) =>
      isJsonObject(item) ? ownActions(item, [...path, list, index]) : [],
    );
  });
  return [...ownActions(component, path), ...items];
}

function ownActions(holder: JsonObject, path: Path): readonly ActionEntry[] {
  return Object.entries(holder).flatMap(([property, action]) =>
    /^on-.+-action$/.test(property) && isJsonObject(action)
      ? [{ action, path: [...path, property], property }]
      : [],
  );
}
