/** How much each of many may do: so much on average, and some more in a burst. */
export interface TokenBuckets {
  /** Takes one; @returns 0 when it was there, else the seconds until it will be. */
  take(key: string, now?: number): number;
}

interface Bucket {
  tokens: number;
  at: number;
}

/**
 * Counts in memory, for this process alone.
 * @param perSecond on average
 * @param burst at most at once, after a rest
 * @param remembered keys; of more, the one that was asked for longest ago starts anew
 */
export function createTokenBuckets(perSecond: number, burst: number, remembered = 10_000): TokenBuckets {
  const buckets = new Map<string, Bucket>();
  return {
    take(key, now = Date.now()) {
      const bucket = buckets.get(key) ?? { tokens: burst, at: now };
      // The one asked for last is the last.
      buckets.delete(key);
      buckets.set(key, bucket);
      const [oldest] = buckets.keys();
      if (buckets.size > remembered && oldest !== undefined) buckets.delete(oldest);
      bucket.tokens = Math.min(burst, bucket.tokens + (Math.max(0, now - bucket.at) / 1_000) * perSecond);
      bucket.at = now;
      if (bucket.tokens < 1) return Math.max(1, Math.ceil((1 - bucket.tokens) / perSecond));
      bucket.tokens -= 1;
      return 0;
    },
  };
}
