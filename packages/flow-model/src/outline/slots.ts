import { isJsonArray, isJsonObject } from '../document/index.ts';
import type { JsonObject, JsonValue, Path } from '../document/index.ts';

/** A place for components inside a component. */
export interface Slot {
  readonly label: SlotLabel;
  /** Path of the array, from the component. */
  readonly path: Path;
  /** Empty when nothing is written there, or something that is no array. */
  readonly children: readonly JsonValue[];
}

/** What a slot is called: after its property, or `case ` and the key of a Switch case. */
export type SlotLabel = 'children' | 'then' | 'else' | `case ${string}`;

/**
 * The places for components in a Form (`children`), an If (`then` and `else`, also while it is not written) and a Switch
 * (one for each of its `cases`). None for all other components.
 */
export function slotsOf(component: JsonObject): readonly Slot[] {
  switch (component['type']) {
    case 'Form':
      return [slot(component, 'children')];
    case 'If':
      return [slot(component, 'then'), slot(component, 'else')];
    case 'Switch': {
      const { cases } = component;
      if (!isJsonObject(cases)) return [];
      return Object.entries(cases).map(([key, value]) => ({
        label: `case ${key}`,
        path: ['cases', key],
        children: isJsonArray(value) ? value : [],
      }));
    }
    default:
      return [];
  }
}

function slot(component: JsonObject, label: 'children' | 'then' | 'else'): Slot {
  const value = component[label];
  return { label, path: [label], children: isJsonArray(value) ? value : [] };
}
