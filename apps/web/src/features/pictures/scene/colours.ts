import type { PhoneTheme } from '@/features/phone/index.ts';
import type { Backdrop } from '../types.ts';

/** Colours of what is drawn around the phones. They are part of a file that leaves the builder, so they are no tokens of its theme. */
export interface SceneColours {
  /** `undefined`: nothing, the picture is transparent there. */
  readonly backdrop: string | undefined;
  readonly ink: string;
  readonly arrow: string;
  readonly start: string;
  readonly end: string;
  readonly onMark: string;
}

const ON_LIGHT = { ink: '#141c1f', arrow: '#66757b', start: '#0a6a5c', end: '#4a585e', onMark: '#ffffff' };
const ON_DARK = { ink: '#e4eaec', arrow: '#8c9aa0', start: '#45bfa8', end: '#a6b3b8', onMark: '#0e1214' };
/** Readable on white as well as on black, since nobody knows what will be behind. */
const ON_ANY = { ink: '#73808a', arrow: '#73808a', start: '#0f8f7c', end: '#73808a', onMark: '#ffffff' };

/** The colours for a backdrop; `theme` is that of the phones. */
export function sceneColours(backdrop: Backdrop, theme: PhoneTheme): SceneColours {
  switch (backdrop) {
    case 'transparent':
      return { backdrop: undefined, ...ON_ANY };
    case 'white':
      return { backdrop: '#ffffff', ...ON_LIGHT };
    case 'theme':
      return theme === 'light' ? { backdrop: '#f1f4f5', ...ON_LIGHT } : { backdrop: '#0e1214', ...ON_DARK };
  }
}
