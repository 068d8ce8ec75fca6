import { isJsonObject, removeValue } from '../../document/index.ts';
import { unwrapComponent } from '../../edits/index.ts';
import type { Fixer } from './fix.ts';
import { editsOf, fix, preferred } from './fix.ts';
import { formulas } from './formulas.ts';
import { titles } from './messages.ts';
import { nearValue } from './nearValue.ts';
import { objectAt, valueOf } from './parts/place.ts';
import { initValues } from './initValues.ts';
import { screenFlags } from './screens.ts';

/** `INVALID_PROPERTY_VALUE` says many things; its place tells which. */
export const propertyValue: Fixer = (patient) => {
  const { doc, path, flow } = patient;
  const value = valueOf(patient);
  const key = path.at(-1);
  if (path.length === 3 && (key === 'success' || key === 'refresh_on_back')) return screenFlags(patient);
  if (key === 'init-values') return initValues(patient);
  if (key === 'cases' && isJsonObject(value) && Object.keys(value).length === 0)
    return [preferred(titles.unwrap('Switch'), () => removeValue(doc, path.slice(0, -1)))];
  if (key === 'then' && Array.isArray(value) && value.length === 0) {
    const holder = objectAt(flow, path.slice(0, -1));
    const empty = holder?.['else'] === undefined;
    return empty
      ? [preferred(titles.unwrap('If'), () => removeValue(doc, path.slice(0, -1)))]
      : [fix(titles.unwrap('If'), () => editsOf(unwrapComponent(doc, { path: path.slice(0, -1) })))];
  }
  if (typeof key === 'string' && /^on-.*-action$/.test(key) && isJsonObject(value))
    return [fix(titles.remove(key), () => removeValue(doc, path))];
  const near = nearValue(patient);
  return near.length > 0 ? near : formulas(patient);
};
