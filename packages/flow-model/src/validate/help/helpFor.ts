import { advice } from './advice.ts';
import { dataAndActions } from './dataAndActions.ts';
import { screensAndParts } from './screensAndParts.ts';
import { shape } from './shape.ts';
import { textAndVersion } from './textAndVersion.ts';
import type { Help, HelpTable } from './types.ts';

/** Pages of help in groups, in the order of the documentation. */
export const helpGroups: readonly { readonly title: string; readonly pages: HelpTable }[] = [
  { title: 'Text and version', pages: textAndVersion },
  { title: 'Keys, types and values', pages: shape },
  { title: 'Screens, routes and components', pages: screensAndParts },
  { title: 'Data and actions', pages: dataAndActions },
  { title: 'Advice', pages: advice },
];

/** Other names that Meta gives to the same problems. */
const SAME_AS: ReadonlyMap<string, string> = new Map([
  ['MAX_FOOTER_PER_SCREEN', 'COMPONENT_TYPE_MAX_NUMBER_PER_SCREEN'],
  ['MORE_THAN_ONE_FOOTER', 'COMPONENT_TYPE_MAX_NUMBER_PER_SCREEN'],
  ['MAX_EMBEDDED_LINK_PER_SCREEN', 'COMPONENT_TYPE_MAX_NUMBER_PER_SCREEN'],
  ['MAX_OPT_IN_PER_SCREEN', 'COMPONENT_TYPE_MAX_NUMBER_PER_SCREEN'],
  ['MAX_IMAGE_PER_SCREEN', 'COMPONENT_TYPE_MAX_NUMBER_PER_SCREEN'],
  ['KEYWORD_ONE_OF', 'ONE_OF_SCHEMA_VALIDATION_FAILED'],
  ['INVALID_ONE_OF_SCHEMA', 'ONE_OF_SCHEMA_VALIDATION_FAILED'],
  ['INVALID_PROPERTY_TYPE:NUMBER', 'INVALID_PROPERTY_TYPE'],
  ['INVALID_PROPERTY_TYPE:STRING', 'INVALID_PROPERTY_TYPE'],
  ['INVALID_PROPERTY_TYPE:BOOLEAN', 'INVALID_PROPERTY_TYPE'],
  ['INVALID_PROPERTY_TYPE:INTEGER', 'INVALID_PROPERTY_TYPE'],
]);

/**
 * The page of help on a code of Meta or of ours; `undefined` for codes that are not known.
 * @example helpFor('DEAD_END')?.mend // 'Add a route, or make the screen terminal.'
 */
export function helpFor(code: string): Help | undefined {
  const name = SAME_AS.get(code) ?? code;
  return helpGroups.find(({ pages }) => Object.hasOwn(pages, name))?.pages[name];
}
