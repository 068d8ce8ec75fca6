import type { APIRequestContext } from '@playwright/test';
import { settle, violations } from './support/axe.ts';
import { makeFlow } from './support/flows.ts';
import { expect, test } from './support/test.ts';

test.use({ folded: true });

const layout = (...children: object[]) => ({ type: 'SingleColumnLayout', children });

/** Asks its endpoint for the price of a table, and ends with the name that was entered. */
const booking = JSON.stringify({
  version: '7.0',
  data_api_version: '3.0',
  routing_model: { TABLE: ['PRICE'], PRICE: [] },
  screens: [
    {
      id: 'TABLE',
      title: 'Your table',
      data: { place: { type: 'string', __example__: 'Berlin' } },
      layout: layout(
        { type: 'TextBody', text: '${data.place}' },
        { type: 'TextInput', name: 'guest', label: 'Name', required: true },
        {
          type: 'Footer',
          label: 'See the price',
          'on-click-action': { name: 'data_exchange', payload: { guest: '${form.guest}' } },
        },
      ),
    },
    {
      id: 'PRICE',
      title: 'Your price',
      terminal: true,
      data: { price: { type: 'string', __example__: '€ 99' }, guest: { type: 'string', __example__: 'Ada' } },
      layout: layout(
        { type: 'TextHeading', text: '${data.price}' },
        {
          type: 'Footer',
          label: 'Book',
          'on-click-action': {
            name: 'complete',
            payload: { guest: '${data.guest}', price: '${data.price}' },
          },
        },
      ),
    },
  ],
});

const source = `import { defineEndpoint } from '@flowsmith/endpoint/define';

export default defineEndpoint({
  screens: {
    TABLE: {
      data_exchange: ({ data, respond }) => respond('PRICE', { price: '€ 42', guest: String(data.guest) }),
    },
  },
});
`;

test('a flow is sent to a customer, who plays it through the hosted endpoint, and the answer comes back', async ({
  page,
}) => {
  const { request } = page;
  const { id } = await makeFlow(request, 'Table for the loop', { text: booking });
  const account = await sandboxAccount(request);
  await deploy(request, id);
  await publish(request, id, account);

  await page.goto(`/flows/${id}/send`);
  await page.getByLabel('Body').fill('Book *your* table');
  await page.getByLabel('Button', { exact: true }).fill('Choose');
  const preview = page.getByRole('region', { name: 'How it arrives' });
  await expect(preview.locator('.ph-bubble')).toContainText('Choose');
  await page.getByLabel('place', { exact: true }).fill('Kreuzberg');
  await page.getByRole('button', { name: 'Ada', exact: true }).click();
  expect.soft(await violations(page), 'composer').toEqual([]);
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await page.getByRole('link', { name: 'Open on the customer’s phone' }).click();

  const phone = page.getByRole('region', { name: 'Phone of Ada' });
  await phone.getByRole('button', { name: 'Choose' }).last().click();
  await expect(phone.getByText('Kreuzberg')).toBeVisible();
  await phone.getByLabel('Name').fill('Grace');
  await phone.getByRole('button', { name: 'See the price' }).click();
  await expect(phone.getByText('€ 42')).toBeVisible();
  await phone.getByRole('button', { name: 'Book', exact: true }).click();
  await expect(phone.getByText('Response sent')).toBeVisible();
  await settle(page);
  expect.soft(await violations(page), 'phone').toEqual([]);

  await expect
    .poll(async () => (await request.get(`/api/responses?flowId=${id}`)).json(), { timeout: 15_000 })
    .toMatchObject({ items: [{ fields: { guest: 'Grace', price: '€ 42' } }] });

  await phone.getByLabel('Message').fill('Thank you!');
  await page.keyboard.press('Enter');
  await expect(phone.getByText('Thank you!')).toBeVisible();
});

test('a flow shows where it stands at Meta, and an account what works', async ({ page }) => {
  const { request } = page;
  const { id } = await makeFlow(request, 'Standing at Meta', { text: booking });
  const account = await sandboxAccount(request);

  await page.goto(`/flows/${id}/meta`);
  const states = page.getByRole('list', { name: 'Where the flow stands' }).first();
  await expect(states.locator('[aria-current=step]')).toContainText('Only here');
  await deploy(request, id);
  await publish(request, id, account);
  await page.reload();
  await expect(states.locator('[aria-current=step]')).toContainText('Published');
  await page.getByRole('button', { name: /^Change name/ }).click();
  await page.getByRole('dialog').getByLabel('Name at Meta').fill(`Renamed ${id}`);
  await page.getByRole('dialog').getByRole('button', { name: 'Change at Meta' }).click();
  await expect(states.locator('[aria-current=step]')).toContainText('Draft');
  expect.soft(await violations(page), 'state').toEqual([]);

  await page.goto(`/accounts/${account.id}`);
  const checks = page.getByRole('region', { name: 'Connection' });
  await expect(checks.getByText('Access token')).toBeVisible({ timeout: 20_000 });
  expect.soft(await violations(page), 'account').toEqual([]);
});

interface SandboxAccount {
  readonly id: string;
  readonly baseUrl: string;
}

async function sandboxAccount(request: APIRequestContext): Promise<SandboxAccount> {
  const { items }: { items: SandboxAccount[] } = await (await request.get('/api/accounts')).json();
  const account = items.find(({ baseUrl }) => baseUrl.includes('/sandbox/'));
  if (account === undefined) throw new Error('there is no sandbox account');
  return account;
}

/** Deploys the handlers for customers. */
async function deploy(request: APIRequestContext, flowId: string): Promise<void> {
  const endpoint = `/api/flows/${flowId}/endpoint`;
  const before: { revision: number } = await (await request.get(`${endpoint}/source`)).json();
  const saved = await request.put(`${endpoint}/source`, {
    headers: { 'if-match': String(before.revision) },
    data: { text: source },
  });
  expect(saved.ok(), await saved.text()).toBe(true);
  const deployed = await request.post(`${endpoint}/deploy`, { data: { environment: 'live' } });
  expect(deployed.ok(), await deployed.text()).toBe(true);
}

/** Publishes with the address of the hosted endpoint, whose key the phone number of the account gets. */
async function publish(request: APIRequestContext, flowId: string, account: SandboxAccount): Promise<void> {
  const endpoint = `/api/flows/${flowId}/endpoint`;
  const put = await request.post(`${endpoint}/phones/${account.id}`, { data: { replace: true } });
  expect(put.ok(), await put.text()).toBe(true);
  const { live }: { live: { path: string } } = await (await request.get(endpoint)).json();
  const checked = await request.post(`/api/flows/${flowId}/preflight`, {
    data: {
      accountId: account.id,
      name: `Loop ${flowId}`,
      categories: ['OTHER'],
      endpointUri: new URL(live.path, account.baseUrl).href,
    },
  });
  expect(await checked.json()).toMatchObject({ validationErrors: [] });
  const published = await request.post(`/api/flows/${flowId}/publish`, { data: { accountId: account.id } });
  expect(published.ok(), await published.text()).toBe(true);
}
