import type { JsonObject, JsonValue, Path } from '../../document/types.ts';
import {
  actionKeys,
  carouselImageProperties,
  componentSpec,
  flowProperties,
  isComponentType,
  layoutProperties,
  navigationItemProperties,
  optionProperties,
  screenProperties,
} from '../../spec/index.ts';
import { objectAt } from './values.ts';

const FLOW = Object.keys(flowProperties);
const SCREEN = Object.keys(screenProperties);
const LAYOUT = Object.keys(layoutProperties);
const TARGET = ['type', 'name'];
const DATA_FIELD = ['type', 'items', 'properties', '__example__'];
const ITEMS: ReadonlyMap<string | number | undefined, readonly string[]> = new Map([
  ['data-source', Object.keys(optionProperties)],
  ['list-items', Object.keys(navigationItemProperties)],
  ['images', Object.keys(carouselImageProperties)],
]);

/** The keys of the object at `path` in the order in which Flow JSON is written; empty where there is no order. */
export function writingOrder(flow: JsonValue | undefined, path: Path): readonly string[] {
  const last = path.at(-1);
  if (path.length === 0) return FLOW;
  if (path[0] !== 'screens') return [];
  if (path.length === 2) return SCREEN;
  if (path[2] === 'data') return path.length === 4 ? DATA_FIELD : [];
  if (path.length === 3) return last === 'layout' ? LAYOUT : [];
  if (path.includes('payload')) return [];
  if (typeof last === 'number') return ITEMS.get(path.at(-2)) ?? componentOrder(objectAt(flow, path));
  if (last === 'next') return TARGET;
  return last?.endsWith('-action') === true ? actionKeys : [];
}

/** The member of `object` before which a new `key` belongs; `undefined` for the end. */
export function memberAfter(object: JsonObject, key: string, order: readonly string[]): string | undefined {
  const place = order.indexOf(key);
  return place === -1 ? undefined : Object.keys(object).find((other) => order.indexOf(other) > place);
}

function componentOrder(component: JsonObject | undefined): readonly string[] {
  const type = component?.['type'];
  return isComponentType(type) ? ['type', ...Object.keys(componentSpec(type).properties)] : [];
}
