import { COMPONENT_TYPES } from '@flowsmith/flow-model';
import { isDrawable } from '../registry.ts';
import type { DrawableType } from '../types.ts';
import { samplesOf } from './derive.ts';
import { choices } from './subjects/choices.ts';
import { dates } from './subjects/dates.ts';
import { inputs } from './subjects/inputs.ts';
import { media } from './subjects/media.ts';
import { navigation } from './subjects/navigation.ts';
import { texts } from './subjects/texts.ts';
import type { Sample, Subject } from './types.ts';

/** One ordinary use of each component and its special looks. A type missing here does not compile. */
const subjects: { readonly [type in DrawableType]: Subject } = {
  ...texts,
  ...inputs,
  ...choices,
  ...dates,
  ...media,
  ...navigation,
};

/** The components that the phone draws, in palette order. */
export const drawnTypes: readonly DrawableType[] = COMPONENT_TYPES.filter((type) => isDrawable(type));

const made = new Map<DrawableType, readonly Sample[]>();

/** The states shown for a component. Made once, so that what is drawn from them stays the same. */
export function samplesFor(type: DrawableType): readonly Sample[] {
  let samples = made.get(type);
  if (samples === undefined) made.set(type, (samples = samplesOf(type, subjects[type])));
  return samples;
}
