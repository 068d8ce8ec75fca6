import type { FlowResponse, FlowResponseList } from '@/api/responses.ts';

/** What a look at the newest answers changes in a list. */
export interface MergedHead {
  readonly rows: readonly FlowResponse[];
  /** Ids of those that were not there before. */
  readonly fresh: readonly string[];
  /** So many came that some are missing between the newest and the known ones: the list must be read anew. */
  readonly hasGap: boolean;
}

/**
 * Puts the newest page before what is known, newest first. Known answers that should be on the page and are not were
 * deleted; those that are on it are taken as they are now.
 */
export function mergeHead(known: readonly FlowResponse[], head: FlowResponseList): MergedHead {
  const ids = new Set(known.map(({ id }) => id));
  const fresh = head.items.filter(({ id }) => !ids.has(id)).map(({ id }) => id);
  const last = head.items.at(-1);
  const isWhole = head.next === undefined;
  const older = known.filter((row) => !isWhole && last !== undefined && isOlder(row, last));
  const overlaps = known.some((row) => head.items.some(({ id }) => id === row.id));
  return {
    rows: [...head.items, ...older],
    fresh,
    hasGap: !isWhole && known.length > 0 && !overlaps,
  };
}

/** In the order of lists: by the time of completion, and then by id. */
function isOlder(one: FlowResponse, other: FlowResponse): boolean {
  const [a, b] = [Date.parse(one.at), Date.parse(other.at)];
  return a === b ? one.id < other.id : a < b;
}
