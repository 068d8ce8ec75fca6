import type { APIRequestContext } from '@playwright/test';
import { settle, violations } from './support/axe.ts';
import { makeFlow } from './support/flows.ts';
import { expect, test } from './support/test.ts';

const footer = (payload: object) => ({
  type: 'Footer',
  label: 'Go on',
  'on-click-action': { name: 'data_exchange', payload },
});
const FLOW = JSON.stringify({
  version: '7.2',
  data_api_version: '3.0',
  routing_model: { PICK: ['DONE'], DONE: [] },
  screens: [
    {
      id: 'PICK',
      title: 'Pick a day',
      sensitive: ['code'],
      layout: {
        type: 'SingleColumnLayout',
        children: [
          { type: 'TextInput', name: 'code', label: 'Code' },
          footer({ day: 'Friday', code: '${form.code}' }),
        ],
      },
    },
    {
      id: 'DONE',
      title: 'Done',
      terminal: true,
      data: { words: { type: 'string', __example__: 'See you.' } },
      layout: { type: 'SingleColumnLayout', children: [footer({})] },
    },
  ],
});
const SOURCE = `
import { defineEndpoint } from '@flowsmith/endpoint';
import { store } from '@flowsmith/endpoint/platform';
export default defineEndpoint({
  init: ({ respond }) => respond('PICK', {}),
  screens: {
    PICK: {
      data_exchange: async ({ data, respond }) => {
        await store.increment('asked');
        console.log('asked for', data.day);
        if (data.day === 'Sunday') throw new Error('closed on Sundays');
        return respond('DONE', { words: 'See you on ' + data.day });
      },
    },
    DONE: { data_exchange: ({ complete }) => complete({}) },
  },
});
`;

/** A flow with an endpoint, and a way to ask it as the phone in the builder does. */
async function makeEndpoint(request: APIRequestContext) {
  const { id } = await makeFlow(request, 'Table booking', { text: FLOW });
  const saved = await request.put(`/api/flows/${id}/endpoint/source`, {
    data: { text: SOURCE },
    headers: { 'if-match': '*' },
  });
  expect(saved.ok(), await saved.text()).toBe(true);
  const ask = async (day: string) => {
    const asked = { version: '3.0', action: 'data_exchange', screen: 'PICK', flow_token: 't' };
    const answer = await request.post(`/api/flows/${id}/endpoint/try`, {
      data: { request: { ...asked, data: { day, code: '4711' } } },
    });
    expect(answer.ok(), await answer.text()).toBe(true);
  };
  return { id, ask };
}

