import {
  isComponentType,
  slotsOf,
  type ComponentType,
  type JsonObject,
  type JsonValue,
} from '@flowsmith/flow-model';
import { isJsonObject } from '../common/json.ts';

/** Drawn heights in pixels at 100 % zoom, as measured on typical components; used before a screen was ever drawn. */
const HEIGHTS: { readonly [type in ComponentType]: number } = {
  TextHeading: 56,
  TextSubheading: 48,
  TextBody: 48,
  TextCaption: 36,
  RichText: 240,
  TextInput: 72,
  TextArea: 128,
  CheckboxGroup: 60,
  RadioButtonsGroup: 60,
  ChipsSelector: 120,
  Dropdown: 72,
  OptIn: 56,
  DatePicker: 72,
  CalendarPicker: 72,
  PhotoPicker: 120,
  DocumentPicker: 120,
  Image: 200,
  ImageCarousel: 240,
  NavigationList: 40,
  EmbeddedLink: 48,
  Footer: 0,
  Form: 32,
  If: 64,
  Switch: 64,
};
const UNKNOWN = 56;
const PER_OPTION = 48;
const PER_NAVIGATION_ITEM = 72;
/** Header, footer and frame of a screen. */
const CHROME = 200;
const SMALLEST = 520;

/** Estimated height of a screen on the board in pixels. */
export function estimateScreenHeight(screen: JsonObject): number {
  const layout = screen['layout'];
  const children = isJsonObject(layout) ? layout['children'] : undefined;
  const content = Array.isArray(children) ? sum(children.map(estimateComponentHeight)) : 0;
  return Math.max(SMALLEST, CHROME + content);
}

/** Estimated height of one component with all that is inside. */
export function estimateComponentHeight(component: JsonValue): number {
  if (!isJsonObject(component)) return UNKNOWN;
  const known = cache.get(component);
  if (known !== undefined) return known;
  const type = component['type'];
  const own = isComponentType(type) ? HEIGHTS[type] : UNKNOWN;
  const slots = slotsOf(component).map((slot) => 24 + sum(slot.children.map(estimateComponentHeight)));
  const height =
    own +
    sum(slots) +
    listHeight(component, 'data-source', PER_OPTION, type !== 'Dropdown') +
    listHeight(component, 'list-items', PER_NAVIGATION_ITEM, true);
  cache.set(component, height);
  return height;
}

const cache = new WeakMap<JsonObject, number>();

function listHeight(component: JsonObject, key: string, each: number, shown: boolean): number {
  const list = component[key];
  return shown && Array.isArray(list) ? Math.min(list.length, 20) * each : 0;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
