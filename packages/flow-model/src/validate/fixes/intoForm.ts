import { isJsonArray, isJsonObject } from '../../document/index.ts';
import { moveComponents } from '../../edits/index.ts';
import { editsOf, preferred, type Fixer } from './fix.ts';
import { titles } from './messages.ts';
import { componentOf, neighboursOf } from './parts/place.ts';

/** An input beside the Form moves into it. */
export const intoForm: Fixer = (patient) => {
  const { doc } = patient;
  const input = componentOf(patient);
  const form = neighboursOf(patient).find(({ type }) => type === 'Form');
  if (input === undefined || form === undefined || input.depth > 0) return [];
  const { children } = form.component;
  if (!isJsonArray(children)) return [];
  const last = children.findIndex((child) => isJsonObject(child) && child['type'] === 'Footer');
  const index = last >= 0 ? last : children.length;
  const into = [...form.path, 'children'];
  return [
    preferred(titles.moveIntoForm(), () => editsOf(moveComponents(doc, { from: [input.path], into, index }))),
  ];
};
