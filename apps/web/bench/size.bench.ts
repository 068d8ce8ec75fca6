import { gzipSync } from 'node:zlib';
import type { Browser, Page } from '@playwright/test';
import type { Measurement } from '../../../packages/flow-model/bench/measure.ts';
import { createFlow, type BenchFlow } from './flows.ts';

/** Bytes, compressed by gzip, of everything that a page loads from the server: documents, scripts, styles, fonts, data. */
export async function sizeBench(
  browser: Browser,
  url: string,
  flow: BenchFlow,
): Promise<readonly Measurement[]> {
  const id = await createFlow(url, flow);
  const library = await load(browser, async (page) => {
    await page.goto(url, { waitUntil: 'networkidle' });
  });
  const editor = await load(browser, async (page) => {
    // The JSON drawer is folded: what is loaded then is the editor without Monaco.
    await page.addInitScript(
      `localStorage.setItem('flowsmith.panes', JSON.stringify({ state: { drawer: false }, version: 1 }))`,
    );
    await page.goto(`${url}/flows/${id}`, { waitUntil: 'networkidle' });
  });
  if (editor.names.some((name) => /JsonEditor|\.worker/.test(name)))
    throw new Error('Monaco was loaded although nothing shows it');
  return [
    { name: 'first view (library), code, gzip', value: library.code, unit: 'kB', aim: 250 },
    { name: 'first view (library), with fonts and data, gzip', value: library.all, unit: 'kB' },
    { name: 'editor before Monaco, code, gzip', value: editor.code, unit: 'kB' },
    { name: 'editor before Monaco, with fonts and data, gzip', value: editor.all, unit: 'kB' },
  ];
}

interface Loaded {
  readonly names: readonly string[];
  /** Kilobytes of scripts, styles and pages. */
  readonly code: number;
  readonly all: number;
}

async function load(browser: Browser, open: (page: Page) => Promise<void>): Promise<Loaded> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const answers: Promise<{ name: string; isCode: boolean; size: number }>[] = [];
  page.on('response', (response) => {
    const type = response.request().resourceType();
    answers.push(
      response.body().then((body) => ({
        name: new URL(response.url()).pathname,
        isCode: type === 'document' || type === 'script' || type === 'stylesheet',
        // Fonts are compressed in themselves.
        size: (type === 'font' ? body.length : gzipSync(body).length) / 1000,
      })),
    );
  });
  await open(page);
  const files = await Promise.all(answers);
  await context.close();
  const sum = (some: typeof files): number => some.reduce((total, { size }) => total + size, 0);
  return {
    names: files.map(({ name }) => name),
    code: sum(files.filter(({ isCode }) => isCode)),
    all: sum(files),
  };
}
