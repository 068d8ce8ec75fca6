import { useSyncExternalStore } from 'react';

/** What the person chose; `system` follows the operating system. */
export type ThemeChoice = 'system' | 'light' | 'dark';

const KEY = 'flowsmith.theme';
const listeners = new Set<() => void>();
const systemDark = window.matchMedia('(prefers-color-scheme: dark)');

/**
 * The theme of the builder and how to change it. The choice is remembered in the browser; `theme` is what is shown.
 * `public/theme.js` applies the same rule before the first paint.
 */
export function useTheme(): {
  theme: 'light' | 'dark';
  choice: ThemeChoice;
  setChoice: (choice: ThemeChoice) => void;
} {
  const choice = useSyncExternalStore(subscribe, readChoice);
  const theme = useSyncExternalStore(subscribe, () => resolve(readChoice()));
  return { theme, choice, setChoice };
}

function setChoice(choice: ThemeChoice): void {
  try {
    localStorage.setItem(KEY, choice);
  } catch {
    // Storage is blocked: the choice holds until the page is reloaded.
    blockedChoice = choice;
  }
  announce();
}

let blockedChoice: ThemeChoice | undefined;

function readChoice(): ThemeChoice {
  if (blockedChoice !== undefined) return blockedChoice;
  try {
    const stored = localStorage.getItem(KEY);
    return stored === 'light' || stored === 'dark' ? stored : 'system';
  } catch {
    return 'system';
  }
}

function resolve(choice: ThemeChoice): 'light' | 'dark' {
  if (choice !== 'system') return choice;
  return systemDark.matches ? 'dark' : 'light';
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function announce(): void {
  document.documentElement.dataset['theme'] = resolve(readChoice());
  for (const listener of listeners) listener();
}

systemDark.addEventListener('change', announce);
window.addEventListener('storage', (event) => {
  if (event.key === KEY) announce();
});
