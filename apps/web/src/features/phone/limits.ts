import { components, navigationItemProperties, type PropertySpec } from '@flowsmith/flow-model';
import { cut } from './props.ts';

/** Texts of a NavigationList: the list's own, its items', their main content's and their end's. */
const TEXTS = {
  list: components.NavigationList.properties,
  item: navigationItemProperties,
  main: navigationItemProperties['main-content'].properties,
  end: navigationItemProperties.end.properties,
} as const satisfies { readonly [part: string]: { readonly [property: string]: PropertySpec } };

/**
 * A text of a NavigationList as far as it is shown: cut at the limit of the spec (Flow JSON 6.2, NavigationList).
 * Phones show longer texts of all other components; those only end where their line does.
 */
export function shown(part: keyof typeof TEXTS, property: string, text: string): string {
  const properties: { readonly [property: string]: PropertySpec } = TEXTS[part];
  const limit = properties[property]?.maxLength;
  return limit === undefined ? text : cut(text, limit);
}
