import { settle, violations } from './support/axe.ts';
import { makeFlow } from './support/flows.ts';
import { expect, test } from './support/test.ts';

for (const theme of ['light', 'dark'] as const) {
  test.describe(`axe, ${theme}`, () => {
    test.use({ colorScheme: theme });

    test('library, new flow, import, several flows', async ({ page }) => {
      await makeFlow(page.request, 'For axe', { template: 'Newsletter' });
      await page.goto('/');
      await expect(page.getByRole('link', { name: 'For axe' }).first()).toBeVisible();
      expect.soft(await violations(page), 'library').toEqual([]);
      await page.getByRole('button', { name: 'Rows' }).click();
      expect.soft(await violations(page), 'rows').toEqual([]);
      for (const [button, title] of [
        [/^New flow$/, 'New flow'],
        [/^Import$/, 'Import flows'],
        [/^Several at once$/, 'Many flows at once'],
      ] as const) {
        await page.getByRole('button', { name: button }).click();
        const dialog = page.getByRole('dialog', { name: title });
        await expect(dialog).toBeVisible();
        await settle(page);
        expect.soft(await violations(page), title).toEqual([]);
        await page.keyboard.press('Escape');
        await expect(dialog).toBeHidden();
      }
    });

    test('editor, with nothing, a screen, each kind of component and many selected', async ({
      page,
      editor,
    }) => {
      const { id } = await makeFlow(page.request, 'For axe', { template: 'Sign in and sign up' });
      await editor.open(id);
      expect.soft(await violations(page), 'nothing selected').toEqual([]);
      await editor.row('SIGN_UP').click();
      await editor.boardRests();
      expect.soft(await violations(page), 'screen').toEqual([]);
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('ArrowRight');
      await editor.select(editor.component('Opt-in: I agree with the terms.', 'SIGN_UP'));
      expect.soft(await violations(page), 'component with an action').toEqual([]);
      await editor
        .component('Text field: First Name', 'SIGN_UP')
        .click({ modifiers: ['Shift'], position: { x: 12, y: 6 } });
      expect.soft(await violations(page), 'many').toEqual([]);
      await editor.showProblems();
      expect.soft(await violations(page), 'problems').toEqual([]);
    });

    test('containers, options, commands and shortcuts', async ({ page, editor }) => {
      const { id } = await makeFlow(page.request, 'For axe', { template: 'Festival survey' });
      await editor.open(id);
      expect.soft(await violations(page), 'board with containers').toEqual([]);
      const choice = editor.board.getByRole('group', { name: /^(Radio buttons|Chips|Dropdown)/ }).first();
      await editor.select(choice);
      expect.soft(await violations(page), 'options').toEqual([]);
      await page.keyboard.press('ControlOrMeta+k');
      await expect(page.getByRole('dialog', { name: 'Commands' })).toBeVisible();
      expect.soft(await violations(page), 'commands').toEqual([]);
      await page.keyboard.press('Escape');
      await page.keyboard.press('?');
      await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
      await settle(page);
      expect.soft(await violations(page), 'shortcuts').toEqual([]);
    });

    test('player and publish dialog', async ({ page, editor, phone }) => {
      const { id } = await makeFlow(page.request, 'For axe', { template: 'Newsletter' });
      await editor.open(id);
      await editor.bar.getByRole('button', { name: 'Play' }).click();
      await expect(phone.button('Get started')).toBeVisible();
      expect.soft(await violations(page), 'chat').toEqual([]);
      await phone.open();
      await expect(phone.title('Subscribe to our Newsletter')).toBeVisible();
      await settle(page);
      expect.soft(await violations(page), 'player').toEqual([]);
      await phone.field('Full Name').fill('Ana');
      await phone.field('Email Address').fill('ana@example.org');
      await phone.screen.getByRole('checkbox').click();
      await phone.button('Subscribe').click();
      await expect(phone.screen.getByText('Response sent')).toBeVisible();
      await settle(page);
      expect.soft(await violations(page), 'completed').toEqual([]);
      await editor.bar.getByRole('button', { name: 'Publish', exact: true }).click();
      const dialog = page.getByRole('dialog', { name: 'Publish' });
      await expect(dialog.getByRole('combobox', { name: 'Account' })).toBeVisible();
      await settle(page);
      expect.soft(await violations(page), 'publish').toEqual([]);
    });

    test('player: exchange, failure, an earlier moment, its panels', async ({ page, editor, phone }) => {
      test.slow();
      const { id } = await makeFlow(page.request, 'For axe', { template: 'Sign in and sign up' });
      await editor.open(id);
      await editor.bar.getByRole('button', { name: 'Play' }).click();
      await phone.playWith('No scenario');
      await phone.field('Email address').fill('ana@example.org');
      await phone.field('Password').fill('s3cret!pass');
      await phone.button('Sign in').click();
      const exchange = phone.panel.getByRole('region', { name: 'You answer for the endpoint' });
      await exchange.getByRole('checkbox', { name: /^Remember/ }).click();
      await settle(page);
      expect.soft(await violations(page), 'exchange').toEqual([]);
      await exchange.getByRole('combobox', { name: 'Answer' }).click();
      await page.getByRole('option', { name: /^Fail/ }).click();
      await exchange.getByRole('button', { name: 'Answer', exact: true }).click();
      await expect(phone.button('Try again')).toBeVisible();
      await settle(page);
      expect.soft(await violations(page), 'failure').toEqual([]);
      await phone.panel.getByRole('tab', { name: 'Events' }).click();
      await phone.panel.getByRole('option', { name: /email changed/ }).click();
      await expect(phone.panel.getByRole('region', { name: 'Looking back' })).toBeVisible();
      expect.soft(await violations(page), 'an earlier moment').toEqual([]);
      for (const tab of ['Scenarios', 'Tests']) {
        await phone.panel.getByRole('tab', { name: tab, exact: true }).click();
        expect.soft(await violations(page), tab).toEqual([]);
      }
      await phone.panel.getByRole('button', { name: 'Text size and display' }).click();
      await settle(page);
      expect.soft(await violations(page), 'display').toEqual([]);
    });
  });
}
