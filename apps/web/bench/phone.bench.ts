import type { Browser, Locator, Page } from '@playwright/test';
import { summary, type Measurement } from '../../../packages/flow-model/bench/measure.ts';
import { createFlow, type BenchFlow } from './flows.ts';
import { droppedFrames, framesDuring } from './frames.ts';
import { rendererIds, tabMemory } from './tabMemory.ts';
import { timeUntilShown } from './timeUntilShown.ts';

/** From a tap on the phone to the frame that shows its effect, how smoothly the board moves, and what memory all of it takes. */
export async function phoneBench(
  browser: Browser,
  url: string,
  flow: BenchFlow,
): Promise<readonly Measurement[]> {
  const id = await createFlow(url, flow);
  return [...(await taps(browser, url, id, flow)), ...(await board(browser, url, id, flow))];
}

/** Most of p95 of a tap: one frame. */
const TAP_AIM = 16;
/** Rounds that count, those before that warm up, and the pause between them. */
const ROUNDS = 30;
const WARM_UP = 4;
const PAUSE = 100;

/** The phone that plays; those of the board are inside it. */
const PLAYER = `[...document.querySelectorAll('.phone')].find((phone) => phone.closest('.board') === null)`;
const CHECKED = `[...${PLAYER}.querySelectorAll('input[type="radio"]')].map((input) => input.checked).join()`;
const COUNTER = `${PLAYER}.querySelector('.ph-counter').textContent`;
const TITLE = `${PLAYER}.querySelector('.ph-title').textContent`;

async function taps(
  browser: Browser,
  url: string,
  id: string,
  flow: BenchFlow,
): Promise<readonly Measurement[]> {
  const page = await browser.newPage({ viewport: { width: 1600, height: 1000 } });
  await page.goto(`${url}/flows/${id}`);
  // Played from a chosen screen the flow is open at once, without the chat.
  await page.getByRole('treeitem').first().click();
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  const phone = page.getByRole('tabpanel', { name: 'Phone' }).locator('.phone');
  await phone.getByRole('radio').first().waitFor();
  await page.waitForTimeout(1500);

  const radios = phone.getByRole('radio');
  const option = await repeat(page, async (round) => {
    await press(page, radios.nth(round % 3));
    return timeUntilShown(page, 'pointerup', [CHECKED], () => page.mouse.up());
  });

  const field = phone.getByRole('textbox', { name: /^Tell us more/ }).first();
  await field.click();
  const typing = await repeat(page, (round) =>
    timeUntilShown(page, 'keydown', [COUNTER], () => page.keyboard.press(round % 2 === 0 ? 'a' : 'b')),
  );

  // Required first, or the Footer stays disabled; it needs them on every screen, so each screen is left by going back.
  await fillRequired(phone);
  const next = await repeat(page, async () => {
    await press(page, phone.getByRole('button', { name: 'Continue' }));
    const time = await timeUntilShown(page, 'pointerup', [TITLE], () => page.mouse.up());
    await phone.getByRole('button', { name: 'Back' }).click();
    await phone.getByRole('heading', { name: 'Screen number 0' }).waitFor();
    return time;
  });
  await page.close();
  const name = (what: string): string => `${what}, ${flow.name}`;
  return [
    summary(name('tap an option on the phone → painted'), option, { aim: TAP_AIM, p95: true }),
    summary(name('type on the phone → painted'), typing, { aim: TAP_AIM, p95: true }),
    summary(name('tap the Footer → next screen painted'), next, { aim: flow.interactionAim, p95: true }),
  ];
}

async function fillRequired(phone: Locator): Promise<void> {
  const required = phone.locator('input[aria-required="true"]');
  for (const input of await required.all()) await input.fill('Some words');
}

/** Presses the mouse on something without letting go. */
async function press(page: Page, target: Locator): Promise<void> {
  await target.scrollIntoViewIfNeeded();
  const box = await target.boundingBox();
  if (box === null) throw new Error('There is nothing to tap');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
}

