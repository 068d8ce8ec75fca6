/** Places that many have to share: so many of all, and so many of each. */
export interface Shares {
  /**
   * Takes places for somebody.
   * @returns how to give them back (again and again does no harm), or who has too many
   */
  take(key: string | undefined, amount?: number): (() => void) | 'all' | 'one';
}

/** @param each at most for one key; no key counts towards all only */
export function createShares(all: number, each: number): Shares {
  const taken = new Map<string, number>();
  let sum = 0;
  return {
    take(key, amount = 1) {
      const own = key === undefined ? 0 : (taken.get(key) ?? 0);
      if (key !== undefined && own + amount > each) return 'one';
      if (sum + amount > all) return 'all';
      sum += amount;
      if (key !== undefined) taken.set(key, own + amount);
      let isHeld = true;
      return () => {
        if (!isHeld) return;
        isHeld = false;
        sum -= amount;
        if (key === undefined) return;
        const left = (taken.get(key) ?? 0) - amount;
        if (left > 0) taken.set(key, left);
        else taken.delete(key);
      };
    },
  };
}
