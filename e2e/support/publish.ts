import { expect, type Page } from '@playwright/test';

/** Publishes the open flow to the sandbox: the dialog from its first step to its last. */
export async function publish(page: Page, choose?: { readonly category: string }): Promise<void> {
  await page.getByRole('banner').first().getByRole('button', { name: 'Publish', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Publish' });
  if (choose !== undefined) await dialog.getByRole('button', { name: choose.category, exact: true }).click();
  await dialog.getByRole('button', { name: 'Check only', exact: true }).click();
  await dialog.getByRole('button', { name: /^Publish (to|the change to) / }).click({ timeout: 20_000 });
  await expect(dialog.getByRole('status').filter({ hasText: 'Published' })).toBeVisible({ timeout: 20_000 });
  await dialog.getByRole('button', { name: 'Done' }).click();
  await expect(dialog).toBeHidden();
}
