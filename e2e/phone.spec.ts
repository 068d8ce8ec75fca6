import { makeFlow } from './support/flows.ts';
import { expect, test } from './support/test.ts';

// Here everything moves as it does for people.
test.use({ folded: true, contextOptions: { reducedMotion: 'no-preference' } });

const layout = (...children: object[]) => ({ type: 'SingleColumnLayout', children });

/** Asks an endpoint for the price of a trip, then ends. */
const trip = JSON.stringify({
  version: '7.0',
  data_api_version: '3.0',
  routing_model: { TRIP: ['PRICE'], PRICE: [] },
  screens: [
    {
      id: 'TRIP',
      title: 'Your trip',
      sensitive: ['code'],
      layout: layout(
        { type: 'TextInput', name: 'city', label: 'City', required: true },
        { type: 'TextInput', name: 'code', label: 'Member code' },
        {
          type: 'Footer',
          label: 'Price',
          'on-click-action': { name: 'data_exchange', payload: { city: '${form.city}' } },
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
        {
          type: 'Footer',
          label: 'Book',
          'on-click-action': {
            name: 'complete',
            payload: { city: '${screen.TRIP.form.city}', price: '${data.price}' },
          },
        },
      ),
    },
  ],
});

for (const platform of ['iOS', 'Android'] as const) {
  test(`on ${platform} a flow goes from its message in the chat to the response in the chat`, async ({
    page,
    editor,
    phone,
  }) => {
    const { id } = await makeFlow(page.request, `Trip ${platform}`, { text: trip });
    await editor.open(id);
    await editor.bar.getByRole('button', { name: 'Play' }).click();
    await phone.panel.getByRole('tab', { name: platform, exact: true }).click();
    await expect(phone.screen).toHaveAttribute('data-platform', platform.toLowerCase());
    await phone.open();
    await expect(phone.title('Your trip')).toBeVisible();

    // Left too early, nothing is sent; the message opens it anew.
    await phone.field('City').fill('Lima');
    await phone.button(platform === 'iOS' ? 'Cancel' : 'Close').click();
    await expect(phone.title('Your trip')).toBeHidden();
    await expect(phone.screen.getByText('Response sent')).toBeHidden();
    await phone.open();
    await expect(phone.field('City')).toHaveValue('');

    await phone.field('City').fill('Oslo');
    await phone.screen.getByLabel(/^Member code/).fill('tiger-7');
    await phone.button('Price').click();
    const exchange = phone.panel.getByRole('region', { name: 'You answer for the endpoint' });
    await exchange.getByRole('button', { name: 'Answer', exact: true }).click();
    await expect(phone.screen.getByText('€ 99')).toBeVisible();
    await phone.button('Book').click();

    await expect(phone.title('Your price')).toBeHidden();
    expect(await phone.payload()).toEqual({ city: 'Oslo', price: '€ 99', flow_token: expect.any(String) });
    await phone.screen.getByRole('button', { name: /Response sent/ }).click();
    const details = phone.screen.getByRole('dialog', { name: 'Your response' });
    await expect(details).toContainText('Oslo');
    await expect(details).toContainText('••••••••••••');
    await expect(details).not.toContainText('tiger-7');
    await page.keyboard.press('Escape');
    await expect(details).toBeHidden();
  });
}

test('an answer that is remembered answers the next time, and is there after a reload', async ({
  page,
  editor,
  phone,
}) => {
  const { id } = await makeFlow(page.request, 'Remembered', { text: trip });
  await editor.open(id);
  await editor.bar.getByRole('button', { name: 'Play' }).click();
  await phone.open();
  await phone.field('City').fill('Oslo');
  await phone.button('Price').click();
  const exchange = phone.panel.getByRole('region', { name: 'You answer for the endpoint' });
  await exchange.getByRole('tab', { name: 'JSON' }).click();
  await exchange.getByRole('textbox', { name: 'Data' }).fill('{ "price": 12 }');
  // Told before it is sent what a phone would make of it.
  await expect(exchange.getByText('“price” should be of type string', { exact: false })).toBeVisible();
  await exchange.getByRole('textbox', { name: 'Data' }).fill('{ "price": "€ 12" }');
  await exchange.getByRole('checkbox', { name: /^Remember as a rule/ }).click();
  const saved = page.waitForResponse(
    (answer) => answer.request().method() === 'PUT' && answer.url().endsWith('/play'),
  );
  await exchange.getByRole('button', { name: 'Answer', exact: true }).click();
  await expect(phone.screen.getByText('€ 12')).toBeVisible();
  expect((await saved).ok()).toBe(true);

  await page.reload();
  await editor.ready();
  await editor.bar.getByRole('button', { name: 'Play' }).click();
  await phone.open();
  await phone.field('City').fill('Quito');
  await phone.button('Price').click();
  await expect(phone.screen.getByText('€ 12')).toBeVisible();
  await expect(exchange).toBeHidden();
});

test('an earlier moment is looked at, left again, and gone on from', async ({ page, editor, phone }) => {
  const { id } = await makeFlow(page.request, 'Looking back', { text: trip });
  await editor.open(id);
  await editor.bar.getByRole('button', { name: 'Play' }).click();
  await phone.open();
  await phone.field('City').fill('Oslo');
  await phone.button('Price').click();
  const exchange = phone.panel.getByRole('region', { name: 'You answer for the endpoint' });
  await exchange.getByRole('button', { name: 'Answer', exact: true }).click();
  await phone.button('Book').click();
  await expect(phone.screen.getByText('Response sent')).toBeVisible();
  expect(await phone.payload()).toMatchObject({ city: 'Oslo' });

  await phone.panel.getByRole('tab', { name: 'Events' }).click();
  await phone.panel.getByRole('option', { name: /city changed/ }).click();
  const bar = phone.panel.getByRole('region', { name: 'Looking back' });
  await expect(bar).toContainText('Looking at step 2');
  await expect(phone.field('City')).toHaveValue('Oslo');
  await expect(phone.field('City')).not.toBeFocused();
  await phone.screen.getByRole('textbox').first().click({ force: true });
  await expect(phone.field('City')).not.toBeFocused();
  await bar.getByRole('button', { name: 'Back to now' }).click();
  await expect(phone.screen.getByText('Response sent')).toBeVisible();

  await phone.panel.getByRole('option', { name: /city changed/ }).click();
  await bar.getByRole('button', { name: 'Continue from here' }).click();
  await expect(bar).toBeHidden();
  await expect(phone.panel.getByRole('option')).toHaveCount(2);
  await phone.field('City').fill('Bergen');
  await phone.button('Price').click();
  await exchange.getByRole('button', { name: 'Answer', exact: true }).click();
  await phone.button('Book').click();
  expect(await phone.payload()).toMatchObject({ city: 'Bergen' });
});

test('the text grows with the size that the phone’s owner chose, and fits beside a panel', async ({
  page,
  editor,
  phone,
}) => {
  const { id } = await makeFlow(page.request, 'Large print', { text: trip });
  await editor.open(id);
  await editor.bar.getByRole('button', { name: 'Play' }).click();
  await phone.open();
  const size = () =>
    phone.title('Your trip').evaluate((heading) => Number.parseFloat(getComputedStyle(heading).fontSize));
  const before = await size();
  await phone.panel.getByRole('button', { name: 'Text size and display' }).click();
  await page.getByRole('slider', { name: 'Text size' }).press('End');
  expect(await size()).toBeCloseTo(before * 1.5, 1);
  await page.keyboard.press('Escape');
  await expect(phone.button('Price')).toBeInViewport({ ratio: 1 });
});
