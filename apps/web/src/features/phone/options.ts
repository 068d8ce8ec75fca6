import type { JsonObject, JsonValue } from '@flowsmith/flow-model';
import { asObjects, asText, asTexts } from './props.ts';

/** One choice of a list, ready to be drawn. */
export interface OptionView {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly metadata: string;
  readonly enabled: boolean;
  /** Raw base64, possibly broken. */
  readonly image?: JsonValue | undefined;
  readonly altText: string;
  /** `#rrggbb`. */
  readonly color?: string | undefined;
}

/** No list shows more than this many choices (Flow JSON 7.3, Dropdown). */
const MOST = 200;

/** The choices of `data-source`; entries that are no objects are passed over. */
export function optionsOf(props: JsonObject): readonly OptionView[] {
  return asObjects(props['data-source']).slice(0, MOST).map(optionOf);
}

function optionOf(item: JsonObject): OptionView {
  const color = asText(item['color']);
  return {
    id: asText(item['id']),
    title: asText(item['title']),
    description: asText(item['description']),
    metadata: asText(item['metadata']),
    enabled: item['enabled'] !== false,
    image: item['image'],
    altText: asText(item['alt-text']),
    color: /^#?[0-9a-f]{6}$/i.test(color) ? `#${color.replace('#', '')}` : undefined,
  };
}

/** The chosen ids of a list input; a single id counts as a list of one. */
export function chosenIds(value: JsonValue | undefined): readonly string[] {
  return Array.isArray(value) ? asTexts(value) : [asText(value)].filter((id) => id !== '');
}

/** The chosen ids after one is flipped, in the order of the list. Ids that are no longer offered fall away. */
export function toggled(
  options: readonly OptionView[],
  chosen: readonly string[],
  id: string,
): readonly string[] {
  return options.map((option) => option.id).filter((other) => (other === id) !== chosen.includes(other));
}
