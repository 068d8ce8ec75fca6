import { useMemo, useSyncExternalStore } from 'react';
import type { PhoneTheme, Platform } from '../types.ts';
import { usePhonePreferences } from '../usePhonePreferences.ts';

/** How the phone that plays is drawn. */
export interface PhoneLook {
  readonly platform: Platform;
  readonly theme: PhoneTheme;
  readonly textScale: number;
  readonly rtl: boolean;
  /** As large as its place allows; otherwise at full size. */
  readonly fit: boolean;
  /** Without the edge of a phone, as large as its place: on a real phone. */
  readonly bare: boolean;
}

/** A screen that is held in the hand. */
const HANDHELD = '(pointer: coarse) and (max-width: 640px)';
const DARK = '(prefers-color-scheme: dark)';

/**
 * The phone that the person chose. A shared flow looks as its visitor's system does, and on a real phone is that phone.
 * @param shared the flow is played by somebody without the builder
 */
export function usePhoneLook(shared: boolean): PhoneLook {
  const platform = usePhonePreferences((state) => state.platform);
  const theme = usePhonePreferences((state) => state.theme);
  const textScale = usePhonePreferences((state) => state.textScale);
  const rtl = usePhonePreferences((state) => state.rtl);
  const fit = usePhonePreferences((state) => state.fit);
  const bare = useMedia(HANDHELD) && shared;
  const dark = useMedia(DARK);
  return useMemo(
    () =>
      shared
        ? {
            platform: bare ? ownPlatform() : platform,
            theme: dark ? 'dark' : 'light',
            textScale: 1,
            rtl: false,
            fit: true,
            bare,
          }
        : { platform, theme, textScale, rtl, fit, bare },
    [bare, dark, shared, platform, theme, textScale, rtl, fit],
  );
}

function ownPlatform(): Platform {
  return /iPhone|iPad|iPod/.test(navigator.userAgent) ? 'ios' : 'android';
}

function useMedia(query: string): boolean {
  return useSyncExternalStore(
    useMemo(
      () => (notify: () => void) => {
        const media = matchMedia(query);
        media.addEventListener('change', notify);
        return () => media.removeEventListener('change', notify);
      },
      [query],
    ),
    () => matchMedia(query).matches,
  );
}
