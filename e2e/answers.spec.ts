import { createHmac, randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { APIRequestContext } from '@playwright/test';
import { settle, violations } from './support/axe.ts';
import { makeFlow } from './support/flows.ts';
import { expect, test } from './support/test.ts';

/** Of the sandbox's app; its webhooks are signed with it. */
const APP_SECRET = 'SBX-flowsmith-sandbox-app-secret';
const CITIES = [
  { id: 'ber', title: 'Berlin' },
  { id: 'rom', title: 'Rome' },
];
const FLOW = JSON.stringify({
  version: '7.2',
  screens: [
    {
      id: 'START',
      title: 'Your visit',
      terminal: true,
      sensitive: ['pin'],
      layout: {
        type: 'SingleColumnLayout',
        children: [
          { type: 'Dropdown', name: 'city', label: 'Your city', 'data-source': CITIES },
          { type: 'TextInput', name: 'pin', label: 'Your PIN', 'input-type': 'passcode' },
          {
            type: 'Footer',
            label: 'Done',
            'on-click-action': {
              name: 'complete',
              payload: { city: '${form.city}', pin: '${form.pin}' },
            },
          },
        ],
      },
    },
  ],
});

/** A flow in the sandbox, and people who complete it: each gets a message and answers it by a signed webhook. */
async function makeAnswered(request: APIRequestContext) {
  const { id: flowId } = await makeFlow(request, 'Visits', { text: FLOW });
  const accounts: { items: { id: string; name: string; wabaId: string; phoneNumberId: string }[] } = await (
    await request.get('/api/accounts')
  ).json();
  const account = accounts.items.find(({ name }) => name === 'Sandbox');
  if (account === undefined) throw new Error('There is no account of the sandbox');
  const post = async (path: string, data: object): Promise<unknown> => {
    const answer = await request.post(path, { data });
    expect(answer.ok(), await answer.text()).toBe(true);
    return answer.json();
  };
  const accountId = account.id;
  await post(`/api/flows/${flowId}/preflight`, {
    accountId,
    name: `Visits ${randomUUID()}`,
    categories: ['OTHER'],
  });
  await post(`/api/flows/${flowId}/publish`, { accountId });

  const answer = async (name: string, number: string, city: string) => {
    const token = `visit-${randomUUID()}`;
    const message = { kind: 'flow', body: 'Hello', cta: 'Open', token: { how: 'given', value: token } };
    await post(`/api/accounts/${accountId}/messages`, { flowId, to: number, message });
    const text = JSON.stringify({
      object: 'whatsapp_business_account',
      entry: [
        {
          id: account.wabaId,
          changes: [
            {
              field: 'messages',
              value: {
                messaging_product: 'whatsapp',
                metadata: { display_phone_number: '15550001', phone_number_id: account.phoneNumberId },
                contacts: [{ profile: { name }, wa_id: number }],
                messages: [
                  {
                    from: number,
                    id: `wamid.${randomUUID()}`,
                    timestamp: String(Math.floor(Date.now() / 1000)),
                    type: 'interactive',
                    interactive: {
                      type: 'nfm_reply',
                      nfm_reply: {
                        name: 'flow',
                        body: 'Sent',
                        response_json: JSON.stringify({ flow_token: token, city, pin: '4711' }),
                      },
                    },
                  },
                ],
              },
            },
          ],
        },
      ],
    });
    const signature = createHmac('sha256', APP_SECRET).update(text).digest('hex');
    const taken = await request.post(`/webhooks/${accountId}`, {
      data: text,
      headers: { 'content-type': 'application/json', 'x-hub-signature-256': `sha256=${signature}` },
    });
    expect(taken.status()).toBe(200);
  };
  return { flowId, answer };
}

test.use({ folded: true });

test('answers appear by themselves, can be found, read and taken along', async ({ page }) => {
  const { flowId, answer } = await makeAnswered(page.request);
  await page.goto(`/flows/${flowId}/answers`);
  await expect(page.getByRole('heading', { name: 'No answers yet' })).toBeVisible();
  await settle(page);
  expect.soft(await violations(page), 'before the first answer').toEqual([]);

  await answer('Ada', '491511110001', 'ber');
  const table = page.getByRole('grid', { name: /^Answers/ });
  const rows = table.locator('[data-answer]');
  await expect(rows).toHaveCount(1);
  await answer('Grace', '491511110002', 'rom');
  await expect(rows).toHaveCount(2);
  await expect(rows.filter({ hasText: 'Grace' })).toContainText('Rome');
  await expect(rows.filter({ hasText: 'Grace' })).toContainText('Masked');

  await page.getByRole('button', { name: 'Filter', exact: true }).click();
  const filter = page.getByRole('dialog', { name: 'Add a filter' });
  await filter.getByRole('checkbox', { name: /^Berlin/ }).click();
  await filter.getByRole('button', { name: 'Apply' }).click();
  await expect(page.getByText('Your city is Berlin')).toBeVisible();
  await expect(rows).toHaveCount(1);
  await expect(page.getByText('1 answer', { exact: true })).toBeVisible();

  await table.focus();
  await page.keyboard.press('Enter');
  const detail = page.getByRole('article', { name: 'Answer' });
  await expect(detail.getByRole('heading', { name: /^Ada/ })).toBeVisible();
  await expect(detail.getByText('Message sent')).toBeVisible();
  await expect(detail.getByText('4711')).toHaveCount(0);
  await detail.getByRole('button', { name: 'Show sensitive values' }).click();
  await expect(detail.getByText('4711', { exact: true })).toBeVisible();
  await settle(page);
  expect.soft(await violations(page), 'table and answer').toEqual([]);

  await page.getByRole('link', { name: 'Charts' }).click();
  await expect(page.getByRole('table').getByRole('row', { name: /^Completed 2/ })).toBeVisible();
  await settle(page);
  expect.soft(await violations(page), 'charts').toEqual([]);
  await page.goBack();

  await page.getByRole('button', { name: 'Export…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Export answers' });
  await expect(dialog.getByText('Your city is Berlin')).toBeVisible();
  await settle(page);
  expect.soft(await violations(page), 'export').toEqual([]);
  const begun = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Export', exact: true }).click();
  const file = await begun;
  expect(file.suggestedFilename()).toMatch(/\.csv$/);
  const csv = await readFile(await file.path(), 'utf8');
  expect(csv).toContain('Berlin');
  expect(csv).not.toContain('Rome');
  expect(csv).not.toContain('4711');
});

test.describe('in the dark', () => {
  test.use({ colorScheme: 'dark', viewport: { width: 1280, height: 720 } });

  test('an address is told of answers, and what it missed can be sent again', async ({ page }) => {
    const { id } = await makeFlow(page.request, 'Told', { text: FLOW });
    await page.goto(`/flows/${id}/answers/settings`);
    await page.getByRole('button', { name: 'Add an address' }).click();
    const dialog = page.getByRole('dialog', { name: 'Tell an address of answers' });
    await dialog.getByRole('textbox', { name: 'Name' }).fill('Our shop');
    await dialog.getByRole('textbox', { name: 'Address' }).fill('http://127.0.0.1:9/answers');
    await dialog.getByRole('button', { name: 'Add', exact: true }).click();
    const secret = page.getByRole('dialog', { name: 'The secret' });
    await expect(secret.getByRole('textbox', { name: 'Secret' })).toHaveValue(/^whsec_/);
    await secret.getByRole('button', { name: 'I have kept it' }).click();

    await page.getByRole('button', { name: 'More about Our shop' }).click();
    await page.getByRole('menuitem', { name: 'Send an example' }).click();
    await expect(page.getByText('The example did not arrive')).toBeVisible();
    await page.getByRole('button', { name: 'More about Our shop' }).click();
    await page.getByRole('menuitem', { name: 'Deliveries' }).click();
    const deliveries = page.getByRole('dialog', { name: 'Deliveries to Our shop' });
    await expect(deliveries.getByRole('listitem')).toContainText('Not arrived');
    await settle(page);
    expect.soft(await violations(page), 'deliveries').toEqual([]);
  });
});
