/** Whether this machine has a ⌘ key. */
export const isMac = /mac|iphone|ipad/i.test(navigator.platform);

/** The chord of a key with the command key of this machine: `⌘C` or `Ctrl+C`. */
export function shortcut(
  key: string,
  modifiers: { readonly shift?: boolean; readonly alt?: boolean } = {},
): string {
  if (isMac) return `${modifiers.alt === true ? '⌥' : ''}${modifiers.shift === true ? '⇧' : ''}⌘${key}`;
  return ['Ctrl', modifiers.alt === true ? 'Alt' : '', modifiers.shift === true ? 'Shift' : '', key]
    .filter(Boolean)
    .join('+');
}

/** The keys that open a section of the endpoint, by its place: `⌥1` or `Alt+1`. */
export function sectionShortcut(index: number): string {
  return isMac ? `⌥${index + 1}` : `Alt+${index + 1}`;
}
