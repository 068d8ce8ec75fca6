import { expect, type Page } from '@playwright/test';

/** Begins a flow in the library: a template by the beginning of its title, or blank. */
export async function beginFlow(page: Page, template: string, name: string): Promise<string> {
  await page.goto('/');
  await page.getByRole('button', { name: /^New flow$/ }).click();
  const dialog = page.getByRole('dialog', { name: 'New flow' });
  await dialog.getByRole('radio', { name: new RegExp(`^${template}`) }).click();
  await dialog.getByRole('textbox', { name: 'Name' }).fill(name);
  await dialog.getByRole('button', { name: 'Create flow' }).click();
  await expect(page).toHaveURL(/\/flows\/[\w-]+$/);
  return page.url().split('/').at(-1) ?? '';
}

/** Opens the import dialog (of the library, which it goes to), gives it a file, and imports it whatever is said about it. Answers the new flow's id. */
export async function importFile(
  page: Page,
  file: { readonly name: string; readonly bytes: Buffer },
  expected: RegExp,
): Promise<string> {
  const back = page.getByRole('link', { name: 'Library' });
  if (await back.isVisible()) await back.click();
  else await page.goto('/');
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Import flows' });
  const chooser = page.waitForEvent('filechooser');
  await dialog.getByRole('button', { name: 'Choose files…' }).click();
  await (await chooser).setFiles({ name: file.name, mimeType: 'application/json', buffer: file.bytes });
  await expect(dialog.getByText(expected)).toBeVisible({ timeout: 20_000 });
  await dialog.getByRole('button', { name: /^Import/ }).click();
  await expect(page).toHaveURL(/\/flows\/[\w-]+$/, { timeout: 20_000 });
  return page.url().split('/').at(-1) ?? '';
}
