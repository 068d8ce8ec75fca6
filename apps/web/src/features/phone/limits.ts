import {
  componentSpec,
  isComponentType,
  navigationItemProperties,
  optionProperties,
  type PropertySpec,
} from '@flowsmith/flow-model';
import { cut } from './props.ts';

/** Texts that stand in lists rather than on a component. */
const ITEMS: { readonly [kind: string]: { readonly [property: string]: PropertySpec } } = {
  option: optionProperties,
  listItem: navigationItemProperties,
  mainContent: navigationItemProperties['main-content'].properties,
  end: navigationItemProperties.end.properties,
};

/** Where phones show more than the limit that is advised (Flow JSON reference, 5.3 and 5.12). */
const LONGER: { readonly [property: string]: number } = {
  'TextCaption.text': 4096,
  'EmbeddedLink.text': 35,
};

/** A text as far as a phone shows it: cut at the limit that the spec gives for it. */
export function shown(type: string, property: string, text: string): string {
  const properties = isComponentType(type) ? componentSpec(type).properties : ITEMS[type];
  const limit = LONGER[`${type}.${property}`] ?? properties?.[property]?.maxLength;
  return limit === undefined ? text : cut(text, limit);
}