async function board(
  browser: Browser,
  url: string,
  id: string,
  flow: BenchFlow,
): Promise<readonly Measurement[]> {
  const before = await rendererIds(browser);
  const page = await browser.newPage({ viewport: { width: 1600, height: 1000 } });
  await page.goto(`${url}/flows/${id}`);
  await page.locator('.board-component').first().waitFor();
  await page.locator('.monaco-editor .view-line').first().waitFor();
  await page.waitForTimeout(1500);
  const box = await page.locator('.board').boundingBox();
  if (box === null) throw new Error('There is no board');
  await page.getByRole('button', { name: /Set to 100 percent/ }).click();
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const hand = await handOn(page, x, y);
  const pan = await framesDuring(page, async () => {
    await hand.pan(-6000);
    await hand.pan(6000);
  });
  const zoom = await framesDuring(page, async () => {
    for (const factor of [0.3, 3.3, 0.3, 3.3]) await hand.zoom(factor);
  });

  await everywhere(page, x, y);
  const { heap, process } = await tabMemory(browser, page, before);
  await page.close();
  const aim = MEMORY_AIM;
  return [
    { name: 'late frames of an empty page on this machine', value: await idleFrames(browser), unit: '%' },
    frames(`board pans, late frames, ${flow.name}`, pan),
    frames(`board zooms, late frames, ${flow.name}`, zoom),
    { name: `JavaScript heap after panning everywhere, ${flow.name}`, value: heap, unit: 'MB', aim },
    ...(process === undefined
      ? []
      : [
          {
            name: `tab’s own memory after panning everywhere, ${flow.name}`,
            value: process,
            unit: 'MB',
            aim,
          } as const,
        ]),
  ];
}

/** Most that a tab with the large flow should need, in megabytes. */
const MEMORY_AIM = 300;

function frames(name: string, times: readonly number[]): Measurement {
  return { name, value: droppedFrames(times), unit: '%', aim: 0 };
}

/** What a page that does nothing misses: more than that is the board's doing. */
async function idleFrames(browser: Browser): Promise<number> {
  const page = await browser.newPage();
  const times = await framesDuring(page, () => page.waitForTimeout(3000));
  await page.close();
  return droppedFrames(times);
}

/** Moves the board as a hand on a touchpad does: the browser itself sends an event for every frame. */
async function handOn(page: Page, x: number, y: number) {
  const session = await page.context().newCDPSession(page);
  const gestureSourceType = 'mouse';
  return {
    /** Across `distance` pixels, at 1,500 a second. */
    pan: async (xDistance: number): Promise<void> => {
      const how = { speed: 1500, preventFling: true, gestureSourceType } as const;
      await session.send('Input.synthesizeScrollGesture', { x, y, xDistance, yDistance: 0, ...how });
    },
    zoom: async (scaleFactor: number): Promise<void> => {
      const how = { relativeSpeed: 300, gestureSourceType } as const;
      await session.send('Input.synthesizePinchGesture', { x, y, scaleFactor, ...how });
    },
  };
}

/** Pans across the whole board at full size, row by row, until every screen was drawn once. */
async function everywhere(page: Page, x: number, y: number): Promise<void> {
  await page.getByRole('treeitem').first().click();
  await page.getByRole('button', { name: /Set to 100 percent/ }).click();
  await page.mouse.move(x, y);
  await page.waitForTimeout(500);
  const { screens, width, height } = await page.evaluate<{ screens: number; width: number; height: number }>(
    `(() => {
      const boxes = [...document.querySelectorAll('.react-flow__node')].map((node) => node.getBoundingClientRect());
      const [first] = boxes;
      window.benchDrawn = new Set();
      return {
        screens: boxes.length,
        width: Math.max(...boxes.map(({ right }) => right)) - first.left,
        height: Math.max(...boxes.map(({ bottom }) => bottom)) - first.top,
      };
    })()`,
  );
  // The board moves by half of what the wheel turns; screens near the window are drawn ahead.
  const step = { x: 800, y: 700 };
  for (let top = 0, forth = true; top < height + step.y; top += step.y, forth = !forth) {
    for (let left = 0; left < width + step.x; left += step.x) {
      await page.mouse.wheel(forth ? 2 * step.x : -2 * step.x, 0);
      await page.evaluate(
        `for (const { dataset } of document.querySelectorAll('.react-flow__node:has(.board-component)')) window.benchDrawn.add(dataset.id)`,
      );
    }
    await page.mouse.wheel(0, 2 * step.y);
  }
  const drawn = await page.evaluate<number>('window.benchDrawn.size');
  if (drawn < screens) throw new Error(`Only ${drawn} of ${screens} screens were drawn while panning`);
}

async function repeat(page: Page, run: (round: number) => Promise<number>): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round < WARM_UP + ROUNDS; round++) {
    times.push(await run(round));
    await page.waitForTimeout(PAUSE);
  }
  return times.slice(WARM_UP);
}
