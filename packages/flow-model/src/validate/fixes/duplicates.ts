import { setValue } from '../../document/index.ts';
import { freeScreenId } from '../../edits/parts/screenIds.ts';
import { screensOf } from '../../outline/index.ts';
import { freeName } from '../../spec/index.ts';
import { preferred, type Fixer } from './fix.ts';
import { titles } from './messages.ts';
import { neighboursOf, valueOf } from './parts/place.ts';

/** Two screens of one id: the later one gets another. What refers to the id means the first. */
export const duplicateScreens: Fixer = (patient) => {
  const { doc, flow, path } = patient;
  const id = valueOf(patient);
  const all = screensOf(flow);
  const isLater =
    all.findIndex((screen) => screen.id === id) !== all.findIndex(({ index }) => index === path[1]);
  if (typeof id !== 'string' || !isLater || !/[A-Za-z]/.test(id)) return [];
  const free = freeScreenId(
    new Set([...all.map((screen) => screen.id), `${id}_A`]),
    id.replaceAll(/[^A-Za-z_]/g, '_'),
  );
  return [preferred(titles.rename(free), () => setValue(doc, path, free))];
};

/** Two inputs of one name: the later one gets another. */
export const duplicateNames: Fixer = (patient) => {
  const { doc, path } = patient;
  const name = valueOf(patient);
  const names = neighboursOf(patient).map(({ component, path: at }) => ({ name: component['name'], at }));
  const first = names.find((other) => other.name === name);
  const isLater = first !== undefined && first.at.join('/') !== path.slice(0, -1).join('/');
  if (typeof name !== 'string' || !isLater) return [];
  const free = freeName(
    name,
    new Set(names.flatMap((other) => (typeof other.name === 'string' ? [other.name] : []))),
  );
  return [preferred(titles.rename(free), () => setValue(doc, path, free))];
};
