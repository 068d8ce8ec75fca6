/**
 * Runs tasks of the same key one after the other, in the order they came, so that two clicks on "check" do not make two
 * flows at Meta. Holds for this process; across replicas Meta's unique names do.
 */
export function createQueue(): <Result>(key: string, task: () => Promise<Result>) => Promise<Result> {
  const last = new Map<string, Promise<unknown>>();
  return async (key, task) => {
    const before = last.get(key) ?? Promise.resolve();
    const run = before.catch(() => undefined).then(task);
    last.set(key, run);
    try {
      return await run;
    } finally {
      if (last.get(key) === run) last.delete(key);
    }
  };
}
