/**
 * Lets everything else that waits (input, painting) go first. Works in tabs that are not in front, where frames do not come and
 * timers hardly.
 * @throws the signal's reason when it was aborted meanwhile.
 */
export async function giveWay(signal?: AbortSignal): Promise<void> {
  signal?.throwIfAborted();
  await new Promise<void>((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener(
      'message',
      () => {
        port1.close();
        resolve();
      },
      { once: true },
    );
    port1.start();
    port2.postMessage(undefined);
  });
  signal?.throwIfAborted();
}
