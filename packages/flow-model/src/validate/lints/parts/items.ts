import { isJsonArray, isJsonObject, type JsonObject } from '../../../document/index.ts';

/** The options of an input that are written out; none when they are bound. */
export function optionsOf(component: JsonObject): readonly JsonObject[] {
  const list = component['data-source'];
  return isJsonArray(list) ? list.filter(isJsonObject) : [];
}

/** The initial value of an input: its own, or what its Form says. */
export function initialValue(component: JsonObject, form: JsonObject | undefined) {
  const map = form?.['init-values'];
  const name = component['name'];
  if (component['init-value'] !== undefined) return component['init-value'];
  // A map that is bound may hold anything.
  if (typeof map === 'string') return map;
  return isJsonObject(map) && typeof name === 'string' ? map[name] : undefined;
}
