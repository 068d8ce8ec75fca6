import { beginFlow } from './support/library.ts';
import { publish } from './support/publish.ts';
import { expect, test } from './support/test.ts';

test('a flow begun from blank: drawn, connected, played to its payload, saved and published', async ({
  page,
  editor,
  phone,
}) => {
  const id = await beginFlow(page, 'Blank', `From blank ${Date.now()}`);
  await editor.ready();
  const field = (name: RegExp) => editor.inspector.getByRole('textbox', { name });

  // The first screen asks for a name and a size.
  await editor.drag(editor.paletteItem('Text field'), editor.component('Footer: Done', 'WELCOME'), 'before');
  await field(/^Label/).fill('Your name');
  await field(/^Name/).fill('person');
  await field(/^Name/).press('Enter');
  await editor.drag(
    editor.paletteItem('Radio buttons'),
    editor.component('Text field: Your name', 'WELCOME'),
    'after',
  );
  await field(/^Label/).fill('Size');
  await field(/^Name/).fill('size');
  await field(/^Name/).press('Enter');
  await editor.component('Heading: Welcome', 'WELCOME').dblclick();
  await page.keyboard.type('Order a shirt');
  await page.keyboard.press('Enter');
  await expect(editor.component('Heading: Order a shirt', 'WELCOME')).toBeVisible();

  // The second comes with a heading and a button; it gets an id of its own.
  await page.getByRole('button', { name: 'Add a screen' }).click();
  await field(/^Screen ID|^ID/i).fill('REVIEW');
  await field(/^Screen ID|^ID/i).press('Enter');
  await expect(editor.row('REVIEW')).toBeVisible();
  await field(/^Title/).fill('Review');
  await editor.fitAll();
  await editor.connect(editor.component('Footer: Done', 'WELCOME'), editor.screen('REVIEW'));
  await expect(editor.board.getByRole('img', { name: /^Edge from/ })).toHaveCount(1);

  // What was entered on the first screen is sent from the second.
  await editor.select(editor.component('Footer: Continue', 'REVIEW'));
  const payload = editor.inspector.getByRole('group', { name: 'Payload' });
  for (const name of ['person', 'size']) {
    await payload.getByRole('button', { name: 'Add to payload' }).click();
    await payload.getByRole('textbox', { name: /^Key/ }).last().fill(name);
    await payload.getByRole('textbox', { name: /^Key/ }).last().press('Enter');
    await payload.getByRole('button', { name: `Bind ${name} to data or an input` }).click();
    await page
      .getByRole('dialog', { name: `Bind ${name}` })
      .getByRole('group', { name: 'WELCOME' })
      .getByRole('button', { name: new RegExp(`^${name}`) })
      .click();
  }

  const flow = await editor.savedFlow(id);
  expect(flow.screens.map(({ id: screen, terminal }) => [screen, terminal])).toEqual([
    ['WELCOME', undefined],
    ['REVIEW', true],
  ]);

  await editor.goTo('WELCOME');
  await editor.bar.getByRole('button', { name: 'Play' }).click();
  await expect(phone.title('Welcome')).toBeVisible();
  // The button waits for what is required.
  await expect(phone.button('Done')).toBeDisabled();
  await phone.field('Your name').fill('Ana María 🌱');
  await phone.screen.getByRole('radio', { name: 'Option 2' }).click();
  await phone.button('Done').click();
  await expect(phone.title('Review')).toBeVisible();
  await phone.button('Continue').click();
  expect(await phone.payload()).toEqual({
    person: 'Ana María 🌱',
    size: 'option_2',
    flow_token: expect.any(String),
  });

  await publish(page);
  await expect(editor.bar.getByText('Published', { exact: true })).toBeVisible();
  await page.reload();
  await editor.ready();
  await expect(editor.component('Text field: Your name', 'WELCOME')).toBeVisible();
  await expect(editor.bar.getByText('Published', { exact: true })).toBeVisible();
});
