import { setMember } from '../../edits/parts/setMember.ts';
import { COMPONENT_TYPES, isRequired, propertiesOf, type ComponentType } from '../../spec/index.ts';
import { fix, preferred, type Fixer, type Patient } from './fix.ts';
import { titles } from './messages.ts';
import { objectAt } from './parts/place.ts';

/** A component that does not say what it is: what it could be, by its properties. */
export const missingType: Fixer = (patient) => {
  const { doc, flow, path } = patient;
  const object = objectAt(flow, path);
  if (object === undefined) return [];
  if (path.at(-1) === 'layout')
    return [preferred(titles.add('type'), () => setMember(doc, [...path, 'type'], 'SingleColumnLayout'))];
  const keys = Object.keys(object);
  const fitting = keys.length === 0 ? [] : COMPONENT_TYPES.filter((type) => couldBe(type, keys, patient));
  const make = fitting.length === 1 ? preferred : fix;
  return fitting.length > 4
    ? []
    : fitting.map((type) => make(titles.become(type), () => setMember(doc, [...path, 'type'], type)));
};

/** The component has all of these properties, and needs no other. */
function couldBe(type: ComponentType, keys: readonly string[], { version }: Patient): boolean {
  const properties = propertiesOf(type, version);
  const needed = [...properties]
    .filter(([, spec]) => isRequired(spec.required, version))
    .map(([name]) => name);
  return keys.every((key) => properties.has(key)) && needed.every((name) => keys.includes(name));
}
