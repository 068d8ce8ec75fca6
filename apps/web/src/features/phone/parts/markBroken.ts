import type { SyntheticEvent } from 'react';

/** Lets the style sheet draw a stand-in for an image that could not be read: no state, as the board draws thousands. */
export function markBroken(event: SyntheticEvent<HTMLImageElement>): void {
  const place = event.currentTarget.parentElement;
  if (place !== null) place.dataset['broken'] = '';
}
