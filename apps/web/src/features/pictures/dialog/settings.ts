import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import type { Backdrop, Frame, Scale } from '../types.ts';

/** How somebody likes their pictures; remembered in this browser. The phone itself is that of the editor. */
export interface PictureSettings {
  /** Several screens: as files or as one picture. */
  readonly several: 'zip' | 'sheet';
  readonly board: 'svg' | 'png';
  readonly scale: Scale;
  readonly frame: Frame;
  readonly backdrop: Backdrop;
}

interface SettingsStore extends PictureSettings {
  set(change: Partial<PictureSettings>): void;
}

export const usePictureSettings = create<SettingsStore>()(
  persist(
    (set) => ({ several: 'zip', board: 'svg', scale: 2, frame: 'phone', backdrop: 'transparent', set }),
    { name: 'flowsmith.pictures', version: 1 },
  ),
);
