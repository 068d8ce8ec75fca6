import { textOf } from '../../expressions/index.ts';
import { isJsonArray, isJsonObject, removeValue, setValue } from '../../document/index.ts';
import { renameDataField, renameField } from '../../edits/index.ts';
import { FIELD_NAME_PATTERN, freeName } from '../../spec/index.ts';
import type { Fix } from '../types.ts';
import { editsOf, preferred, type Fixer, type Patient } from './fix.ts';
import { interpolation } from './formulas.ts';
import { titles } from './messages.ts';
import { componentOf, neighboursOf, objectAt, screenOf, valueOf } from './parts/place.ts';

/** What Meta's documentation minds, though its validator does not. */
export const docLimits: Fixer = (patient) => {
  const { doc, path } = patient;
  const value = valueOf(patient);
  const key = path.at(-1);
  if (path[2] === 'data') return dataField(patient);
  if (typeof value !== 'string') return [];
  if (key === 'id' && isList(path.at(-3))) return itemId(value, patient);
  if (key === 'name' && componentOf(patient)?.path.length === path.length - 1)
    return inputName(value, patient);
  if (key === 'type' && value === 'plugin')
    return [preferred(titles.use('screen'), () => setValue(doc, path, 'screen'))];
  if (key === 'url' && /^www\./i.test(value))
    return [preferred(titles.use(`https://${value}`), () => setValue(doc, path, `https://${value}`))];
  return interpolation(patient);
};

function isList(key: string | number | undefined): boolean {
  return key === 'data-source' || key === 'list-items';
}

/** A name that every version can refer to. */
function plainName(name: string): string {
  return name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/\W+/g, '_')
    .replace(/^(?=\d)/, '_')
    .replaceAll(/_+$/g, '');
}

/** A field whose name no reference can spell, or a key that means nothing in its definition. */
function dataField(patient: Patient): readonly Fix[] {
  const { doc, path } = patient;
  const screen = screenOf(patient);
  const name = path[3];
  if (screen === undefined || typeof name !== 'string') return [];
  if (path.length > 4) return [preferred(titles.remove(String(path.at(-1))), () => removeValue(doc, path))];
  const model = objectAt(screen.screen, ['data']) ?? {};
  const to = freeName(plainName(name), new Set(Object.keys(model)));
  return FIELD_NAME_PATTERN.test(to) && !FIELD_NAME_PATTERN.test(name)
    ? [
        preferred(titles.rename(to), () =>
          editsOf(renameDataField(doc, { screen: screen.id, from: name, to })),
        ),
      ]
    : [];
}

function inputName(name: string, patient: Patient): readonly Fix[] {
  const { doc } = patient;
  const screen = screenOf(patient);
  const taken = new Set(neighboursOf(patient).map(({ component }) => textOf(component['name'])));
  const to = freeName(plainName(name), taken);
  return screen !== undefined && FIELD_NAME_PATTERN.test(to) && !FIELD_NAME_PATTERN.test(name)
    ? [preferred(titles.rename(to), () => editsOf(renameField(doc, { screen: screen.id, from: name, to })))]
    : [];
}

/** Options of one id, or of none. */
function itemId(id: string, { doc, flow, path }: Patient): readonly Fix[] {
  const list = objectAt(flow, path.slice(0, -3))?.[String(path.at(-3))];
  if (!isJsonArray(list)) return [];
  const items = list.filter(isJsonObject);
  const title = items[Number(path.at(-2))]?.['title'];
  const stem = id.trim() === '' ? plainName(textOf(title ?? 'option')).toLowerCase() : id;
  const free = freeName(stem === '' ? 'option' : stem, new Set(items.map((item) => textOf(item['id']))));
  return [preferred(titles.use(free), () => setValue(doc, path, free))];
}
