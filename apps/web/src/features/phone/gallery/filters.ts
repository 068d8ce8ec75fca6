import type { PhoneTheme, Platform } from '../types.ts';
import { isDrawable } from '../registry.ts';
import type { DrawableType } from '../types.ts';
import { SAMPLE_KINDS, type SampleKind } from './types.ts';

/** What of the gallery is shown; `undefined` is all. */
export interface GalleryFilters {
  readonly component: DrawableType | undefined;
  readonly platform: Platform | undefined;
  readonly theme: PhoneTheme | undefined;
  readonly state: SampleKind | undefined;
  /** The person's text size; 1 unless chosen. */
  readonly size: number;
  /** The phone's language is written from right to left. */
  readonly direction: 'rtl' | undefined;
}

/** Text sizes that can be chosen: those of a phone's settings. */
export const TEXT_SIZES: readonly number[] = [0.85, 1, 1.15, 1.3, 1.5];

/** The filters in the address of the page; what it does not know is taken for "all". */
export function readFilters(search: URLSearchParams): GalleryFilters {
  const component = search.get('component') ?? '';
  const platform = search.get('platform');
  const theme = search.get('theme');
  const state = search.get('state');
  const size = Number(search.get('size') ?? 1);
  return {
    component: isDrawable(component) ? component : undefined,
    platform: platform === 'ios' || platform === 'android' ? platform : undefined,
    theme: theme === 'light' || theme === 'dark' ? theme : undefined,
    state: SAMPLE_KINDS.find((kind) => kind === state),
    size: TEXT_SIZES.includes(size) ? size : 1,
    direction: search.get('direction') === 'rtl' ? 'rtl' : undefined,
  };
}

/** The phones that the filters leave, in the order in which they stand side by side. */
export function looksOf({ platform, theme }: GalleryFilters): readonly Look[] {
  return LOOKS.filter(
    (look) =>
      (platform === undefined || look.platform === platform) && (theme === undefined || look.theme === theme),
  );
}

/** One phone of the contact sheet. */
export interface Look {
  readonly platform: Platform;
  readonly theme: PhoneTheme;
}

const LOOKS: readonly Look[] = [
  { platform: 'ios', theme: 'light' },
  { platform: 'ios', theme: 'dark' },
  { platform: 'android', theme: 'light' },
  { platform: 'android', theme: 'dark' },
];
