import type { Page } from '@playwright/test';

/**
 * Measures in the page from an input event to the frame that shows its effect.
 *
 * The clock starts at the event's own time stamp, which the browser sets when the input arrives, so waiting for a busy
 * main thread counts. Then every frame is looked at: `requestAnimationFrame` comes before a frame is drawn, a message
 * sent from it arrives after the page has been laid out and painted. The clock stops at the first such frame in which
 * all expressions answer something else than before the event. An effect that does not show within two seconds fails
 * the measurement rather than flattering it.
 *
 * @param event the type of the one input event that `act` sends.
 * @param shown JavaScript expressions for what the page shows, one for each place where the effect must be seen.
 */
export async function timeUntilShown(
  page: Page,
  event: string,
  shown: readonly string[],
  act: () => Promise<void>,
): Promise<number> {
  await page.evaluate(listen(event, shown));
  await act();
  return page.evaluate<number>('window.benchResult');
}

/** JavaScript for the page, as text: what the page shows differs from measurement to measurement. Answers nothing: an answer that is a promise would be awaited. */
function listen(event: string, shown: readonly string[]): string {
  return `{
    const look = () => [${shown.join(', ')}];
    const before = look();
    window.benchResult = new Promise((resolve, reject) => {
      setTimeout(() => reject(new Error('There was no ${event}')), 5000);
      window.addEventListener('${event}', ({ timeStamp }) => {
        const frame = () => requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => {
            const time = performance.now() - timeStamp;
            if (look().every((each, index) => each !== before[index])) resolve(time);
            else if (time > 2000) reject(new Error('Nothing changed on the page after ${event}'));
            else frame();
          };
          port2.postMessage(null);
        });
        frame();
      }, { capture: true, once: true });
    });
    undefined;
  }`;
}
