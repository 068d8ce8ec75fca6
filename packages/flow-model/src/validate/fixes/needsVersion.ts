import { setVersion } from '../../edits/index.ts';
import { componentSpec, isAtLeast, isComponentType } from '../../spec/index.ts';
import { editsOf, fix, type Fixer } from './fix.ts';
import { titles } from './messages.ts';
import { objectAt } from './parts/place.ts';

/** A component that came with a later version. */
export const needsVersion: Fixer = ({ doc, flow, path, version }) => {
  const type = objectAt(flow, path)?.['type'];
  if (!isComponentType(type)) return [];
  const { since, placement } = componentSpec(type);
  const places = [since, placement.screen, placement.form, placement.branch].filter((one) => one !== false);
  return places
    .filter((one, index) => places.indexOf(one) === index && !isAtLeast(version, one))
    .slice(0, 1)
    .map((needed) => fix(titles.raiseVersion(needed), () => editsOf(setVersion(doc, { version: needed }))));
};
