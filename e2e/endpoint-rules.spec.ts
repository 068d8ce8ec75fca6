import { violations } from './support/axe.ts';
import { makeFlow } from './support/flows.ts';
import { expect, test } from './support/test.ts';

const layout = (...children: object[]) => ({ type: 'SingleColumnLayout', children });

/** Asks for an age, then shows a price. */
const tickets = JSON.stringify({
  version: '7.0',
  data_api_version: '3.0',
  routing_model: { AGE: ['PRICE'], PRICE: [] },
  screens: [
    {
      id: 'AGE',
      title: 'Your age',
      layout: layout(
        { type: 'TextInput', name: 'age', label: 'Age', 'input-type': 'number', required: true },
        {
          type: 'Footer',
          label: 'Price',
          'on-click-action': { name: 'data_exchange', payload: { age: '${form.age}' } },
        },
      ),
    },
    {
      id: 'PRICE',
      title: 'Your price',
      terminal: true,
      data: { price: { type: 'string', __example__: '€ 20' } },
      layout: layout(
        { type: 'TextHeading', text: '${data.price}' },
        { type: 'Footer', label: 'Book', 'on-click-action': { name: 'complete', payload: {} } },
      ),
    },
  ],
});

test('answers without code: a rule with a condition, played on the phone', async ({ page, phone }) => {
  const { id } = await makeFlow(page.request, 'Tickets by rules', { text: tickets });
  await page.request.post(`/api/flows/${id}/endpoint/keys`, { data: { from: 'new' } });
  await page.goto(`/flows/${id}/endpoint/rules`);
  await page.getByRole('button', { name: 'Begin with rules' }).click();

  const asks = page.getByRole('region', { name: 'When AGE asks' });
  await expect(asks.getByRole('button', { name: /^Rule 1 .*Always.*PRICE/ })).toBeVisible();
  await asks.getByRole('button', { name: 'Add rule: When AGE asks' }).click();
  await asks.getByRole('combobox', { name: 'Comparison' }).click();
  await page.getByRole('option', { name: 'is less than' }).click();
  await asks.getByRole('textbox', { name: 'Compared with' }).fill('18');
  await asks.getByRole('textbox', { name: 'Message' }).fill('With ${payload.age} you are too young.');
  expect(await violations(page)).toEqual([]);

  // Saved, and deployed to the draft by itself.
  const deployed = async () => {
    const answer = await page.request.get(`/api/flows/${id}/endpoint`);
    const { draft }: { draft: { isCurrent: boolean; deployed: { number: number } | null } } =
      await answer.json();
    const source = await page.request.get(`/api/flows/${id}/endpoint/source`);
    return draft.isCurrent && (await source.text()).includes('too young');
  };
  await expect.poll(deployed).toBe(true);

  await phone.open();
  await phone.field('Age').fill('9');
  await phone.button('Price').click();
  await expect(phone.screen.getByText('With 9 you are too young.')).toBeVisible();
  await phone.field('Age').fill('30');
  await phone.button('Price').click();
  await expect(phone.screen.getByText('€ 20')).toBeVisible();

  // The order counts, by keyboard too; undo brings it back.
  const special = asks.getByRole('button', { name: /is less than/ });
  await special.press('Alt+ArrowDown');
  await expect(asks.getByRole('button', { name: /^Rule 2 .*is less than/ })).toBeFocused();
  await expect(page.getByRole('button', { name: '1 hint' })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(asks.getByRole('button', { name: /^Rule 1 .*is less than/ })).toBeVisible();

  await page.getByRole('button', { name: 'Show as code' }).click();
  const code = page.getByRole('dialog').getByRole('textbox', { name: 'The rules as code' });
  await expect(code).toHaveValue(/compare\(sent\.age, '18'\) < 0/);
  await page.getByRole('dialog').getByRole('button', { name: 'Turn into code' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Turn into code' }).click();
  await expect(page).toHaveURL(/endpoint\/code$/);
});
