import { removeValue, renameKey } from '../../document/index.ts';
import { setMember } from '../../edits/parts/setMember.ts';
import { actionSpecs, componentSpec, isActionName, isComponentType } from '../../spec/index.ts';
import type { Fix } from '../types.ts';
import { Draft } from '../../edits/parts/draft.ts';
import { editsOf, fix, mentions, preferred, type Fixer } from './fix.ts';
import { titles } from './messages.ts';
import { objectAt, screenOf } from './parts/place.ts';
import { strayFlag } from './screens.ts';

/** Members that exclude each other, or have no meaning beside the action. */
export const exclusive: Fixer = (patient) => {
  const { doc, flow, path } = patient;
  if (path.length === 3 && path[2] === 'success') {
    const screen = screenOf(patient);
    return [
      ...strayFlag(patient),
      ...(screen === undefined
        ? []
        : [fix(titles.makeTerminal(screen.id), () => setMember(doc, [...screen.path, 'terminal'], true))]),
    ];
  }
  const object = objectAt(flow, path);
  if (object === undefined) return [];
  const { name, type } = object;
  if (isActionName(name)) {
    return Object.keys(object)
      .filter(
        (key) =>
          key !== 'name' && !Object.hasOwn(actionSpecs[name].properties, key) && mentions(patient, key),
      )
      .map((key) => preferred(titles.remove(key), () => removeValue(doc, [...path, key])));
  }
  if (!isComponentType(type)) return [];
  return Object.entries(componentSpec(type).properties).flatMap(
    ([key, { excludes = [] }]): readonly Fix[] => {
      const present = excludes.filter((other) => object[other] !== undefined);
      if (object[key] === undefined || present.length === 0 || !mentions(patient, key)) return [];
      return [
        fix(titles.remove(key), () => removeValue(doc, [...path, key])),
        fix(titles.removeAll(present), () => {
          const draft = new Draft(doc);
          for (const other of present) draft.apply(removeValue(draft.doc, [...path, other]));
          return editsOf(draft.finish());
        }),
      ];
    },
  );
};

/** A caption on one side of the button only. */
export const dependencies: Fixer = ({ doc, flow, path }) => {
  const footer = objectAt(flow, path);
  const lone = ['left-caption', 'right-caption'].find((key) => footer?.[key] !== undefined);
  if (footer === undefined || lone === undefined) return [];
  const center =
    footer['center-caption'] === undefined
      ? [preferred(titles.rename('center-caption'), () => renameKey(doc, [...path, lone], 'center-caption'))]
      : [];
  return [...center, fix(titles.remove(lone), () => removeValue(doc, [...path, lone]))];
};
