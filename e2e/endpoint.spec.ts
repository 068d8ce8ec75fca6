import { type Page } from '@playwright/test';
import { makeFlow } from './support/flows.ts';
import { expect, test } from './support/test.ts';

test.describe('The code of an endpoint', () => {
  test('typed with completion, it answers the phone at once; a version before it comes back in one click', async ({
    page,
    editor,
    phone,
  }) => {
    const { id } = await makeFlow(page.request, 'Endpoint in code', { template: 'Dentist appointment' });
    await editor.open(id);
    await editor.bar.getByRole('link', { name: 'Endpoint' }).click();
    await expect(page).toHaveURL(/\/endpoint\/code$/);
    const toolbar = page.getByRole('toolbar', { name: 'Code' });
    const code = page.locator('.code-pane');
    await expect(code.locator('.view-line').first()).toBeVisible({ timeout: 20_000 });
    await toolbar.getByRole('button', { name: 'Deploy to draft' }).click();
    await expect(toolbar.getByText('draft v1')).toBeVisible({ timeout: 15_000 });

    // A click on what is asked goes to its handler.
    const asked = page.getByRole('navigation', { name: 'What phones ask' });
    await asked.getByRole('button', { name: 'data_exchange' }).first().click();
    await expect(code.locator('.monaco-editor')).toHaveClass(/focused/);
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    for (const _ of 'examples.SLOT') await page.keyboard.press('Backspace');
    await page.keyboard.type('{ ...examples.');
    await complete(page, 'SL', 'SLOT');
    await page.keyboard.type(', ');
    await complete(page, 'dent', 'dentist');
    await page.keyboard.type(': 12');
    await expect(toolbar.getByRole('button', { name: '1 error' })).toBeVisible({ timeout: 15_000 });
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Backspace');
    await page.keyboard.type("'Dr. Newly'");
    await expect(toolbar.getByRole('button', { name: /error/ })).toBeHidden({ timeout: 15_000 });
    await page.keyboard.press('ControlOrMeta+s');
    const current = toolbar.getByText(/^draft v[2-9]$/);
    await expect(current).toBeVisible({ timeout: 15_000 });
    await expect(toolbar.getByRole('button', { name: 'Deploy to draft' })).toBeHidden({ timeout: 15_000 });

    const findTime = async () => {
      await phone.open();
      await phone.screen.getByText('Check-up', { exact: true }).click();
      await phone.button('Find a time').click();
    };
    await findTime();
    await expect(phone.screen.getByText('Free times with Dr. Newly')).toBeVisible();

    // The run goes on beside the board.
    await page.keyboard.press('ControlOrMeta+e');
    await expect(editor.board).toBeVisible();
    await expect(phone.screen.getByText('Free times with Dr. Newly')).toBeVisible();
    await page.keyboard.press('Alt+1');

    await toolbar.getByRole('button', { name: 'Versions' }).click();
    const versions = page.getByRole('dialog', { name: 'Deployed versions' });
    await versions.getByRole('option', { name: /^Version 1/ }).click();
    await expect(versions.getByRole('region', { name: 'Comparison' })).toContainText('Dr. Newly');
    await versions.getByRole('button', { name: 'Let version 1 answer' }).click();
    await expect(versions.getByRole('option', { name: /^Version 1 answers now/ })).toBeVisible();
    await versions.getByRole('button', { name: 'Close', exact: true }).last().click();
    await expect(toolbar.getByText('draft v1')).toBeVisible();
    await phone.panel.getByRole('button', { name: 'Restart' }).click();
    await phone.screen.getByText('Check-up', { exact: true }).click();
    await phone.button('Find a time').click();
    await expect(phone.screen.getByText('Free times with Dr. Okafor')).toBeVisible();
  });

  test('changes of the flow are brought into it, and what was written stays', async ({ page }) => {
    const { id } = await makeFlow(page.request, 'Endpoint merged', { template: 'Dentist appointment' });
    const address = `/api/flows/${id}/endpoint/source`;
    const source: { text: string } = await (await page.request.get(address)).json();
    const mine = source.text.replace('import type', '// Mine, and it stays.\nimport type');
    await page.request.put(address, { data: { text: mine }, headers: { 'if-match': '0' } });
    const flow: { text: string; name: string; revision: number } = await (
      await page.request.get(`/api/flows/${id}`)
    ).json();
    await page.request.put(`/api/flows/${id}`, {
      data: { text: flow.text.replaceAll('Dr. Okafor', 'Dr. Adeyemi'), name: flow.name },
      headers: { 'if-match': String(flow.revision) },
    });

    await page.goto(`/flows/${id}/endpoint`);
    await page.getByRole('button', { name: 'See what changes' }).click();
    const merge = page.getByRole('dialog', { name: 'Bring the code up to date with the flow' });
    await expect(merge.locator('.view-line').filter({ hasText: 'Dr. Adeyemi' })).toBeVisible({
      timeout: 15_000,
    });
    await merge.getByRole('button', { name: 'Take it over' }).click();
    await expect(page.getByText('The flow changed since this code was made.')).toBeHidden();
    await expect
      .poll(async () => (await (await page.request.get(address)).json()).text, { timeout: 15_000 })
      .toContain("dentist: 'Dr. Adeyemi'");
    const merged: { text: string } = await (await page.request.get(address)).json();
    expect(merged.text).toContain('// Mine, and it stays.');
  });
});

/** Begins to write a word and takes it once it is offered. */
async function complete(page: Page, begin: string, word: string): Promise<void> {
  const widget = page.locator('.suggest-widget.visible');
  await page.keyboard.type(begin);
  await expect(widget.locator('.monaco-list-row.focused')).toContainText(word, { timeout: 15_000 });
  await page.keyboard.press('Enter');
  await expect(widget).toBeHidden();
}
