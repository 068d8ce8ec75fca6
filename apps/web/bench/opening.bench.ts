import type { Browser } from '@playwright/test';
import { summary, type Measurement } from '../../../packages/flow-model/bench/measure.ts';
import { createFlow, type BenchFlow } from './flows.ts';

/**
 * From the start of navigation, in a browser without a cache, to an editor that can be used (the first screen is drawn with its
 * components, and the main thread has answered since) and to a JSON editor that shows the text.
 */
export async function openingBench(
  browser: Browser,
  url: string,
  flow: BenchFlow,
): Promise<readonly Measurement[]> {
  const id = await createFlow(url, flow);
  const usable: number[] = [];
  const text: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    // A context of its own has an empty cache.
    const context = await browser.newContext({ viewport: { width: 1600, height: 1000 } });
    const page = await context.newPage();
    await page.addInitScript(WATCH);
    await page.goto(`${url}/flows/${id}`, { waitUntil: 'commit' });
    const times = await page.evaluate<{ editor: number; monaco: number }>('window.benchOpening');
    usable.push(times.editor);
    text.push(times.monaco);
    await context.close();
  }
  return [
    summary(`first load → editor usable, ${flow.name}`, usable, { aim: 1000 }),
    summary(`first load → JSON editor usable, ${flow.name}`, text, { aim: 1800 }),
  ];
}

const ROUNDS = 5;

/** Looks at each frame for what must be seen; the time is that of the frame after it, when it has been painted. */
const WATCH = `window.benchOpening = (async () => {
  const painted = () => new Promise((resolve) => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve(performance.now());
    port2.postMessage(null);
  }));
  const shown = async (selector) => {
    let time = await painted();
    while (document.querySelector(selector) === null) {
      time = await painted();
      if (time > 15000) throw new Error('Not shown in time: ' + selector);
    }
    return time;
  };
  const editor = shown('.board-component');
  const monaco = shown('.monaco-editor .view-line span span');
  return { editor: await editor, monaco: await monaco };
})()`;
