import { readFile } from 'node:fs/promises';
import type { Browser, Page } from '@playwright/test';

/** Memory of one tab, in megabytes. */
export interface TabMemory {
  /** JavaScript objects that are in use. */
  readonly heap: number;
  /**
   * All that the tab's process has for itself: heap, elements, styles, layers; without the program and what it shares with
   * other processes. Known on Linux only.
   */
  readonly process: number | undefined;
}

/**
 * What a page needs once all garbage is collected.
 * @param before ids of the processes that there were before the page (`rendererIds`), to tell which one is its own.
 */
export async function tabMemory(
  browser: Browser,
  page: Page,
  before: ReadonlySet<number>,
): Promise<TabMemory> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  // What is freed by one collection may let go of more.
  for (let round = 0; round < 3; round++) await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const heap = metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? 0;
  const own = [...(await rendererIds(browser))].filter((id) => !before.has(id));
  const processes = await Promise.all(own.map(ownMemory));
  const largest = Math.max(0, ...processes.map((each) => each ?? 0));
  return { heap: heap / 1e6, process: largest === 0 ? undefined : largest };
}

/** Ids of the processes that draw pages. */
export async function rendererIds(browser: Browser): Promise<ReadonlySet<number>> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  return new Set(processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id));
}

/** Megabytes of a process that no file stands behind (`RssAnon` of Linux). */
async function ownMemory(id: number): Promise<number | undefined> {
  const status = await readFile(`/proc/${id}/status`, 'utf8').catch(() => '');
  const kilobytes = /^RssAnon:\s+(\d+) kB/m.exec(status)?.[1];
  return kilobytes === undefined ? undefined : (Number(kilobytes) * 1024) / 1e6;
}
