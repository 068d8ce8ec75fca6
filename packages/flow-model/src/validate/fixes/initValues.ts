import { setValue } from '../../document/index.ts';
import { inputValueType } from '../../expressions/index.ts';
import { convertTo } from './convert.ts';
import { mentions, preferred, type Fixer } from './fix.ts';
import { titles } from './messages.ts';
import { neighboursOf, objectAt } from './parts/place.ts';

/** Initial values of a Form in the types of its inputs. */
export const initValues: Fixer = (patient) => {
  const { doc, flow, path } = patient;
  const values = objectAt(flow, path) ?? {};
  return neighboursOf(patient).flatMap(({ component }) => {
    const { name } = component;
    const value = typeof name === 'string' && mentions(patient, name) ? values[name] : undefined;
    const wanted = inputValueType(component);
    if (value === undefined || typeof name !== 'string' || wanted === undefined) return [];
    const converted = convertTo(value, wanted);
    return converted === undefined
      ? []
      : [preferred(titles.use(converted), () => setValue(doc, [...path, name], converted))];
  });
};
