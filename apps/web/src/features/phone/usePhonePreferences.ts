import { create } from 'zustand';
import type { PhoneTheme, Platform } from './types.ts';

const KEY = 'flowsmith.phone';

/** Smallest and largest text size, and the steps between: what phones offer. */
export const TEXT_SCALE = { min: 0.85, max: 1.5, step: 0.05 } as const;

/** What is remembered. Platform and theme count on the board too, all else for the phone that plays. */
interface Remembered {
  readonly platform: Platform;
  readonly theme: PhoneTheme;
  /** The person's text size setting, from 0.85 to 1.5. */
  readonly textScale: number;
  /** The phone's language is written from right to left. */
  readonly rtl: boolean;
  /** As large as its place allows; otherwise at full size. */
  readonly fit: boolean;
  /** Play begins inside the flow rather than in the chat. */
  readonly skipChat: boolean;
  /** What this phone sends for inputs that nobody touched: nothing, or an empty value. Phones differ. */
  readonly untouched: 'omit' | 'empty';
}

/** Which phone a person likes to look at. Shared by board and player, remembered in this browser. */
export interface PhonePreferences extends Remembered {
  readonly setPlatform: (platform: Platform) => void;
  readonly setTheme: (theme: PhoneTheme) => void;
  readonly change: (change: Partial<Remembered>) => void;
}

/** The phone that is drawn; changes everywhere at once. */
export const usePhonePreferences = create<PhonePreferences>()((set, get) => {
  const change = (next: Partial<Remembered>) => {
    set(next);
    const { platform, theme, textScale, rtl, fit, skipChat, untouched } = get();
    const remembered: Remembered = { platform, theme, textScale, rtl, fit, skipChat, untouched };
    try {
      localStorage.setItem(KEY, JSON.stringify(remembered));
    } catch {
      // Storage may be full or forbidden: then the choice lasts as long as the page.
    }
  };
  return {
    ...recall(),
    setPlatform: (platform) => change({ platform }),
    setTheme: (theme) => change({ theme }),
    change,
  };
});

function recall(): Remembered {
  let stored: unknown;
  try {
    stored = JSON.parse(localStorage.getItem(KEY) ?? '{}');
  } catch {
    // See above; or it is not ours.
  }
  const known: { readonly [key: string]: unknown } =
    typeof stored === 'object' && stored !== null ? { ...stored } : {};
  const { platform, theme, textScale } = known;
  return {
    platform: platform === 'ios' ? 'ios' : 'android',
    theme: theme === 'dark' ? 'dark' : 'light',
    textScale:
      typeof textScale === 'number' && textScale >= TEXT_SCALE.min && textScale <= TEXT_SCALE.max
        ? textScale
        : 1,
    rtl: known['rtl'] === true,
    fit: known['fit'] !== false,
    skipChat: known['skipChat'] === true,
    untouched: known['untouched'] === 'empty' ? 'empty' : 'omit',
  };
}
