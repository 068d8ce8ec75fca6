import type { Browser, Locator, Page } from '@playwright/test';
import { summary, type Measurement } from '../../../packages/flow-model/bench/measure.ts';
import { createFlow, type BenchFlow } from './flows.ts';
import { timeUntilShown } from './timeUntilShown.ts';

/** What a person does in the editor, from the event to the frame that shows it everywhere it is to be seen. */
export async function editingBench(
  browser: Browser,
  url: string,
  flow: BenchFlow,
): Promise<readonly Measurement[]> {
  const page = await browser.newPage({ viewport: { width: 1600, height: 1000 } });
  await page.goto(`${url}/flows/${await createFlow(url, flow)}`);
  await page.locator('.monaco-editor .view-line').first().waitFor();
  await page.getByRole('button', { name: /Set to 100 percent/ }).click();
  await page.getByRole('treeitem').first().click();
  const input = page.locator('.board-component[data-type="TextInput"]').first();
  await input.waitFor();
  // Opening has its own figures: let validation and saving come to rest.
  await page.waitForTimeout(1500);
  const options = { aim: flow.interactionAim, p95: true };
  const measurements = [
    summary(`keystroke in JSON → board and phone, ${flow.name}`, await jsonKeystrokes(page, input), options),
    summary(`inspector change → board, ${flow.name}`, await inspectorChanges(page, input), options),
    summary(`drop → board, ${flow.name}`, await drops(page), options),
    summary(`select → inspector, ${flow.name}`, await selections(page), options),
    summary(`frame while panning, ${flow.name}`, await panning(page), { p95: true }),
  ];
  await page.close();
  return measurements;
}

/** Rounds of each, and the pause between them: a quick typist's. The first ones warm up and do not count. */
const ROUNDS = 30;
const WARM_UP = 4;
const PAUSE = 100;

const BOARD_TEXT = `document.querySelector('.board-component[data-type="TextInput"]').textContent`;
const PHONE_TEXT = `[...document.querySelectorAll('.phone')].find((phone) => phone.closest('.board') === null).textContent`;
const BOARD_ORDER = `[...document.querySelector('.board-list').querySelectorAll('.board-component')].map((each) => each.dataset.node).join()`;
const INSPECTOR_TEXT = `document.querySelector('[data-testid="inspector"]').textContent`;

async function jsonKeystrokes(page: Page, input: Locator): Promise<number[]> {
  await page.getByRole('tab', { name: 'Phone' }).click();
  await page.getByRole('button', { name: 'Open the flow' }).click();
  await input.click();
  await page.waitForTimeout(400);
  const label = page.locator('.view-line', { hasText: '"label"' }).first();
  await label.click();
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  return repeat(page, (round) =>
    timeUntilShown(page, 'keydown', [BOARD_TEXT, PHONE_TEXT], () => page.keyboard.press(letter(round))),
  );
}

async function inspectorChanges(page: Page, input: Locator): Promise<number[]> {
  await page.getByRole('tab', { name: 'Inspector' }).click();
  await input.click();
  await page
    .getByTestId('inspector')
    .getByRole('textbox', { name: /^Label/ })
    .click();
  await page.keyboard.press('End');
  return repeat(page, (round) =>
    timeUntilShown(page, 'keydown', [BOARD_TEXT], () => page.keyboard.press(letter(round))),
  );
}

/** Drags the third component below the fifth and back up again: places of the pointer, not of the component. */
async function drops(page: Page): Promise<number[]> {
  const items = page.locator('.board-list').first().locator('.board-item');
  return repeat(page, async () => {
    const from = await items.nth(2).boundingBox();
    const to = await items.nth(4).boundingBox();
    if (from === null || to === null) throw new Error('The components to drag are not on the board');
    await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
    await page.mouse.down();
    await page.mouse.move(to.x + to.width / 2, to.y + to.height * 0.8, { steps: 6 });
    return timeUntilShown(page, 'pointerup', [BOARD_ORDER], () => page.mouse.up());
  });
}

async function selections(page: Page): Promise<number[]> {
  const items = page.locator('.board-list').first().locator('.board-item');
  return repeat(page, async (round) => {
    const box = await items.nth(round % 4).boundingBox();
    if (box === null) throw new Error('The components to select are not on the board');
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.mouse.down();
    return timeUntilShown(page, 'pointerup', [INSPECTOR_TEXT], () => page.mouse.up());
  });
}

/** Time from frame to frame while the wheel moves the board across its screens. */
async function panning(page: Page): Promise<number[]> {
  const box = await page.locator('.board').boundingBox();
  if (box === null) throw new Error('There is no board');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.evaluate(`window.benchFrames = []; window.benchPanning = true;
    (function frame(now) { window.benchFrames.push(now); if (window.benchPanning) requestAnimationFrame(frame); })(performance.now())`);
  const end = Date.now() + 4000;
  for (let turn = 0; turn < 60 && Date.now() < end; turn++) await page.mouse.wheel(turn < 30 ? 80 : -80, 0);
  const frames = await page.evaluate<number[]>('window.benchPanning = false, window.benchFrames');
  return frames.slice(2).map((time, index) => time - (frames[index + 1] ?? time));
}

async function repeat(page: Page, run: (round: number) => Promise<number>): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round < WARM_UP + ROUNDS; round++) {
    times.push(await run(round));
    await page.waitForTimeout(PAUSE);
  }
  return times.slice(WARM_UP);
}

function letter(round: number): string {
  return String.fromCharCode('a'.charCodeAt(0) + (round % 26));
}
