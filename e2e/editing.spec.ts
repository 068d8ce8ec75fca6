import { makeFlow, oneScreenFlow, savedText } from './support/flows.ts';
import { expect, test } from './support/test.ts';

const THREE = oneScreenFlow([
  { type: 'TextHeading', text: 'One' },
  { type: 'TextBody', text: 'Two' },
  { type: 'TextCaption', text: 'Three' },
]);

test('several components are selected, duplicated, deleted and brought back', async ({ page, editor }) => {
  const { id } = await makeFlow(page.request, 'Many at once', { text: THREE });
  await editor.open(id);
  await editor.select(editor.component('Heading: One'));
  await editor.component('Caption: Three').click({ modifiers: ['Shift'], position: { x: 12, y: 6 } });
  await expect(editor.inspector.getByRole('heading', { name: '2 components' })).toBeVisible();
  await page.keyboard.press('ControlOrMeta+d');
  expect(await editor.componentsOf('START')).toHaveLength(6);
  await page.keyboard.press('Delete');
  await expect.poll(() => editor.componentsOf('START')).toHaveLength(4);
  await page.keyboard.press('ControlOrMeta+z');
  await page.keyboard.press('ControlOrMeta+z');
  await expect
    .poll(() => editor.componentsOf('START'))
    .toEqual(['Heading: One', 'Body text: Two', 'Caption: Three', 'Footer: Done']);
  await editor.saved();
  expect(await savedText(page.request, id)).toBe(THREE);
});

test('components are copied from one flow into another, and come as text anywhere else', async ({
  page,
  editor,
}) => {
  const from = await makeFlow(page.request, 'Copy from', { text: THREE });
  const to = await makeFlow(page.request, 'Copy to', {
    text: oneScreenFlow([{ type: 'TextInput', name: 'email', label: 'E-mail' }]),
  });
  await editor.open(from.id);
  await editor.select(editor.component('Body text: Two'));
  await page.keyboard.press('ControlOrMeta+c');
  expect(JSON.parse(await page.evaluate(() => navigator.clipboard.readText()))).toEqual({
    type: 'TextBody',
    text: 'Two',
  });
  await editor.open(to.id);
  await editor.select(editor.component('Text field: E-mail'));
  await page.keyboard.press('ControlOrMeta+v');
  await expect(editor.component('Body text: Two')).toBeVisible();
  // A name that is taken is made free.
  await editor.select(editor.component('Text field: E-mail'));
  await page.keyboard.press('ControlOrMeta+c');
  await page.keyboard.press('ControlOrMeta+v');
  await expect(editor.component('Text field: E-mail')).toHaveCount(2);
  const names = (await editor.savedFlow(to.id)).screens[0]?.layout.children.map(({ name }) => name) ?? [];
  expect(new Set(names.filter((name) => name !== undefined)).size).toBe(2);
});

test('the context menu wraps, unwraps and deletes what is under the pointer', async ({ page, editor }) => {
  const { id } = await makeFlow(page.request, 'By menu', { text: THREE });
  await editor.open(id);
  await editor.component('Body text: Two').click({ button: 'right', position: { x: 12, y: 6 } });
  await page.getByRole('menuitem', { name: 'Wrap in' }).hover();
  await page.getByRole('menuitem', { name: 'If', exact: true }).click();
  const branch = editor.board.getByRole('group', { name: /^If/ });
  await expect(branch.getByRole('group', { name: 'Body text: Two' })).toBeVisible();
  await branch.click({ button: 'right', position: { x: 12, y: 6 } });
  await page.getByRole('menuitem', { name: 'Unwrap' }).click();
  await expect(branch).toHaveCount(0);
  await editor.component('Heading: One').click({ button: 'right', position: { x: 12, y: 6 } });
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await expect(editor.component('Heading: One')).toHaveCount(0);
  await expect(editor.component('Body text: Two')).toBeVisible();
});

