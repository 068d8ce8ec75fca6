import type { Lint } from './lint.ts';
import { words } from './messages.ts';

const MOST = 2;

/** More pictures on a screen than it can bear. */
export const manyImages: Lint = {
  code: 'MANY_IMAGES',
  severity: 'warning',
  title: 'More than two pictures on a screen',
  screen({ components }, report) {
    const images = components.filter(({ type }) => type === 'Image');
    const third = images[MOST];
    if (third !== undefined) report([...third.path, 'type'], words.manyImages(images.length));
  },
};
