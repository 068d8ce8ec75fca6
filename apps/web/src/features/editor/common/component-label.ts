import { isComponentType, componentSpec, type JsonObject } from '@flowsmith/flow-model';
import { isJsonObject, stringAt } from './json.ts';

/** Words for a component type: the spec's title, or the type as written when nobody knows it. */
export function typeTitle(type: string): string {
  return isComponentType(type) ? componentSpec(type).title : type === '' ? 'Component without a type' : type;
}

/** How a component is called in the outline, in menus and by screen readers: its kind and what it says. */
export function componentLabel(component: JsonObject): string {
  const title = typeTitle(stringAt(component, 'type') ?? '');
  const text = componentText(component);
  return text === '' ? title : `${title}: ${text}`;
}

/** The text by which people recognise a component, shortened; empty when it has none. */
export function componentText(component: JsonObject): string {
  for (const key of TEXT_KEYS) {
    const value = component[key];
    if (typeof value === 'string' && value.trim() !== '') return shorten(value);
    if (Array.isArray(value) && typeof value[0] === 'string') return shorten(value[0]);
    if (isJsonObject(value)) {
      const start = stringAt(value, 'start-date');
      if (start !== undefined) return shorten(start);
    }
  }
  return '';
}

const TEXT_KEYS = ['label', 'text', 'condition', 'value', 'title', 'alt-text', 'name'];
const LONGEST = 60;

function shorten(text: string): string {
  const line = text.trim().split('\n', 1)[0] ?? '';
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line;
}
