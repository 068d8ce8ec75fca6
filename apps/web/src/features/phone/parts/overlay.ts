import { createContext } from 'react';

/** Where the sheets and dialogs of a phone are put: above its screen, inside its frame. */
export const OverlayContext = createContext<HTMLElement | null>(null);
