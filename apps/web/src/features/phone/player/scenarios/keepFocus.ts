/**
 * Gives the focus a place after its element went away or was moved, so that people who use the keyboard can go on from
 * there. Does nothing when the focus is somewhere already.
 * @param find the element to focus, looked for once the page has been drawn
 */
export function keepFocus(find: () => HTMLElement | null | undefined): void {
  requestAnimationFrame(() => {
    if (document.activeElement === null || document.activeElement === document.body) find()?.focus();
  });
}
