/**
 * Asks one thing for many: whoever asks while an answer is under way gets the next one, which is begun after they asked. So nobody
 * gets an answer that is older than their question, and there are never more than two questions at a time.
 * @param ask what it answers is the same for equal keys.
 */
export function joinAsks<Value>(ask: (key: string) => Promise<Value>): (key: string) => Promise<Value> {
  const lanes = new Map<string, { readonly now: Promise<unknown>; next?: Promise<Value> }>();

  function begin(key: string): Promise<Value> {
    const now = ask(key);
    const lane = { now };
    lanes.set(key, lane);
    const ended = () => {
      if (lanes.get(key) === lane && !('next' in lane)) lanes.delete(key);
    };
    now.then(ended, ended);
    return now;
  }

  return (key) => {
    const lane = lanes.get(key);
    if (lane === undefined) return begin(key);
    const next = () => begin(key);
    lane.next ??= lane.now.then(next, next);
    return lane.next;
  };
}
