import type { JsonArray, JsonObject, JsonValue } from '../document/types.ts';
import {
  actionSpecs,
  componentSpec,
  newComponent,
  type ActionName,
  type ComponentType,
  type FlowVersion,
} from '../spec/index.ts';

/** A completion that inserts a whole component. */
export function componentSnippet(type: ComponentType, version: FlowVersion, insideForm: boolean): JsonObject {
  const { title, help } = componentSpec(type);
  return {
    label: type,
    description: `${title}: ${help}`,
    body: snippetBody(newComponent(type, version, { names: new Set(), insideForm })),
  };
}

/** A completion that inserts a whole action. */
export function actionSnippet(name: ActionName): JsonObject {
  const { title, help } = actionSpecs[name];
  return { label: name, description: `${title}: ${help}`, body: actionBodies[name] };
}

const actionBodies: { readonly [name in ActionName]: JsonObject } = {
  navigate: { name: 'navigate', next: { type: 'screen', name: '$1' }, payload: {} },
  complete: { name: 'complete', payload: {} },
  data_exchange: { name: 'data_exchange', payload: {} },
  update_data: { name: 'update_data', payload: {} },
  open_url: { name: 'open_url', url: '${1:https://}' },
};

/** In snippets a dollar sign begins a placeholder, so those of the content are escaped. */
function snippetBody(value: JsonValue): JsonValue {
  if (typeof value === 'string') return value.replaceAll('$', String.raw`\$`);
  if (isList(value)) return value.map(snippetBody);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [
      key,
      member === undefined ? undefined : snippetBody(member),
    ]),
  );
}

function isList(value: JsonValue): value is JsonArray {
  return Array.isArray(value);
}
