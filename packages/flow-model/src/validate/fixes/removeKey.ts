import { removeValue, renameKey, type Path } from '../../document/index.ts';
import { Draft } from '../../edits/parts/draft.ts';
import { giveFormValues } from '../../edits/parts/formValues.ts';
import { writingOrder } from '../../edits/parts/writingOrder.ts';
import {
  componentSpec,
  isAtLeast,
  isComponentType,
  screenProperties,
  type PropertySpec,
} from '../../spec/index.ts';
import { setVersion } from '../../edits/index.ts';
import { nearest } from '../nearest.ts';
import { editsOf, fix, preferred, type Fixer, type Patient } from './fix.ts';
import { titles } from './messages.ts';
import { componentOf, objectAt } from './parts/place.ts';

/** A key that does not belong where it stands: renamed to what was meant, moved, allowed by a newer version, or removed. */
export const removeKey: Fixer = (patient) => {
  const { doc, flow, path, version } = patient;
  const key = path.at(-1);
  const holder = objectAt(flow, path.slice(0, -1));
  if (typeof key !== 'string' || holder === undefined || !Object.hasOwn(holder, key)) return [];
  const remove = () => removeValue(doc, path);
  const spec = specOf(key, patient);
  const form = spec?.outsideFormOnly === true ? formAround(patient) : undefined;
  if (form !== undefined && isAtLeast(version, spec?.since ?? version)) {
    return [
      preferred(titles.moveToForm(key), () => moveToForm(patient, form)),
      fix(titles.remove(key), remove),
    ];
  }
  if (spec?.since !== undefined && !isAtLeast(version, spec.since)) {
    const { since } = spec;
    return [
      fix(titles.raiseVersion(since), () => editsOf(setVersion(doc, { version: since }))),
      fix(titles.remove(key), remove),
    ];
  }
  const meant = key === 'id' ? undefined : nearest(key, writingOrder(flow, path.slice(0, -1)));
  if (meant !== undefined && !Object.hasOwn(holder, meant)) {
    return [
      preferred(titles.rename(meant), () => renameKey(doc, path, meant)),
      fix(titles.remove(key), remove),
    ];
  }
  return [preferred(titles.remove(key), remove)];
};

/** What the key would be in another version or place. */
function specOf(key: string, patient: Patient): PropertySpec | undefined {
  const { path, flow } = patient;
  if (path.length === 3 && path[0] === 'screens') return own(screenProperties, key);
  const type = objectAt(flow, path.slice(0, -1))?.['type'];
  const component = componentOf(patient);
  return component !== undefined && component.path.length === path.length - 1 && isComponentType(type)
    ? own(componentSpec(type).properties, key)
    : undefined;
}

function own(table: { readonly [key: string]: PropertySpec }, key: string): PropertySpec | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}

function formAround(patient: Patient): Path | undefined {
  for (let around = componentOf(patient)?.parent; around !== undefined; around = around.parent)
    if (around.type === 'Form') return around.path;
  return undefined;
}

function moveToForm({ doc, path }: Patient, form: Path) {
  const draft = new Draft(doc);
  giveFormValues(draft, path.slice(0, -1), form);
  return editsOf(draft.finish());
}
