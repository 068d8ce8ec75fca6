import { expect, type Page } from '@playwright/test';

/** Publishes the open flow to the sandbox with one click in the dialog; the settings that it offers are left as they are. */
export async function publish(page: Page): Promise<void> {
  await page.getByRole('banner').first().getByRole('button', { name: 'Publish', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Publish' });
  await expect(dialog.getByRole('combobox', { name: 'Account' })).toHaveText(/Sandbox/);
  await dialog.getByRole('button', { name: /^Publish (to|the change to) / }).click();
  await expect(dialog.getByRole('status').filter({ hasText: 'Published' })).toBeVisible({ timeout: 20_000 });
  await dialog.getByRole('button', { name: 'Done' }).click();
  await expect(dialog).toBeHidden();
}
