import type { Locator, Page } from '@playwright/test';
import { expect, test } from './support/test.ts';

/** Walks with Tab until the focus is on `target`. */
async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await target.waitFor();
  for (let steps = 0; steps < 150; steps += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  await expect(target, 'cannot be reached with Tab').toBeFocused();
}

/** Opens a focused select and chooses an option by its first letters. */
async function chooseOption(page: Page, select: Locator, option: string): Promise<void> {
  await tabTo(page, select);
  await page.keyboard.press('Enter');
  const wanted = page.getByRole('option', { name: new RegExp(`^${option}`) });
  await expect(wanted).toBeVisible();
  const highlighted = page.locator('[role="option"][data-highlighted]');
  await page.keyboard.press('Home');
  await expect(page.getByRole('option').first()).toHaveAttribute('data-highlighted', '');
  while ((await wanted.getAttribute('data-highlighted')) === null) {
    const before = await highlighted.innerText();
    await page.keyboard.press('ArrowDown');
    await expect(highlighted).not.toHaveText(before);
  }
  await page.keyboard.press('Enter');
  await expect(wanted).toBeHidden();
}

test('the whole way without a mouse: begin, draw, move, edit, connect, undo, play, publish', async ({
  page,
  editor,
  phone,
}) => {
  test.slow();
  // Begin.
  await page.goto('/');
  await tabTo(page, page.getByRole('button', { name: /^New flow$/ }));
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'New flow' });
  await expect(dialog.getByRole('radio', { name: /^Blank/ })).toBeChecked();
  await tabTo(page, dialog.getByRole('textbox', { name: 'Name' }));
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(`By keyboard ${Date.now()}`);
  await page.keyboard.press('Enter');
  await editor.ready();
  const id = page.url().split('/').at(-1) ?? '';

  // Add a text field: picked up in the palette, carried above the heading, dropped.
  await tabTo(page, editor.paletteItem('Text field'));
  await page.keyboard.press('Space');
  await expect(editor.announcer).toContainText('Picked up.');
  await expect(async () => {
    await page.keyboard.press('ArrowUp');
    await expect(editor.announcer).toContainText('Before Heading: Welcome on WELCOME.', { timeout: 200 });
  }).toPass({ timeout: 10_000 });
  await page.keyboard.press('Enter');
  await expect(editor.announcer).toHaveText('Add Text field');
  expect((await editor.componentsOf('WELCOME')).map((name) => name.split(':')[0])).toEqual([
    'Text field',
    'Heading',
    'Footer',
  ]);

  // Move it below the heading, from the outline.
  await tabTo(page, editor.row('Text field'), 'Shift+Tab');
  await page.keyboard.press('Space');
  await expect(editor.announcer).toContainText('Picked up.');
  await expect(async () => {
    await page.keyboard.press('ArrowDown');
    await expect(editor.announcer).toContainText('Before Footer: Done on WELCOME.', { timeout: 200 });
  }).toPass({ timeout: 10_000 });
  await page.keyboard.press('Enter');
  await expect
    .poll(async () => (await editor.componentsOf('WELCOME')).map((name) => name.split(':')[0]))
    .toEqual(['Heading', 'Text field', 'Footer']);
  // Escape puts back.
  await page.keyboard.press('Space');
  await expect(editor.announcer).toContainText('Picked up.');
  await page.keyboard.press('Escape');
  await expect(editor.announcer).toHaveText('Put back.');

  // Edit its words in place on the board.
  const component = editor.screen('WELCOME').getByRole('group', { name: /^Text field/ });
  await tabTo(page, component);
  await page.keyboard.press('F2');
  const box = page.getByRole('textbox', { name: 'Text of Text field' });
  await expect(box).toBeFocused();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('Your town');
  await page.keyboard.press('Enter');
  await expect(editor.component('Text field: Your town')).toBeFocused();

  // Walk on the board: down to the footer, out to the screen.
  await page.keyboard.press('ArrowDown');
  await expect(editor.component('Footer: Done')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(editor.screen('WELCOME')).toBeFocused();

  // A second screen, and the way to it.
  await tabTo(page, page.getByRole('button', { name: 'Add a screen' }), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(editor.outline.getByRole('treeitem', { level: 1 })).toHaveCount(2);
  await tabTo(page, editor.outline.getByRole('treeitem', { level: 1 }).last());
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await expect(async () => {
    if ((await editor.row('Footer: Done').getAttribute('aria-selected')) !== 'true')
      await page.keyboard.press('ArrowDown');
    await expect(editor.row('Footer: Done')).toHaveAttribute('aria-selected', 'true', { timeout: 200 });
  }).toPass({ timeout: 10_000 });
  await chooseOption(page, editor.inspector.getByRole('combobox', { name: /^On tap/ }), 'Go to screen');
  // It leads to the only other screen at once; the select next to it would choose another.
  const second = (await editor.savedFlow(id)).screens[1]?.id ?? '';
  await expect(editor.inspector.getByRole('combobox', { name: 'Screen' })).toHaveText(second);
  await expect(editor.announcer).toHaveText('On tap: Go to screen');

  // Undo and redo are spoken.
  await page.keyboard.press('ControlOrMeta+z');
  await expect(editor.announcer).toHaveText('Undone: On tap: Go to screen');
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await expect(editor.announcer).toHaveText('Redone: On tap: Go to screen');

  // Play from the start.
  await page.keyboard.press('ControlOrMeta+p');
  await tabTo(page, phone.field('Your town'));
  await page.keyboard.type('Poznań');
  await tabTo(page, phone.button('Done'));
  await page.keyboard.press('Enter');
  await tabTo(page, phone.button('Continue'));
  await page.keyboard.press('Enter');
  await expect(phone.screen.getByText('Response sent')).toBeVisible();

  // Publish from the palette of commands.
  await page.keyboard.press('ControlOrMeta+k');
  await expect(page.getByRole('dialog', { name: 'Commands' }).getByRole('combobox')).toBeFocused();
  await page.keyboard.type('publish');
  await page.keyboard.press('Enter');
  const publishing = page.getByRole('dialog', { name: 'Publish' });
  await tabTo(page, publishing.getByRole('button', { name: /^Publish to / }));
  await page.keyboard.press('Enter');
  await expect(publishing.getByRole('status').filter({ hasText: 'Published' })).toBeVisible({
    timeout: 20_000,
  });
  await tabTo(page, publishing.getByRole('button', { name: 'Done' }));
  await page.keyboard.press('Enter');
  await expect(editor.bar.getByText('Published', { exact: true })).toBeVisible();
});
