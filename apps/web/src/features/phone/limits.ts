import { cut } from './props.ts';

/** Characters that a client shows of a text before it cuts it off (Flow JSON reference, display limits). */
const LIMITS: { readonly [property: string]: number } = {
  'TextHeading.text': 80,
  'TextSubheading.text': 80,
  'TextBody.text': 4096,
  'TextCaption.text': 4096,
};

/** A component's text as far as a phone shows it. */
export function shown(type: string, property: string, text: string): string {
  const limit = LIMITS[`${type}.${property}`];
  return limit === undefined ? text : cut(text, limit);
}
