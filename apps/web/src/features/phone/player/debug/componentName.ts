import { componentSpec, isComponentType, type JsonObject } from '@flowsmith/flow-model';

/** The text by which people recognise a component: the first of these that it has. */
const TEXTS = ['label', 'text', 'title', 'name', 'condition', 'value', 'alt-text'];
const LONGEST = 48;

/** How a component is called in lists: its kind, and what it says, shortened; `text` is empty when it says nothing. */
export function componentName(component: JsonObject): { readonly kind: string; readonly text: string } {
  const { type } = component;
  const written = typeof type === 'string' ? type : '';
  const kind = isComponentType(written) ? componentSpec(written).title : written;
  for (const key of TEXTS) {
    const value = component[key];
    const text = typeof value === 'string' ? value : Array.isArray(value) ? value[0] : undefined;
    if (typeof text === 'string' && text.trim() !== '') return { kind, text: shorten(text.trim()) };
  }
  return { kind, text: '' };
}

function shorten(text: string): string {
  const [line = ''] = text.split('\n', 1);
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line;
}
