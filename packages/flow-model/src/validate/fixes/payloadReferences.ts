import { isJsonObject, removeValue } from '../../document/index.ts';
import { setMember } from '../../edits/parts/setMember.ts';
import type { Fix } from '../types.ts';
import { fix, preferred, type Fixer, type Patient } from './fix.ts';
import { titles } from './messages.ts';
import { neighboursOf, objectAt } from './parts/place.ts';
import { references } from './references.ts';

/** What a payload refers to is missing, or people could send too many files with it. */
export const payloadReferences: Fixer = (patient) => {
  const { doc, flow, path } = patient;
  const found = references(patient);
  if (found.length > 0) return found;
  if (!/files/.test(patient.message)) return dropKey(patient);
  const at = path.indexOf('payload');
  const payload = at < 0 ? undefined : objectAt(flow, path.slice(0, at + 1));
  const action = objectAt(flow, path.slice(0, at < 0 ? path.length : at));
  const sends = payload ?? (isJsonObject(action?.['payload']) ? action['payload'] : undefined);
  if (sends === undefined || action?.['name'] !== 'complete') return [];
  const text = JSON.stringify(sends);
  return neighboursOf(patient)
    .filter(
      ({ component }) =>
        typeof component['name'] === 'string' && text.includes(`\${form.${component['name']}}`),
    )
    .flatMap(({ type, path: picker, component }) => {
      const key = MOST.get(type);
      if (key === undefined) return [];
      const least = component[key.replace('max-', 'min-')];
      const make = component[key] === undefined ? preferred : fix;
      const wanted = 3;
      return typeof least === 'number' && least > wanted
        ? []
        : [make(titles.fewerFiles(), () => setMember(doc, [...picker, key], wanted))];
    });
};

/** What cannot be sent is not sent. */
function dropKey({ doc, flow, path }: Patient): readonly Fix[] {
  const at = path.indexOf('payload');
  const key = path.at(-1);
  return at >= 0 &&
    path.length === at + 2 &&
    typeof key === 'string' &&
    objectAt(flow, path.slice(0, -1)) !== undefined
    ? [fix(titles.dropKey(key), () => removeValue(doc, path))]
    : [];
}

const MOST: ReadonlyMap<string, string> = new Map([
  ['PhotoPicker', 'max-uploaded-photos'],
  ['DocumentPicker', 'max-uploaded-documents'],
]);
