import { removeValue, setValue } from '../../document/index.ts';
import { renameScreen } from '../../edits/index.ts';
import { freeScreenId } from '../../edits/parts/screenIds.ts';
import { screensOf } from '../../outline/index.ts';
import { isRequired, SCREEN_ID_PATTERN } from '../../spec/index.ts';
import { screenIdSuggestion } from './parts/screenIdSuggestion.ts';
import { editsOf, preferred, type Fixer, type Patient } from './fix.ts';
import { titles } from './messages.ts';
import { specAt, valueOf } from './parts/place.ts';

/** A text that is blank or not of the form it must have. */
export const texts: Fixer = (patient) => {
  const { doc, path, version } = patient;
  const value = valueOf(patient);
  if (typeof value !== 'string') return [];
  if (path.length === 3 && path[2] === 'id') return screenId(value, patient);
  const spec = specAt(patient);
  const key = String(path.at(-1));
  if (value.trim() === '') {
    return spec !== undefined && !isRequired(spec.required, version)
      ? [preferred(titles.remove(key), () => removeValue(doc, path))]
      : [];
  }
  if (key === 'color' && /^[0-9a-f]{6}$/i.test(value)) return [writeInstead(`#${value}`, patient)];
  const plain = spec?.kind === 'name' ? value.replaceAll(/[^\w]+/g, '_').replaceAll(/^_+|_+$/g, '') : '';
  return plain !== '' && plain !== value && !/^\d/.test(plain) ? [writeInstead(plain, patient)] : [];
};

/** An id that is taken, reserved or badly formed; whatever refers to the screen follows. */
function screenId(value: string, { doc, flow }: Patient) {
  const taken = new Set(screensOf(flow).map(({ id }) => id));
  const wanted = screenIdSuggestion(value);
  const id =
    wanted !== undefined && !taken.has(wanted) && SCREEN_ID_PATTERN.test(wanted)
      ? wanted
      : freeScreenId(taken, wanted ?? 'SCREEN');
  if (value === '') return [];
  return [preferred(titles.rename(id), () => editsOf(renameScreen(doc, { from: value, to: id })))];
}

function writeInstead(value: string, { doc, path }: Patient) {
  return preferred(titles.use(value), () => setValue(doc, path, value));
}
