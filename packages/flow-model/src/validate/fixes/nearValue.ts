import { setValue } from '../../document/index.ts';
import { setActionName } from '../../edits/index.ts';
import { COMPONENT_TYPES } from '../../spec/index.ts';
import { nearest } from '../nearest.ts';
import type { Fix } from '../types.ts';
import { editsOf, preferred, type Fixer, type Patient } from './fix.ts';
import { titles } from './messages.ts';
import { actionsAllowed, componentOf, screenOf, specAt, valueOf } from './parts/place.ts';

const DATA_TYPES = ['string', 'number', 'boolean', 'object', 'array'];

/** A word that is not one of those that may stand here: the one that was meant, or the only one. */
export const nearValue: Fixer = (patient) => {
  const { doc, path } = patient;
  const value = valueOf(patient);
  if (typeof value !== 'string') return [];
  const allowed = allowedAt(patient);
  if (allowed.includes(value)) return terminalFooter(patient, value);
  const [only] = allowed;
  const meant = SYNONYMS.get(value.toLowerCase());
  const word =
    allowed.length === 1 ? only : (allowed.find((one) => one === meant) ?? nearest(value, allowed));
  return word === undefined ? [] : [preferred(titles.use(word), () => setValue(doc, path, word))];
};

/** Words of other languages for types of data. */
const SYNONYMS: ReadonlyMap<string, string> = new Map([
  ['str', 'string'],
  ['text', 'string'],
  ['int', 'number'],
  ['float', 'number'],
  ['double', 'number'],
  ['bool', 'boolean'],
  ['list', 'array'],
  ['dict', 'object'],
  ['map', 'object'],
]);

function allowedAt(patient: Patient): readonly string[] {
  const { path } = patient;
  const last = path.at(-1);
  if (path[2] === 'data') return last === 'type' ? DATA_TYPES : [];
  if (path[2] === 'layout' && path.length === 4) return last === 'type' ? ['SingleColumnLayout'] : [];
  if (last === 'type' && path.at(-2) === 'next') return ['screen'];
  const component = componentOf(patient);
  if (last === 'type' && component?.path.length === path.length - 1) return COMPONENT_TYPES;
  const owner = path.at(-2);
  if (last === 'name' && typeof owner === 'string' && owner.endsWith('-action'))
    return actionsAllowed(specAt({ ...patient, path: path.slice(0, -1) }));
  return specAt(patient)?.values ?? [];
}

/** From 7.3 on the Footer of a terminal screen may not lead on. */
function terminalFooter(patient: Patient, action: string): readonly Fix[] {
  const { doc, path } = patient;
  const screen = screenOf(patient)?.screen;
  if (action !== 'navigate' || screen?.['terminal'] !== true) return [];
  const at = path.slice(0, -1);
  return [
    preferred(titles.completeInstead(), () => editsOf(setActionName(doc, { path: at, name: 'complete' }))),
  ];
}
