/**
 * Stands where a server hands on an AbortSignal. An isolate needs none: when the time is over the host forgets the call
 * and ends what it had going outside.
 */
class NeverAborts {
  readonly aborted = false;
  readonly reason = undefined;
  readonly onabort = null;
  throwIfAborted(): void {}
  addEventListener(): void {}
  removeEventListener(): void {}
  dispatchEvent(): boolean {
    return true;
  }
}

export const neverAborts: AbortSignal = new NeverAborts();
