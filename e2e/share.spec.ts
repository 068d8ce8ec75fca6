import type { Browser, BrowserContextOptions, Page } from '@playwright/test';
import { settle, violations } from './support/axe.ts';
import { makeFlow, oneScreenFlow } from './support/flows.ts';
import { expect, test } from './support/test.ts';

/** A phone in the hand: a small touch screen. */
const PHONE: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  isMobile: true,
  hasTouch: true,
};
const NAME = { type: 'TextInput', label: 'Your name', name: 'who', required: true };
const FLOW = oneScreenFlow(
  [{ type: 'TextHeading', text: '${data.greeting}' }, NAME],
  'Sign the card',
).replace(
  '"terminal": true,',
  '"terminal": true, "data": { "greeting": { "type": "string", "__example__": "Hello!" } },',
);
const scenario = (id: string, greeting: string) => ({
  id,
  name: `Greets with ${greeting}`,
  start: { action: 'navigate' },
  data: { START: { greeting } },
  rules: [],
  unmatched: 'ask',
});

/** Makes a link through the API and answers the path of its page. */
async function makeLink(page: Page, flowId: string, body: object = {}): Promise<string> {
  const answer = await page.request.post(`/api/flows/${flowId}/shares`, { data: body });
  expect(answer.status(), await answer.text()).toBe(201);
  const { path }: { path: string } = await answer.json();
  return path;
}

/** Opens an address as somebody who never saw the builder. */
async function visit(browser: Browser, path: string, options: BrowserContextOptions = {}) {
  const { baseURL } = test.info().project.use;
  const context = await browser.newContext({ ...(baseURL === undefined ? {} : { baseURL }), ...options });
  const visitor = await context.newPage();
  await visitor.goto(path);
  return visitor;
}

const phoneOf = (page: Page) => page.locator('.phone');
const openFlow = (page: Page) => phoneOf(page).locator('.ph-bubble-button').click();

async function playToTheEnd(page: Page): Promise<void> {
  const phone = phoneOf(page);
  await openFlow(page);
  await expect(phone.getByRole('heading', { name: 'Sign the card' })).toBeVisible();
  await phone.getByLabel('Your name').fill('Grace Hopper');
  await phone.getByRole('button', { name: 'Done' }).click();
  await expect(phone.getByText('Response sent')).toBeVisible();
  await expect(phone.getByText('Grace Hopper')).toBeVisible();
}

test('a link plays the flow for others until it is switched off', async ({ page, editor, browser }) => {
  const { id } = await makeFlow(page.request, 'Birthday card', { text: FLOW });
  await editor.open(id);
  await editor.bar.getByRole('button', { name: 'Share' }).click();
  const dialog = page.getByRole('dialog', { name: 'Share' });
  await expect(dialog.getByText('No link yet.')).toBeVisible();
  await dialog.getByLabel('For whom').fill('Review with Ana');
  await dialog.getByRole('button', { name: 'Create link' }).click();
  await expect(dialog.getByRole('img', { name: /QR code/ })).toBeVisible();
  await dialog.getByRole('button', { name: 'Copy link' }).click();
  await expect(dialog.getByRole('button', { name: 'Copied' })).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(new URL(link).pathname).toMatch(/^\/p\/[\w-]{72}$/);
  expect(await dialog.getByRole('textbox', { name: 'Link' }).inputValue()).toBe(link);

  const visitor = await visit(browser, link);
  const asked: string[] = [];
  visitor.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await expect(visitor.getByRole('heading', { name: 'Birthday card', level: 1 })).toBeVisible();
  await playToTheEnd(visitor);
  await expect(visitor.getByText('Made with Flowsmith')).toBeVisible();
  expect(await visitor.getByRole('link').count()).toBe(0);
  expect(asked.filter((path) => /^\/api\/(?!shared\/)/.test(path))).toEqual([]);

  // The token is gone for good once the dialog is closed; the link can still be switched off.
  await page.keyboard.press('Escape');
  await editor.bar.getByRole('button', { name: 'Share' }).click();
  const row = dialog.getByRole('listitem').filter({ hasText: 'Review with Ana' });
  await expect(row).toContainText('opened once');
  await row.getByRole('button', { name: 'Switch off: Review with Ana' }).click();
  await page
    .getByRole('alertdialog', { name: /Review with Ana/ })
    .getByRole('button', { name: 'Switch off' })
    .click();
  await expect(row).toContainText('Switched off');

  await visitor.reload();
  await expect(visitor.getByRole('heading', { name: 'This link was switched off' })).toBeVisible();
  await visitor.context().close();
});

test('a link made right after an edit shows that edit', async ({ page, editor, browser }) => {
  const { id } = await makeFlow(page.request, 'Fresh', { text: FLOW });
  await editor.open(id);
  await editor.bar.getByRole('textbox', { name: 'Name of the flow' }).fill('Fresher');
  await page.keyboard.press('Enter');
  await page.keyboard.press('ControlOrMeta+k');
  await page.getByRole('option', { name: 'Share…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Share' });
  await dialog.getByRole('combobox', { name: 'Shows' }).click();
  await page.getByRole('option', { name: /This version/ }).click();
  await dialog.getByRole('button', { name: 'Create link' }).click();
  const link = await dialog.getByRole('textbox', { name: 'Link' }).inputValue();
  const visitor = await visit(browser, link);
  await expect(visitor.getByRole('heading', { name: 'Fresher', level: 1 })).toBeVisible();
  await expect(dialog.getByRole('listitem')).toContainText('Version 1');
  await visitor.context().close();
});

