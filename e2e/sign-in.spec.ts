import { beginFlow } from './support/library.ts';
import { publish } from './support/publish.ts';
import { savedText } from './support/flows.ts';
import { expect, test } from './support/test.ts';

test.describe('A real flow, changed by hand', () => {
  test('drag, inspect and type JSON; undo all of it back to the very bytes', async ({ page, editor }) => {
    const id = await beginFlow(page, 'Sign in, sign up', 'Undo to the bytes');
    await editor.ready();
    const original = await savedText(page.request, id);

    // From the palette to a screen.
    await editor.goTo('FORGOT_PASSWORD');
    await editor.drag(
      editor.paletteItem('Text area'),
      editor.component('Footer: Send reset link', 'FORGOT_PASSWORD'),
      'before',
    );
    await expect(editor.screen('FORGOT_PASSWORD').getByRole('group', { name: /^Text area/ })).toBeVisible();

    // Within a screen.
    await editor.drag(
      editor.screen('FORGOT_PASSWORD').getByRole('group', { name: /^Text area/ }),
      editor.component('Text field: Email address', 'FORGOT_PASSWORD'),
      'before',
    );
    expect((await editor.componentsOf('FORGOT_PASSWORD')).map((name) => name.split(':')[0])).toEqual([
      'Body text',
      'Text area',
      'Text field',
      'Footer',
    ]);

    // To another screen.
    await editor.fitAll();
    await editor.drag(
      editor.component('Opt-in: I would like to receive news and offers.', 'SIGN_UP'),
      editor.component('Link: Forgot password', 'SIGN_IN'),
      'before',
    );
    await expect(
      editor.component('Opt-in: I would like to receive news and offers.', 'SIGN_IN'),
    ).toBeVisible();
    await expect(editor.component('Opt-in: I would like to receive news and offers.', 'SIGN_UP')).toHaveCount(
      0,
    );

    // By the inspector.
    await editor.goTo('SIGN_IN');
    await editor.select(editor.component('Text field: Password', 'SIGN_IN'));
    await editor.inspector.getByRole('textbox', { name: /^Label/ }).fill('Secret word');
    await expect(editor.component('Text field: Secret word', 'SIGN_IN')).toBeVisible();

    // By typing JSON: what is typed is on the board at once.
    const line = editor.line('"label": "Secret word"');
    await expect(line).toBeVisible();
    await editor.caretIn(line, 2);
    await page.keyboard.type(' please');
    await expect(editor.component('Text field: Secret word please', 'SIGN_IN')).toBeVisible();

    const changed = await editor.savedFlow(id);
    expect(changed.screens[0]?.layout.children.map(({ type }) => type)).toEqual([
      'TextSubheading',
      'TextInput',
      'TextInput',
      'EmbeddedLink',
      'OptIn',
      'EmbeddedLink',
      'Footer',
    ]);

    for (let step = 0; step < 5; step += 1) await editor.undo();
    await expect(editor.bar.getByRole('button', { name: 'Nothing to undo' })).toBeVisible();
    await editor.saved();
    expect(await savedText(page.request, id)).toBe(original);

    for (let step = 0; step < 5; step += 1) await editor.redo();
    await expect(editor.component('Text field: Secret word please', 'SIGN_IN')).toBeVisible();
    expect(await editor.savedFlow(id)).toEqual(changed);
  });

  test('a component goes into an If, and a refused drop says why', async ({ page, editor }) => {
    const id = await beginFlow(page, 'Sign in, sign up', 'Into an If');
    await editor.ready();
    await editor.goTo('FORGOT_PASSWORD');
    await editor.drag(
      editor.paletteItem('If'),
      editor.component('Text field: Email address', 'FORGOT_PASSWORD'),
      'after',
    );
    const branch = editor
      .screen('FORGOT_PASSWORD')
      .getByRole('group', { name: /^If/ })
      .locator('.board-list')
      .first();
    await editor.drag(editor.component('Text field: Email address', 'FORGOT_PASSWORD'), branch, 'into');
    await expect(branch.getByRole('group', { name: 'Text field: Email address' })).toBeVisible();

    // A second footer has no place on the screen: nothing changes, and the reason stands beside the pointer.
    await editor.goTo('SIGN_IN');
    await editor.drag(
      editor.paletteItem('Footer'),
      editor.component('Text field: Password', 'SIGN_IN'),
      'after',
      { refused: /1 Footer at most/ },
    );
    const flow = await editor.savedFlow(id);
    expect(flow.screens[0]?.layout.children.filter(({ type }) => type === 'Footer')).toHaveLength(1);
    const held = flow.screens[2]?.layout.children.find(({ type }) => type === 'If');
    expect(held?.then?.map(({ name }) => name)).toContain('email');
  });

  test('a port is dragged to a screen: action, routes and the arrow follow', async ({ page, editor }) => {
    const id = await beginFlow(page, 'Sign in, sign up', 'Connect');
    await editor.ready();
    await editor.fitAll();
    await editor.connect(
      editor.component('Link: Forgot password', 'SIGN_IN'),
      editor.screen('TERMS_AND_CONDITIONS'),
    );
    await expect
      .poll(async () => (await editor.savedFlow(id)).routing_model?.['SIGN_IN'])
      // The old route stays: SIGN_IN asks the endpoint, which may answer with that screen.
      .toEqual(['SIGN_UP', 'FORGOT_PASSWORD', 'TERMS_AND_CONDITIONS']);
    const link = (await editor.savedFlow(id)).screens[0]?.layout.children[4];
    expect(link?.['on-click-action']?.next?.name).toBe('TERMS_AND_CONDITIONS');
    await editor.undo();
    await expect
      .poll(async () => (await editor.savedFlow(id)).routing_model?.['SIGN_IN'])
      .toEqual(['SIGN_UP', 'FORGOT_PASSWORD']);
  });

  test('played to the end, its exchange is shown and answered', async ({ page, editor, phone }) => {
    await beginFlow(page, 'Sign in, sign up', 'Play');
    await editor.ready();
    await editor.bar.getByRole('button', { name: 'Play' }).click();
    await phone.panel.getByRole('combobox', { name: 'Scenario' }).click();
    await page.getByRole('option', { name: /^No scenario/ }).click();
    await phone.open();
    await expect(phone.title('Sign in')).toBeVisible();
    await phone.field('Email address').fill('ana@example.org');
    await phone.field('Password').fill('s3cret!pass');
    await phone.button('Forgot password').click();
    await expect(phone.title('Forgot password')).toBeVisible();
    await phone.button('Back').click();
    await expect(phone.field('Email address')).toHaveValue('ana@example.org');
    await phone.button('Sign in').click();

    const exchange = phone.panel.getByRole('region', { name: 'You answer for the endpoint' });
    await exchange.getByText('Request', { exact: true }).click();
    await expect(exchange.getByRole('tree', { name: 'Request' })).toContainText('"ana@example.org"');
    await exchange.getByRole('textbox', { name: 'Params' }).fill('{ "welcome": "Ana" }');
    await exchange.getByRole('button', { name: 'Answer', exact: true }).click();
    await expect(phone.screen.getByText('Response sent')).toBeVisible();
    expect(await phone.payload()).toEqual({ welcome: 'Ana', flow_token: expect.any(String) });
  });

  test('saved by itself, there after a reload, published with its endpoint, then changed since', async ({
    page,
    editor,
  }) => {
    const id = await beginFlow(page, 'Sign in, sign up', `Publish me ${Date.now()}`);
    await editor.ready();
    await editor.goTo('SIGN_IN');
    await editor.select(editor.component('Text field: Password', 'SIGN_IN'));
    await editor.inspector.getByRole('textbox', { name: /^Label/ }).fill('Pass phrase');
    await editor.saved();
    await page.reload();
    await editor.ready();
    await expect(editor.component('Text field: Pass phrase', 'SIGN_IN')).toBeVisible();
    await expect(editor.bar.getByText('Draft', { exact: true })).toBeVisible();

    await publish(page);
    await expect(editor.bar.getByText('Published', { exact: true })).toBeVisible();

    await editor.goTo('SIGN_IN');
    await editor.select(editor.component('Text field: Pass phrase', 'SIGN_IN'));
    await editor.inspector.getByRole('textbox', { name: /^Label/ }).fill('Password');
    await expect(editor.bar.getByText('Changed since published')).toBeVisible();
    await editor.saved();
    await page.getByRole('link', { name: 'Library' }).click();
    const card = page.getByRole('listitem').filter({ has: page.locator(`a[href="/flows/${id}"]`) });
    await expect(card.getByText('Changed')).toBeVisible();
  });
});
