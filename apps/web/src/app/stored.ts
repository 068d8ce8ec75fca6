import { useState } from 'react';

/**
 * A state that the browser remembers, for small preferences. `read` turns what was stored (or `null`) into a value:
 * it must cope with anything, since an older version may have written it.
 */
export function useStored<Value extends string>(
  key: string,
  read: (stored: string | null) => Value,
): [Value, (value: Value) => void] {
  const [value, setValue] = useState(() => read(readStored(key)));
  return [
    value,
    (next) => {
      setValue(next);
      writeStored(key, next);
    },
  ];
}

/** What is stored under `flowsmith.<key>`; `null` when there is nothing or storage is blocked. */
export function readStored(key: string): string | null {
  try {
    return localStorage.getItem(`flowsmith.${key}`);
  } catch {
    return null;
  }
}

/** Stores a small preference; a blocked storage forgets it on reload. */
export function writeStored(key: string, value: string): void {
  try {
    localStorage.setItem(`flowsmith.${key}`, value);
  } catch {
    // Storage is blocked: nothing to do, the preference holds for this page.
  }
}
