import type { Browser } from '@playwright/test';
import { makeFlow, oneScreenFlow, savedText } from './support/flows.ts';
import { Editor } from './support/editor.ts';
import { expect, test } from './support/test.ts';

const TEXT = oneScreenFlow([{ type: 'TextBody', text: 'Hello' }]);
const edited = (words: string): string => TEXT.replace('Hello', words);

async function retype(editor: Editor, from: string, to: string): Promise<void> {
  await editor.component(`Body text: ${from}`).dblclick();
  const box = editor.page.getByRole('textbox', { name: 'Text of Body text' });
  await box.fill(to);
  await box.press('Enter');
  await expect(editor.component(`Body text: ${to}`)).toBeVisible();
}

/** The same flow in a second window, of somebody else. */
async function elsewhere(browser: Browser, id: string, baseURL: string | undefined): Promise<Editor> {
  const context = await browser.newContext(baseURL === undefined ? {} : { baseURL });
  const editor = new Editor(await context.newPage());
  await editor.open(id);
  return editor;
}

test('offline, changes are kept and said so, and saved when the network is back', async ({
  page,
  context,
  editor,
}) => {
  const { id } = await makeFlow(page.request, 'Offline', { text: TEXT });
  await editor.open(id);
  // The JSON editor starts its two workers when it is shown.
  await expect.poll(() => page.workers().length).toBeGreaterThanOrEqual(2);
  await page.waitForLoadState('networkidle');
  await context.setOffline(true);
  await retype(editor, 'Hello', 'Written in a tunnel');
  await expect(editor.bar.getByRole('button', { name: 'Offline, kept here' })).toBeVisible();
  await expect(page.getByText('Go on working: changes are kept here')).toBeVisible();
  expect(await savedText(page.request, id)).toBe(TEXT);
  await context.setOffline(false);
  await editor.saved();
  expect(await savedText(page.request, id)).toBe(edited('Written in a tunnel'));
  await expect(page.getByText('Go on working: changes are kept here')).toBeHidden();
});

test('a server that is away loses nothing: not even when the page is closed and opened again', async ({
  page,
  editor,
}) => {
  const { id } = await makeFlow(page.request, 'Server away', { text: TEXT });
  await editor.open(id);
  const away = (url: URL): boolean => url.pathname === `/api/flows/${id}`;
  await page.route(away, (route) => (route.request().method() === 'PUT' ? route.abort() : route.continue()));
  await retype(editor, 'Hello', 'Not yet saved');
  await expect(editor.bar.getByRole('button', { name: 'Offline, kept here' })).toBeVisible();
  page.on('dialog', (dialog) => void dialog.accept());
  await page.reload();
  await editor.ready();
  await expect(editor.component('Body text: Not yet saved')).toBeVisible();
  expect(await savedText(page.request, id)).toBe(TEXT);
  await page.unroute(away);
  await editor.saved();
  expect(await savedText(page.request, id)).toBe(edited('Not yet saved'));
});

test.describe('Saved elsewhere meanwhile', () => {
  test('compare, then overwrite with mine', async ({ page, editor, browser, baseURL }) => {
    const { id } = await makeFlow(page.request, 'Conflict one', { text: TEXT });
    await editor.open(id);
    const other = await elsewhere(browser, id, baseURL);
    await retype(other, 'Hello', 'Theirs');
    await other.saved();
    await retype(editor, 'Hello', 'Mine');
    const dialog = page.getByRole('dialog', { name: 'This flow was saved elsewhere meanwhile' });
    await expect(dialog).toContainText('Theirs');
    await expect(dialog).toContainText('Mine');
    await dialog.getByRole('button', { name: 'Overwrite with mine' }).click();
    await editor.saved();
    expect(await savedText(page.request, id)).toBe(edited('Mine'));
    await other.page.context().close();
  });

  test('take theirs: mine is one undo away', async ({ page, editor, browser, baseURL }) => {
    const { id } = await makeFlow(page.request, 'Conflict two', { text: TEXT });
    await editor.open(id);
    const other = await elsewhere(browser, id, baseURL);
    await retype(other, 'Hello', 'Theirs');
    await other.saved();
    await retype(editor, 'Hello', 'Mine');
    await page.getByRole('button', { name: 'Take theirs' }).click();
    await expect(editor.component('Body text: Theirs')).toBeVisible();
    await editor.saved();
    expect(await savedText(page.request, id)).toBe(edited('Theirs'));
    await editor.undo();
    await expect(editor.component('Body text: Mine')).toBeVisible();
    await other.page.context().close();
  });

  test('keep both: mine becomes a flow of its own', async ({ page, editor, browser, baseURL }) => {
    const { id } = await makeFlow(page.request, 'Conflict three', { text: TEXT });
    await editor.open(id);
    const other = await elsewhere(browser, id, baseURL);
    await retype(other, 'Hello', 'Theirs');
    await other.saved();
    await retype(editor, 'Hello', 'Mine');
    await page.getByRole('button', { name: 'Keep both' }).click();
    await expect(page).not.toHaveURL(new RegExp(id));
    await editor.ready();
    await expect(editor.component('Body text: Mine')).toBeVisible();
    await expect(editor.bar.getByRole('textbox', { name: 'Name of the flow' })).toHaveValue(/Conflict three/);
    expect(await savedText(page.request, id)).toBe(edited('Theirs'));
    await other.page.context().close();
  });
});

test('every save can be looked at and brought back', async ({ page, editor }) => {
  const { id } = await makeFlow(page.request, 'Versions', { text: TEXT });
  await editor.open(id);
  await retype(editor, 'Hello', 'Second thoughts');
  await editor.saved();
  await editor.bar.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Saved versions' }).click();
  const dialog = page.getByRole('dialog', { name: 'Saved versions' });
  await dialog.getByRole('option').last().click();
  await expect(dialog).toContainText('Hello');
  await expect(dialog).toContainText('Second thoughts');
  await dialog.getByRole('button', { name: 'Restore this version' }).click();
  await expect(editor.component('Body text: Hello')).toBeVisible();
  await editor.saved();
  expect(await savedText(page.request, id)).toBe(TEXT);
  await editor.undo();
  await expect(editor.component('Body text: Second thoughts')).toBeVisible();
});

test('leaving in the middle of a change loses nothing', async ({ page, editor }) => {
  const { id } = await makeFlow(page.request, 'Leave at once', { text: TEXT });
  await editor.open(id);
  await retype(editor, 'Hello', 'Just in time');
  await page.getByRole('link', { name: 'Library' }).click();
  await expect(page.getByRole('heading', { name: 'Flows' })).toBeVisible();
  await expect.poll(() => savedText(page.request, id)).toBe(edited('Just in time'));
});
