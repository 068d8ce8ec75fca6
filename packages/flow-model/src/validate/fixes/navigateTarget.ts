import { setValue } from '../../document/index.ts';
import { screensOf } from '../../outline/index.ts';
import { nearest } from '../nearest.ts';
import { preferred, type Fixer } from './fix.ts';
import { titles } from './messages.ts';
import { screenOf, valueOf } from './parts/place.ts';

/** navigate names a screen that does not exist. */
export const navigateTarget: Fixer = (patient) => {
  const { doc, flow, path } = patient;
  const name = valueOf(patient);
  const own = screenOf(patient)?.id;
  const ids = screensOf(flow)
    .map(({ id }) => id)
    .filter((id) => id !== own);
  if (typeof name !== 'string' || name === own) return [];
  const meant = nearest(name, ids);
  return meant === undefined ? [] : [preferred(titles.use(meant), () => setValue(doc, path, meant))];
};