test('on a real phone the flow fills the screen', async ({ page, browser }) => {
  const { id } = await makeFlow(page.request, 'In the hand', { text: FLOW });
  const visitor = await visit(browser, await makeLink(page, id), PHONE);
  await expect(visitor).toHaveTitle(/In the hand/);
  const box = await phoneOf(visitor).boundingBox();
  expect(box).toMatchObject({ x: 0, y: 0, width: 390 });
  expect(box?.height).toBeGreaterThan(800);
  await playToTheEnd(visitor);
  expect(await visitor.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  await visitor.context().close();
});

test('the visitor chooses among scenarios, unless the link is to one of them', async ({ page, browser }) => {
  const { id } = await makeFlow(page.request, 'Greetings', { text: FLOW });
  const kit = {
    version: 1,
    scenarios: [scenario('morning', 'Good morning'), scenario('night', 'Good night')],
    tests: [],
  };
  const saved = await page.request.put(`/api/flows/${id}/play`, {
    data: { kit },
    headers: { 'If-Match': '0' },
  });
  expect(saved.ok(), await saved.text()).toBe(true);

  for (const options of [{}, PHONE]) {
    const visitor = await visit(browser, await makeLink(page, id), options);
    await openFlow(visitor);
    await expect(phoneOf(visitor).getByText('Good morning')).toBeVisible();
    await visitor.getByRole('combobox', { name: 'Scenario' }).click();
    await visitor.getByRole('option', { name: 'Greets with Good night' }).click();
    await openFlow(visitor);
    await expect(phoneOf(visitor).getByText('Good night')).toBeVisible();
    await visitor.context().close();
  }

  const one = await visit(browser, await makeLink(page, id, { scenario: 'night' }));
  await openFlow(one);
  await expect(phoneOf(one).getByText('Good night')).toBeVisible();
  await expect(one.getByRole('combobox')).toHaveCount(0);
  await one.context().close();
});

test('a link that does not open says why, in words for anybody', async ({ page, browser }) => {
  const forged = await visit(browser, '/p/forged');
  await expect(forged.getByRole('heading', { name: 'This link leads nowhere' })).toBeVisible();
  await forged.context().close();

  const { id } = await makeFlow(page.request, 'Half typed', { text: '{ "version": ' });
  const unreadable = await visit(browser, await makeLink(page, id));
  await expect(unreadable.getByRole('heading', { name: 'This flow cannot be shown yet' })).toBeVisible();
  const mended = await page.request.put(`/api/flows/${id}`, {
    data: { text: FLOW },
    headers: { 'If-Match': '*' },
  });
  expect(mended.ok()).toBe(true);
  await unreadable.getByRole('button', { name: 'Try again' }).click();
  await expect(phoneOf(unreadable)).toBeVisible();
  await unreadable.context().close();
});

test('a link goes on by itself once the server answers again', async ({ page, browser }) => {
  const { id } = await makeFlow(page.request, 'Patience', { text: FLOW });
  const link = await makeLink(page, id);
  const visitor = await visit(browser, '/p/forged');
  await visitor.context().route('**/api/**', (route) => route.abort());
  await visitor.goto(link);
  await expect(visitor.getByRole('heading', { name: 'No connection' })).toBeVisible();
  await visitor.context().unroute('**/api/**');
  await expect(phoneOf(visitor)).toBeVisible();
  await visitor.context().close();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing serious in what has to do with links, ${colorScheme}`, async ({
    page,
    editor,
    browser,
  }) => {
    await page.emulateMedia({ colorScheme });
    const { id } = await makeFlow(page.request, 'For axe', { template: 'Newsletter' });
    const link = await makeLink(page, id);
    await editor.open(id);
    await editor.bar.getByRole('button', { name: 'Share' }).click();
    const dialog = page.getByRole('dialog', { name: 'Share' });
    await expect(dialog.getByRole('listitem')).toHaveCount(1);
    await settle(page);
    expect.soft(await violations(page), 'dialog').toEqual([]);
    await dialog.getByRole('button', { name: 'Create link' }).click();
    await expect(dialog.getByRole('img', { name: /QR code/ })).toBeVisible();
    await settle(page);
    expect.soft(await violations(page), 'with a link').toEqual([]);
    for (const [path, options] of [
      [link, {}],
      [link, PHONE],
      ['/p/forged', {}],
    ] as const) {
      const visitor = await visit(browser, path, { ...options, colorScheme });
      await expect(visitor.getByRole('heading', { level: 1 })).toBeAttached();
      await settle(visitor);
      expect.soft(await violations(visitor), path).toEqual([]);
      await visitor.context().close();
    }
  });
}
