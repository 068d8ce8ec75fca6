import { removeValue } from '../../document/index.ts';
import { preferred, type Fixer } from './fix.ts';
import { titles } from './messages.ts';
import { valueOf } from './parts/place.ts';

/** What stands here can only go. */
export const removeIt: Fixer = (patient) => {
  const { doc, path } = patient;
  return valueOf(patient) === undefined || path.length < 2
    ? []
    : [preferred(titles.remove(String(path.at(-1))), () => removeValue(doc, path))];
};
