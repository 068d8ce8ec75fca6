import { removeValue, renameKey } from '../../document/index.ts';
import { nearest } from '../nearest.ts';
import { fix, preferred, type Fixer } from './fix.ts';
import { titles } from './messages.ts';
import { neighboursOf, objectAt } from './parts/place.ts';

/** A map of the Form speaks of an input that it does not have. */
export const unknownInput: Fixer = (patient) => {
  const { doc, flow, path } = patient;
  const key = String(path.at(-1));
  const map = objectAt(flow, path.slice(0, -1)) ?? {};
  const names = neighboursOf(patient).flatMap(({ component, inForm }) =>
    inForm && typeof component['name'] === 'string' && map[component['name']] === undefined
      ? [component['name']]
      : [],
  );
  const meant = nearest(key, names);
  const remove = () => removeValue(doc, path);
  return meant === undefined
    ? [preferred(titles.remove(key), remove)]
    : [preferred(titles.rename(meant), () => renameKey(doc, path, meant)), fix(titles.remove(key), remove)];
};
