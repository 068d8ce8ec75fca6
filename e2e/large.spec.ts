import { makeFlow, savedText } from './support/flows.ts';
import { expect, test } from './support/test.ts';

/** Letters for a number: ids of screens take no digits. */
const letters = (index: number): string =>
  `${String.fromCharCode(65 + Math.floor(index / 10))}${String.fromCharCode(65 + (index % 10))}`;

function hundredScreens(): string {
  const screens = Array.from({ length: 100 }, (_, index) => ({
    id: `STEP_${letters(index)}`,
    title: `Step ${index}`,
    ...(index === 99 ? { terminal: true } : {}),
    layout: {
      type: 'SingleColumnLayout',
      children: [
        ...Array.from({ length: 20 }, (__, at) => ({ type: 'TextBody', text: `Words ${index}.${at}` })),
        {
          type: 'Footer',
          label: 'On',
          'on-click-action':
            index === 99
              ? { name: 'complete', payload: {} }
              : {
                  name: 'navigate',
                  next: { type: 'screen', name: `STEP_${letters(index + 1)}` },
                  payload: {},
                },
        },
      ],
    },
  }));
  return JSON.stringify({ version: '7.2', screens }, null, 2);
}

test('a flow of a hundred screens: screen 90 is found, shown and edited', async ({ page, editor }) => {
  const text = hundredScreens();
  const { id } = await makeFlow(page.request, 'A hundred screens', { text });
  await editor.open(id);
  await expect(editor.component('Body text: Words 0.0')).toBeVisible();

  // The outline holds all of them and goes to the last with one key.
  await editor.row('STEP_AA').click();
  await page.keyboard.press('End');
  await expect(editor.row('STEP_JJ')).toHaveAttribute('aria-selected', 'true');
  for (let up = 0; up < 9; up += 1) await page.keyboard.press('ArrowUp');
  await expect(editor.row('STEP_JA')).toHaveAttribute('aria-selected', 'true');
  await editor.boardRests();
  await expect(editor.component('Body text: Words 90.0')).toBeInViewport();

  await editor.component('Body text: Words 90.0').dblclick();
  const box = page.getByRole('textbox', { name: 'Text of Body text' });
  await box.fill('Found');
  await box.press('Enter');
  await expect(editor.component('Body text: Found')).toBeVisible();
  await expect(editor.line('"text": "Found"')).toBeVisible();
  await editor.saved();
  expect(await savedText(page.request, id)).toBe(text.replace('Words 90.0', 'Found'));
});
