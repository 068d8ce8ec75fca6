import { settle, violations } from './support/axe.ts';
import { makeFlow } from './support/flows.ts';
import { startMisbehavingServer } from './support/misbehaving-server.ts';
import { expect, test } from './support/test.ts';

test.use({ folded: true });

const layout = (...children: object[]) => ({ type: 'SingleColumnLayout', children });

/** Asks an endpoint for the price of a trip. */
const trip = JSON.stringify({
  version: '7.0',
  data_api_version: '3.0',
  routing_model: { TRIP: ['PRICE'], PRICE: [] },
  screens: [
    {
      id: 'TRIP',
      title: 'Your trip',
      layout: layout(
        { type: 'TextInput', name: 'city', label: 'City', required: true },
        { type: 'PhotoPicker', name: 'photos', label: 'Photos', 'min-uploaded-photos': 0 },
        {
          type: 'Footer',
          label: 'Price',
          'on-click-action': {
            name: 'data_exchange',
            payload: { city: '${form.city}', photos: '${form.photos}' },
          },
        },
      ),
    },
    {
      id: 'PRICE',
      title: 'Your price',
      terminal: true,
      data: { price: { type: 'string', __example__: '€ 99' } },
      layout: layout(
        { type: 'TextHeading', text: '${data.price}' },
        { type: 'Footer', label: 'Book', 'on-click-action': { name: 'complete', payload: {} } },
      ),
    },
  ],
});

test('the phone plays through a server of one’s own, however that behaves', async ({
  page,
  editor,
  phone,
}) => {
  const server = await startMisbehavingServer();
  const { id } = await makeFlow(page.request, 'Trip over the wire', { text: trip });
  await editor.open(id);
  await editor.bar.getByRole('button', { name: 'Play' }).click();

  await page.getByRole('button', { name: 'Answers: Scenario' }).click();
  await page.getByRole('radio', { name: 'My server' }).check();
  await page.getByLabel('Address').fill(server.url);
  await page.getByRole('radio', { name: 'Another public key' }).check();
  await page.getByLabel('Public key (PEM)').fill(server.publicKey);
  await page.getByLabel('App secret').fill('app-secret');
  await page.getByRole('button', { name: 'Save and test' }).click();
  await expect(page.getByText(/^Well: the ping was answered/)).toBeVisible();
  await settle(page);
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Escape');

  await phone.open();
  await phone.field('City').fill('Lima');
  await phone.screen
    .locator('input[type=file]')
    .setInputFiles({ name: 'cat.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('a picture of a cat') });
  await expect(phone.screen.getByRole('listitem')).toHaveCount(1);
  await phone.button('Price').click();
  await expect(phone.screen.getByText('€ 4')).toBeVisible();
  expect(server.files).toEqual(['a picture of a cat']);

  // What went over the wire stands with the answer.
  await phone.panel.getByRole('tab', { name: 'Events' }).click();
  await phone.panel.getByText('Answered by your server').click();
  await phone.panel.getByText('Request as sent').click();
  await expect(phone.panel.getByText(/encrypted_flow_data/)).toBeVisible();
  await expect(phone.panel.getByText(/x-hub-signature-256/)).toBeVisible();

  const wrong = phone.panel.getByRole('alert', { name: 'What went wrong' });
  for (const [behaviour, says] of [
    ['500', 'status 500'],
    ['421', 'status 421'],
    ['json', 'base64'],
    ['other-screen', 'NOWHERE'],
  ] as const) {
    server.behaviour = behaviour;
    await phone.panel.getByRole('button', { name: 'Restart' }).click();
    await phone.field('City').fill('Oslo');
    await phone.button('Price').click();
    await expect(wrong).toContainText(says);
  }
  await expect.poll(() => server.told).toEqual(['response-decryption-error', 'invalid-screen-transition']);

  server.behaviour = '427';
  await phone.panel.getByRole('button', { name: 'Restart' }).click();
  await phone.field('City').fill('Oslo');
  await phone.button('Price').click();
  await page.getByRole('dialog', { name: 'This trip is over.' }).getByRole('button', { name: 'OK' }).click();
  await expect(phone.screen.getByRole('button', { name: 'Get started' })).toBeDisabled();
  await server.close();

  // The choice stays with the flow; the server does not.
  await page.reload();
  await editor.bar.getByRole('button', { name: 'Play' }).click();
  await phone.open();
  await phone.field('City').fill('Oslo');
  await phone.button('Price').click();
  await expect(wrong).toContainText('Nothing listens at this port');
});

test('the phone plays through the hosted draft once it is deployed', async ({ page, editor, phone }) => {
  const { id } = await makeFlow(page.request, 'Trip to the draft', { text: trip });
  await editor.open(id);
  await editor.bar.getByRole('button', { name: 'Play' }).click();
  await page.getByRole('button', { name: 'Answers: Scenario' }).click();
  await page.getByRole('radio', { name: 'Draft' }).check();
  await page.getByRole('button', { name: 'Create a key pair' }).click();
  await page.getByRole('button', { name: 'Deploy' }).click();
  await page.getByRole('button', { name: 'Health check' }).click();
  await expect(page.getByText(/^Well: the ping was answered/)).toBeVisible();
  await page.keyboard.press('Escape');
  await phone.open();
  await phone.field('City').fill('Lima');
  await phone.button('Price').click();
  await expect(phone.screen.getByText('€ 99')).toBeVisible();

  // Somebody else who opens the flow plays it with the draft, too.
  await page.evaluate(() => localStorage.removeItem('flowsmith.answers'));
  await page.reload();
  await editor.bar.getByRole('button', { name: 'Play' }).click();
  await expect(page.getByRole('button', { name: 'Answers: Draft' })).toBeVisible();
});