test('every exchange can be found, understood, sent again and taken elsewhere', async ({ page }) => {
  const { id, ask } = await makeEndpoint(page.request);
  await ask('Friday');
  await page.goto(`/flows/${id}/endpoint/exchanges`);
  const list = page.getByRole('list', { name: /^Exchanges/ });
  await expect(list.getByRole('button')).toHaveCount(1);

  // What is new comes by itself.
  await ask('Sunday');
  const failed = list.getByRole('button', { name: /handler-failed/ });
  await expect(failed).toBeVisible();

  await list.getByRole('button').first().focus();
  await page.keyboard.press('Enter');
  const detail = page.getByRole('article', { name: 'Exchange' });
  await expect(detail.getByText('Error: closed on Sundays').first()).toBeVisible();
  await expect(detail.getByText('Meta counts it as an error')).toBeVisible();
  await expect(detail.getByText('asked for Sunday')).toBeVisible();
  await expect(detail.getByText('masked', { exact: true })).toBeVisible();
  await expect(detail.getByText('4711')).toBeHidden();
  expect.soft(await violations(page), 'list and detail').toEqual([]);

  await detail.getByRole('button', { name: 'Copy', exact: true }).click();
  await page.getByRole('menuitem', { name: /^As curl/ }).click();
  const curl = await page.evaluate(() => navigator.clipboard.readText());
  expect(curl).toContain(`/api/flows/${id}/endpoint/try`);

  await detail.getByRole('button', { name: 'Replay…' }).click();
  const replay = page.getByRole('dialog', { name: 'Replay' });
  const request = replay.getByRole('textbox', { name: 'Request' });
  await request.fill((await request.inputValue()).replace('Sunday', 'Monday'));
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(replay.getByText('Status 200 OK')).toBeVisible();
  await expect(replay.getByText('"words": "See you on Monday"')).toBeVisible();
  await settle(page);
  expect.soft(await violations(page), 'replay').toEqual([]);
  await page.keyboard.press('Escape');
  await expect(replay).toBeHidden();

  await page.getByRole('searchbox', { name: 'Find in exchanges' }).fill('on monday');
  await expect(list.getByRole('button')).toHaveCount(1);
  await expect(page).toHaveURL(/text=on/);
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await expect(list.getByRole('button')).toHaveCount(3);

  await page.getByRole('button', { name: 'More about exchanges' }).click();
  await page.getByRole('menuitem', { name: 'Delete all…' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete all' }).click();
  await expect(page.getByRole('heading', { name: 'Nothing was asked yet' })).toBeVisible();
});

test.describe('keys and settings', () => {
  test.use({ colorScheme: 'dark', viewport: { width: 1280, height: 720 } });

  test('keys come, go and reach the phone number', async ({ page }) => {
    const { id } = await makeEndpoint(page.request);
    await page.goto(`/flows/${id}/endpoint/keys`);
    await page.getByRole('button', { name: 'Import a key' }).click();
    const dialog = page.getByRole('dialog', { name: 'Add a key' });
    await dialog.getByRole('textbox', { name: 'Private key (PEM)' }).fill('not a key');
    await dialog.getByRole('button', { name: 'Import key' }).click();
    await expect(dialog.getByText('This is not a readable PEM key.')).toBeVisible();
    await settle(page);
    expect.soft(await violations(page), 'import').toEqual([]);
    await dialog.getByRole('tab', { name: 'Create' }).click();
    await dialog.getByRole('button', { name: 'Create key' }).click();
    await expect(page.getByText('Current', { exact: true })).toBeVisible();

    await page.getByRole('button', { name: 'Change key' }).click();
    await dialog.getByRole('button', { name: 'Create key' }).click();
    await expect(page.getByText('Previous', { exact: true })).toBeVisible();
    await page.getByRole('button', { name: 'Retire', exact: true }).click();
    await expect(page.getByText('Retired', { exact: true })).toBeVisible();
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await expect(page.getByText('Previous', { exact: true })).toBeVisible();
    await settle(page);
    expect.soft(await violations(page), 'keys').toEqual([]);
  });

  test('hosts, secrets and what handlers keep', async ({ page }) => {
    const { id, ask } = await makeEndpoint(page.request);
    await ask('Friday');
    await page.goto(`/flows/${id}/endpoint/settings`);
    await page.getByRole('textbox', { name: 'Host', exact: true }).fill('https://api.example.com/v1');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Remove api.example.com' }).click();
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await expect(page.getByText('api.example.com', { exact: true })).toBeVisible();

    await page.getByRole('button', { name: 'Add secret' }).click();
    await page.getByRole('textbox', { name: 'Name' }).fill('CRM_KEY');
    await page.getByRole('textbox', { name: 'Value' }).fill('hush');
    await page.keyboard.press('Enter');
    await expect(page.getByText('CRM_KEY', { exact: true })).toBeVisible();

    await page.getByRole('button', { name: 'Look into it' }).click();
    await page.getByRole('button', { name: /^asked/ }).click();
    await expect(page.getByRole('group', { name: 'Value of asked' })).toHaveText('1');
    await settle(page);
    expect.soft(await violations(page), 'settings').toEqual([]);
    await page.getByRole('button', { name: 'Clear the store' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Clear store' }).click();
    await expect(page.getByText('0 keys of 1,000')).toBeVisible();
  });
});
