import { isJsonObject, removeValue, setValue } from '../../document/index.ts';
import { shapeOf } from '../../edits/parts/dataDefinition.ts';
import { setMember } from '../../edits/parts/setMember.ts';
import { preferred, type Fixer } from './fix.ts';
import { titles } from './messages.ts';
import { nearValue } from './nearValue.ts';
import { objectAt } from './parts/place.ts';

/** A data field is not well defined. */
export const dataModel: Fixer = (patient) => {
  const { doc, flow, path } = patient;
  if (path.at(-1) === 'type') return nearValue(patient);
  if (path.at(-1) === '__example__')
    return path.length > 5 ? [preferred(titles.remove('__example__'), () => removeValue(doc, path))] : [];
  const field = objectAt(flow, path);
  if (field === undefined || field['type'] !== 'array') return [];
  const { items, __example__: example } = field;
  if (typeof items === 'string') {
    const type = items === 'text' ? 'string' : items;
    return [preferred(titles.set('items', { type }), () => setValue(doc, [...path, 'items'], { type }))];
  }
  if (items !== undefined && (isJsonObject(items) || typeof items === 'boolean')) return [];
  const shape = shapeOf('array', example ?? [])['items'];
  return shape === undefined
    ? []
    : [preferred(titles.add('items'), () => setMember(doc, [...path, 'items'], shape))];
};
