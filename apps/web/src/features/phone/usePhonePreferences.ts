import { create } from 'zustand';
import type { PhoneTheme, Platform } from './types.ts';

const KEY = 'flowsmith.phone';

/** Which phone a person likes to look at. Shared by board and player, remembered in this browser. */
export interface PhonePreferences {
  readonly platform: Platform;
  readonly theme: PhoneTheme;
  readonly setPlatform: (platform: Platform) => void;
  readonly setTheme: (theme: PhoneTheme) => void;
}

/** The phone that is drawn; changes everywhere at once. */
export const usePhonePreferences = create<PhonePreferences>()((set, get) => {
  const remember = () => {
    const { platform, theme } = get();
    try {
      localStorage.setItem(KEY, `${platform} ${theme}`);
    } catch {
      // Storage may be full or forbidden: then the choice lasts as long as the page.
    }
  };
  return {
    ...recall(),
    setPlatform: (platform) => {
      set({ platform });
      remember();
    },
    setTheme: (theme) => {
      set({ theme });
      remember();
    },
  };
});

function recall(): Pick<PhonePreferences, 'platform' | 'theme'> {
  let words: readonly string[] = [];
  try {
    words = localStorage.getItem(KEY)?.split(' ') ?? [];
  } catch {
    // See above.
  }
  return { platform: words[0] === 'ios' ? 'ios' : 'android', theme: words[1] === 'dark' ? 'dark' : 'light' };
}
