/** How a sheet goes down, in milliseconds; the way up is in the style sheet. */
const MOTION = { duration: 200, easing: 'cubic-bezier(0.4, 0, 1, 1)' } as const;

/**
 * A ref for a sheet that sinks when it is taken away. What sinks is a picture of it: the sheet itself is gone at once, for
 * people, programs and tests. Nothing moves for people who want less motion.
 */
export function leaving(element: HTMLElement | null): (() => void) | undefined {
  if (element === null || !('animate' in element)) return undefined;
  return () => {
    if (!element.isConnected || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    const picture = element.cloneNode(true);
    if (!(picture instanceof HTMLElement)) return;
    picture.inert = true;
    // Ids, and the names that tie radio buttons together, are for the real ones.
    for (const part of [picture, ...picture.querySelectorAll('*')])
      for (const tie of ['id', 'for', 'name']) part.removeAttribute(tie);
    picture.ariaHidden = 'true';
    picture.dataset['leaving'] = '';
    element.after(picture);
    const sinking = picture.animate({ transform: ['none', 'translateY(100%)'] }, MOTION);
    sinking.addEventListener('finish', () => picture.remove());
    sinking.addEventListener('cancel', () => picture.remove());
  };
}