test('everything is found by typing in the palette of commands', async ({ page, editor }) => {
  const { id } = await makeFlow(page.request, 'Commands', { text: THREE });
  await editor.open(id);
  await page.keyboard.press('ControlOrMeta+k');
  const commands = page.getByRole('dialog', { name: 'Commands' });
  await commands.getByRole('combobox').fill('add date picker');
  await page.keyboard.press('Enter');
  await expect(commands).toBeHidden();
  await expect(editor.board.getByRole('group', { name: /^Date picker/ })).toBeVisible();
  await page.keyboard.press('ControlOrMeta+k');
  await commands.getByRole('combobox').fill('add a screen');
  await page.keyboard.press('Enter');
  await expect(editor.outline.getByRole('treeitem', { level: 1 })).toHaveCount(2);
  await page.keyboard.press('ControlOrMeta+k');
  await commands.getByRole('combobox').fill('START');
  await page.keyboard.press('Enter');
  await expect(editor.inspector.getByRole('heading', { name: 'START' })).toBeVisible();
});

test('words are edited in place: Enter keeps them, Escape does not', async ({ page, editor }) => {
  const { id } = await makeFlow(page.request, 'In place', { text: THREE });
  await editor.open(id);
  await editor.component('Heading: One').dblclick();
  const box = page.getByRole('textbox', { name: 'Text of Heading' });
  await box.fill('Never mind');
  await box.press('Escape');
  await expect(editor.component('Heading: One')).toBeVisible();
  await editor.component('Heading: One').dblclick();
  await box.fill('Uno');
  await box.press('Enter');
  await expect(editor.component('Heading: Uno')).toBeVisible();
  await expect(editor.line('"text": "Uno"')).toBeVisible();
  await editor.undo();
  await editor.saved();
  expect(await savedText(page.request, id)).toBe(THREE);
});

test('a problem has its place: counted, listed, clicked, mended', async ({ page, editor }) => {
  const { id } = await makeFlow(page.request, 'With problems', {
    text: oneScreenFlow([
      { type: 'TextHeading', text: 'Fine' },
      { type: 'TextInput', label: 'No name here' },
    ]),
  });
  await editor.open(id);
  await expect(editor.row('START')).toHaveAccessibleName(/\d problems?/);
  await editor.showProblems();
  await page.getByRole('listitem').getByRole('button', { name: /name/i }).first().click();
  await expect(editor.component('Text field: No name here')).toHaveAttribute('aria-current', 'true');
  await editor.inspector.getByRole('textbox', { name: /^Name/ }).fill('answer');
  await editor.inspector.getByRole('textbox', { name: /^Name/ }).press('Enter');
  await expect(page.getByRole('button', { name: '0 errors' })).toBeVisible();
  // Advice may remain: nothing in it is an error any more.
  await expect(editor.board.locator('.problem-dot[data-severity="error"]')).toHaveCount(0);
});

test('panes fold and stay folded, the theme stays chosen', async ({ page, editor }) => {
  const { id } = await makeFlow(page.request, 'Panes', { text: THREE });
  await editor.open(id);
  await editor.bar.getByRole('button', { name: 'Fold the left pane' }).click();
  await page.getByRole('button', { name: 'Fold the drawer' }).click();
  await expect(editor.outline).toBeHidden();
  await editor.bar.getByRole('button', { name: 'Theme' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Dark' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.reload();
  await editor.ready();
  await expect(editor.outline).toBeHidden();
  await expect(editor.json).toBeHidden();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await editor.bar.getByRole('button', { name: 'Open the left pane' }).click();
  await expect(editor.outline).toBeVisible();
});

test('a screen is put elsewhere on the board and stays there, without a trace in the JSON', async ({
  page,
  editor,
}) => {
  const { id } = await makeFlow(page.request, 'Put elsewhere', { text: THREE });
  await editor.open(id);
  const title = editor.screen('START').getByText('START', { exact: true });
  const before = await title.boundingBox();
  await title.hover();
  await page.mouse.down();
  await page.mouse.move((before?.x ?? 0) + 60, (before?.y ?? 0) + 20, { steps: 4 });
  await page.mouse.move((before?.x ?? 0) + 160, (before?.y ?? 0) + 70, { steps: 8 });
  await page.mouse.up();
  await expect(editor.bar.getByRole('button', { name: 'Undo: Move screen on the board' })).toBeVisible();
  await editor.saved();
  const stored: { layout: { positions: Record<string, unknown> } } = await (
    await page.request.get(`/api/flows/${id}`)
  ).json();
  expect(Object.keys(stored.layout.positions)).toEqual(['START']);
  expect(await savedText(page.request, id)).toBe(THREE);
});
