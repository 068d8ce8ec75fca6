import { expect, test } from './support/test.ts';

test.use({ folded: true });

const PAYLOADS = [
  '<img src=x onerror="window.hit=1">',
  '<script>window.hit=1</script>',
  '"><svg onload="window.hit=1">',
  '[click](javascript:window.hit=1)',
  '<a href="javascript:window.hit=1">x</a><style>*{display:none}</style>',
];

test('hostile names and texts are shown as they are, and nothing of them runs', async ({ page, request }) => {
  let dialogs = 0;
  page.on('dialog', (dialog) => {
    dialogs += 1;
    void dialog.dismiss();
  });
  const name = `${PAYLOADS[0]}${PAYLOADS[2]}`;
  const children = [
    ...PAYLOADS.map((text) => ({ type: 'TextBody', text, markdown: true })),
    { type: 'RichText', text: PAYLOADS },
    { type: 'Footer', label: PAYLOADS[0], 'on-click-action': { name: 'complete', payload: {} } },
  ];
  const screen = { id: 'A', title: PAYLOADS[1], terminal: true };
  const text = JSON.stringify({
    version: '7.3',
    screens: [{ ...screen, layout: { type: 'SingleColumnLayout', children } }],
  });
  const created = await request.post('/api/flows', { data: { name, text } });
  const { id } = await created.json();
  const shared = await request.post(`/api/flows/${id}/shares`, {
    data: { expiresInDays: 1, revision: 'latest' },
  });
  const { token } = await shared.json();

  for (const path of ['/', `/flows/${id}`, `/p/${token}`]) {
    await page.goto(path);
    await expect(page.getByText('onerror="window.hit=1"').filter({ visible: true }).first()).toBeVisible();
    expect(await page.evaluate(() => Reflect.get(window, 'hit'))).toBeUndefined();
    expect(await page.locator('a[href^="javascript:" i]').count()).toBe(0);
  }
  expect(dialogs).toBe(0);
  await request.delete(`/api/flows/${id}`);
});
