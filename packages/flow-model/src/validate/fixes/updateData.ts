import { textOf } from '../../expressions/index.ts';
import { removeValue, renameKey, setValue } from '../../document/index.ts';
import { setMember } from '../../edits/parts/setMember.ts';
import { FIELD_NAME_PATTERN } from '../../spec/index.ts';
import { nearest } from '../nearest.ts';
import { schemaType } from '../references.ts';
import { convertTo } from './convert.ts';
import { fix, preferred, type Fixer } from './fix.ts';
import { titles } from './messages.ts';
import { inferred } from './navigatePayload.ts';
import { objectAt, screenOf } from './parts/place.ts';
import { references } from './references.ts';

/** update_data sets something that is not declared, or to a value of another type. */
export const updateData: Fixer = (patient) => {
  const { doc, flow, path } = patient;
  const screen = screenOf(patient);
  const at = path.indexOf('payload');
  const key = path[at + 1];
  const value = objectAt(flow, path.slice(0, -1))?.[String(key)];
  if (screen === undefined || at < 0 || typeof key !== 'string' || path.length !== at + 2)
    return references(patient);
  const model = objectAt(screen.screen, ['data']) ?? {};
  if (Object.hasOwn(model, key)) {
    const converted =
      value === undefined || textOf(value).includes('${')
        ? undefined
        : convertTo(value, schemaType(model[key]));
    if (converted !== undefined)
      return [preferred(titles.use(converted), () => setValue(doc, path, converted))];
    if (value === `\${data.${key}}` || value === `\${form.${key}}`)
      return [fix(titles.remove(key), () => removeValue(doc, path))];
    return references(patient);
  }
  const meant = nearest(key, Object.keys(model));
  const definition = inferred(key, path.slice(0, at), patient);
  return [
    ...(meant === undefined || objectAt(flow, path.slice(0, -1))?.[meant] !== undefined
      ? []
      : [preferred(titles.rename(meant), () => renameKey(doc, path, meant))]),
    ...(definition === undefined || !FIELD_NAME_PATTERN.test(key)
      ? []
      : [
          fix(titles.declare([key], screen.id), () =>
            setMember(doc, [...screen.path, 'data', key], definition),
          ),
        ]),
    fix(titles.remove(key), () => removeValue(doc, path)),
  ];
};
