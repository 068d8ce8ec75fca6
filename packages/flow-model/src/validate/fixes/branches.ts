import {
  insertItem,
  isJsonArray,
  isJsonObject,
  removeValue,
  type JsonObject,
  type Path,
} from '../../document/index.ts';
import { Draft } from '../../edits/parts/draft.ts';
import { setMember } from '../../edits/parts/setMember.ts';
import { slotsOf } from '../../outline/index.ts';
import { editsOf, preferred, type Fixer } from './fix.ts';
import { titles } from './messages.ts';
import { componentOf, objectAt } from './parts/place.ts';

/** A Footer in one branch: the others get one like it. */
export const branches: Fixer = (patient) => {
  const { doc, flow, path } = patient;
  const holder = objectAt(flow, path);
  const entry = componentOf(patient);
  if (holder === undefined || entry?.component !== holder || entry.ifDepth > 0) return [];
  const slots = slotsOf(holder);
  const footer = slots.flatMap(({ children }) => children).find(isFooter);
  const without = slots.filter(({ children }) => !children.some(isFooter));
  const lacksElse = holder['type'] === 'If' && holder['else'] === undefined;
  if (footer === undefined || without.length === 0) return [];
  return [
    preferred(titles.copyFooter(without.map(({ label }) => label)), () => {
      const draft = new Draft(doc);
      for (const { label, path: slot, children } of without) {
        const list: Path = [...path, ...slot];
        draft.apply(
          label === 'else' && lacksElse
            ? (setMember(draft.doc, list, [footer]) ?? [])
            : insertItem(draft.doc, list, children.length, footer),
        );
      }
      return editsOf(draft.finish());
    }),
  ];
};

function isFooter(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && 'type' in value && value.type === 'Footer';
}

/** Options of one list with pictures and colours: the colours go. */
export const onlyPictures: Fixer = ({ doc, flow, path }) => {
  const list = objectAt(flow, path.slice(0, -1))?.[String(path.at(-1))];
  if (!isJsonArray(list)) return [];
  return [
    preferred(titles.remove('color'), () => {
      const draft = new Draft(doc);
      list.forEach((item, index) => {
        if (isJsonObject(item) && item['color'] !== undefined)
          draft.apply(removeValue(draft.doc, [...path, index, 'color']));
      });
      return editsOf(draft.finish());
    }),
  ];
};
