import { createContext } from 'react';

/** Where the sheets and dialogs of a phone are put: above its screen, inside its frame. */
export const OverlayContext = createContext<HTMLElement | null>(null);

/** Whether a sheet that opens takes the focus and holds it. Not where many are looked at side by side. */
export const FocusContext = createContext(true);
