import { useState } from 'react';
import type { ExchangeSummary } from '@/api/exchanges.ts';

/** A list that grows at its beginning, and can be held still to be read. */
export function usePause(items: readonly ExchangeSummary[]) {
  const [heldAt, setHeldAt] = useState<number>();
  const shown = heldAt === undefined ? items : items.filter(({ id }) => id <= heldAt);
  return {
    shown,
    isPaused: heldAt !== undefined,
    /** How many came since. */
    waiting: items.length - shown.length,
    toggle: () => setHeldAt(heldAt === undefined ? (items[0]?.id ?? 0) : undefined),
  };
}
