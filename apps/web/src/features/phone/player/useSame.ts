import { useState } from 'react';

/** The earlier value as long as the new one is the same, so that what depends on it is not drawn again. */
export function useSame<Value>(next: Value, same: (a: Value, b: Value) => boolean): Value {
  const [kept, setKept] = useState(next);
  if (kept === next || same(kept, next)) return kept;
  setKept(next);
  return next;
}
