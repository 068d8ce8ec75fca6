import {
  parseDocument,
  pasteComponents,
  pasteScreens,
  valueAt,
  type FlowDocument,
  type JsonValue,
  type Path,
} from '@flowsmith/flow-model';
import type { StoreApi } from 'zustand/vanilla';
import { selectedPaths, type EditorStore } from '../session/index.ts';
import { isJsonObject, stringAt } from './json.ts';

/** The selected components or screens as JSON text, or `undefined` when nothing is selected. */
export function copyText(store: StoreApi<EditorStore>): string | undefined {
  const { doc, selection } = store.getState();
  const values = selectedPaths(doc, selection).map((path) => valueAt(doc.value, path));
  if (values.length === 0) return undefined;
  return JSON.stringify(values.length === 1 ? values[0] : values, null, 2);
}

/** Pastes JSON text after the selection: components into the list, screens into the flow. Says why when it cannot. */
export function pasteText(store: StoreApi<EditorStore>, text: string): void {
  const { value } = parseDocument(text);
  const items = (Array.isArray(value) ? value : [value]).filter(isJsonObject);
  if (items.length === 0) {
    store.getState().refuse('The clipboard holds no component: copy one here, or as JSON.');
    return;
  }
  if (items.every((item) => stringAt(item, 'type') === undefined && isJsonObject(item['layout']))) {
    store
      .getState()
      .run(items.length === 1 ? 'Paste screen' : `Paste ${items.length} screens`, (doc) =>
        pasteScreens(doc, { screens: items }),
      );
    return;
  }
  store.getState().run(items.length === 1 ? 'Paste component' : `Paste ${items.length} components`, (doc) => {
    const { into, index } = placeAfterSelection(doc, selectedPaths(doc, store.getState().selection));
    return pasteComponents(doc, { into, index, components: items });
  });
}

/** Where new components go: after the selected one, else before the Footer at the end of the selected (or first) screen. */
export function placeAfterSelection(
  doc: FlowDocument,
  paths: readonly Path[],
): { into: Path; index: number } {
  const path = paths.at(-1) ?? ['screens', 0];
  const last = path.at(-1);
  if (path.length > 2 && typeof last === 'number' && !isFooter(valueAt(doc.value, path))) {
    return { into: path.slice(0, -1), index: last + 1 };
  }
  const into = path.length > 2 ? path.slice(0, -1) : [...path.slice(0, 2), 'layout', 'children'];
  const list = valueAt(doc.value, into);
  if (!Array.isArray(list)) return { into, index: 0 };
  return { into, index: isFooter(list.at(-1)) ? list.length - 1 : list.length };
}

function isFooter(value: JsonValue | undefined): boolean {
  return isJsonObject(value) && value['type'] === 'Footer';
}
