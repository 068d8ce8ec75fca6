import type { Page } from '@playwright/test';

/** Notes the time of every frame while something is done. Answers the milliseconds from frame to frame. */
export async function framesDuring(page: Page, act: () => Promise<void>): Promise<number[]> {
  await page.evaluate(`window.benchFrames = []; window.benchWatching = true;
    (function frame(now) { window.benchFrames.push(now); if (window.benchWatching) requestAnimationFrame(frame); })(performance.now())`);
  await act();
  const frames = await page.evaluate<number[]>('window.benchWatching = false, window.benchFrames');
  // The first one was no frame but the beginning.
  return frames.slice(2).map((time, index) => time - (frames[index + 1] ?? time));
}

/** A frame of a screen that shows sixty a second, in milliseconds. */
const FRAME = 1000 / 60;

/** The part of frames, in percent, that came so late that the screen showed the one before again. */
export function droppedFrames(frames: readonly number[]): number {
  const late = frames.filter((time) => time > 1.5 * FRAME).length;
  return frames.length === 0 ? 0 : (100 * late) / frames.length;
}
