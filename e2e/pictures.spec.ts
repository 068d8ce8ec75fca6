import { AxeBuilder } from '@axe-core/playwright';
import { unzipSync } from 'fflate';
import { makeFlow, oneScreenFlow } from './support/flows.ts';
import { bytesOf, look, PicturesDialog } from './support/pictures.ts';
import { expect, test } from './support/test.ts';

test.use({ folded: true });

/** Width of a phone with its bezel, in CSS pixels. */
const PHONE = 372;
const GREEN = { android: { light: '#1daa61' }, ios: { dark: '#21c063' } } as const;

const go = (name: string): object => ({ name: 'navigate', next: { type: 'screen', name }, payload: {} });
const footer = (label: string, action: object): object => ({
  type: 'Footer',
  label,
  'on-click-action': action,
});
const screen = (id: string, children: readonly object[], rest: object = {}): object => ({
  id,
  title: id,
  layout: { type: 'SingleColumnLayout', children },
  ...rest,
});

/** Three screens and four routes, two of which leave from the branches of an If. */
const ROUTES = JSON.stringify({
  version: '7.3',
  screens: [
    screen(
      'START',
      [
        { type: 'EmbeddedLink', text: 'Skip', 'on-click-action': go('END') },
        {
          type: 'If',
          condition: '${data.known}',
          then: [footer('On', go('MIDDLE'))],
          else: [footer('To the end', go('END'))],
        },
      ],
      { data: { known: { type: 'boolean', __example__: true } } },
    ),
    screen('MIDDLE', [footer('On', go('END'))]),
    screen('END', [footer('Done', { name: 'complete', payload: {} })], { terminal: true }),
  ],
});

test.describe('pictures', () => {
  test('one screen as PNG, in the colours and at the size that were chosen', async ({ page, editor }) => {
    const { id } = await makeFlow(page.request, 'Pictures: one', { template: 'Dentist appointment' });
    await editor.open(id);
    await editor.row('TREATMENT').click();
    const pictures = new PicturesDialog(page);
    await pictures.open();
    // What is selected is offered first.
    await expect(pictures.dialog.getByRole('combobox', { name: 'Screen', exact: true })).toHaveText(
      'TREATMENT',
    );
    const download = await pictures.save('Save PNG');
    expect(download.suggestedFilename()).toBe('Pictures- one - TREATMENT.png');
    const seen = await look(page, await bytesOf(download));
    expect(seen.width).toBe(2 * PHONE);
    expect(seen.height).toBeGreaterThan(2 * 640);
    await expect(pictures.dialog.getByText(/^744 × [\d,]+ pixels$/)).toHaveText(
      `744 × ${seen.height.toLocaleString('en')} pixels`,
    );
    expect(seen.count(GREEN.android.light), 'the button').toBeGreaterThan(10_000);
    expect(seen.count('#ffffff'), 'the sheet').toBeGreaterThan(100_000);
    expect(seen.count('#0a1014'), 'letters').toBeGreaterThan(500);
    expect(seen.clear, 'around the corners of the bezel').toBeGreaterThan(1000);

    await pictures.set('iOS');
    await pictures.set('Dark');
    await pictures.set('1×');
    await pictures.set('White');
    await pictures.choose('Around the screen', 'No bezel');
    await pictures.drawn();
    const dark = await look(page, await bytesOf(await pictures.save('Save PNG')));
    expect(dark.width).toBe(360 + 2 * 24);
    expect(dark.count(GREEN.ios.dark), 'the button').toBeGreaterThan(2000);
    expect(dark.count('#1c1c1e'), 'the sheet').toBeGreaterThan(50_000);
    expect(dark.count('#ffffff'), 'the background').toBeGreaterThan(24 * 2 * 600);
    expect(dark.clear).toBe(0);
  });

  test('all screens: a zip with a file for each, and a contact sheet', async ({ page, editor }) => {
    const { id } = await makeFlow(page.request, 'Sign in', { template: 'Sign in and sign up' });
    await editor.open(id);
    const ids = ['SIGN_IN', 'SIGN_UP', 'FORGOT_PASSWORD', 'TERMS_AND_CONDITIONS'];
    const pictures = new PicturesDialog(page);
    await pictures.open();
    await pictures.set('1×');
    await pictures.drawn();
    const files = unzipSync(await bytesOf(await pictures.save('Save the zip')));
    expect(Object.keys(files)).toEqual(ids.map((each, at) => `0${at + 1} ${each}.png`));
    for (const file of Object.values(files)) {
      const seen = await look(page, file);
      expect(seen.width).toBe(PHONE);
      expect(seen.count('#ffffff'), 'the sheet').toBeGreaterThan(100_000);
      expect(seen.count('#0a1014'), 'letters').toBeGreaterThan(100);
    }
    await pictures.choose('As', /Contact sheet/);
    await pictures.drawn();
    const sheet = await look(page, await bytesOf(await pictures.save('Save PNG')));
    expect(sheet.width).toBeGreaterThan(2 * PHONE);
    // The last screen has no Footer.
    expect(sheet.count(GREEN.android.light)).toBeGreaterThan(3 * 9000);
  });

  test('the board as SVG: every screen, every route, ids as text', async ({ page, editor }) => {
    const { id } = await makeFlow(page.request, 'Routes', { text: ROUTES });
    await editor.open(id);
    const pictures = new PicturesDialog(page);
    await pictures.open();
    await pictures.choose('What', /board/);
    await pictures.drawn();
    const svg = (await bytesOf(await pictures.save('Save SVG'))).toString('utf8');
    // The policy of the product's pages keeps texts from becoming documents.
    const blank = await page.context().newPage();
    const found = await blank.evaluate((text) => {
      const document = new DOMParser().parseFromString(text, 'image/svg+xml');
      const all = (selector: string): Element[] => [...document.querySelectorAll(selector)];
      return {
        broken: document.querySelector('parsererror') !== null,
        routes: all('#routes path').map((path) => path.getAttribute('d') ?? ''),
        pictures: all('image').map((image) => image.getAttribute('href') ?? ''),
        ids: all('#labels text').map(({ textContent }) => textContent),
        foreign: all('foreignObject, script, style').length,
      };
    }, svg);
    await blank.close();
    expect(found.broken).toBe(false);
    expect(found.ids).toEqual(['START', 'Start', 'MIDDLE', 'END', 'End']);
    // Skip, On and To the end of START; On of MIDDLE.
    expect(found.routes).toHaveLength(4);
    const starts = found.routes.map((path) => path.split(' ', 1)[0]);
    expect(new Set(starts).size, 'each from its own component').toBe(4);
    expect(found.foreign, 'nothing but what every viewer shows').toBe(0);
    expect(found.pictures).toHaveLength(3);
    for (const href of found.pictures) {
      expect(href).toMatch(/^data:image\/png;base64,/);
      const seen = await look(page, Buffer.from(href.slice(href.indexOf(',') + 1), 'base64'));
      expect(seen.count(GREEN.android.light)).toBeGreaterThan(10_000);
    }

    await pictures.choose('As', /^PNG/);
    await pictures.drawn();
    const png = await look(page, await bytesOf(await pictures.save('Save PNG')));
    expect(png.width).toBeGreaterThan(2 * 3 * PHONE);
    expect(png.count(GREEN.android.light)).toBeGreaterThan(3 * 10_000);
  });

  test('a screen is copied from the board’s menu', async ({ page, editor }) => {
    const { id } = await makeFlow(page.request, 'Copied', { text: oneScreenFlow([]) });
    await editor.open(id);
    await editor.screen('START').locator('.board-screen-title').click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Copy picture' }).click();
    await expect(page.getByText('Copied the picture of START')).toBeVisible();
    const base64 = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const blob = await item?.getType('image/png');
      let text = '';
      for (const byte of new Uint8Array((await blob?.arrayBuffer()) ?? [])) text += String.fromCharCode(byte);
      return btoa(text);
    });
    const seen = await look(page, Buffer.from(base64, 'base64'));
    expect(seen.width).toBe(2 * PHONE);
    expect(seen.count(GREEN.android.light)).toBeGreaterThan(10_000);
  });

  test('pictures of the flow are in it, and its texts stay texts', async ({ page, editor }) => {
    await page.goto('/');
    const red = await page.evaluate(() => {
      const canvas = document.createElement('canvas');
      canvas.width = 64;
      canvas.height = 64;
      const context = canvas.getContext('2d');
      if (context === null) throw new Error('There is no canvas');
      context.fillStyle = '#ff0000';
      context.fillRect(0, 0, 64, 64);
      return canvas.toDataURL('image/png').replace(/^[^,]*,/, '');
    });
    const evil =
      '</div><style>.ph-sheet{background:#0000ff}</style><img src=x onerror="document.title=1">\u0001';
    const { id } = await makeFlow(page.request, 'Texts', {
      text: oneScreenFlow(
        [
          { type: 'Image', src: red, height: 100, 'scale-type': 'cover' },
          { type: 'TextBody', text: evil },
          { type: 'TextInput', name: 'a', label: 'Input', 'helper-text': evil },
        ],
        evil,
      ),
    });
    await editor.open(id);
    const pictures = new PicturesDialog(page);
    await pictures.open();
    const seen = await look(page, await bytesOf(await pictures.save('Save PNG')));
    // As wide as the list and 100 high, at twice the size.
    expect(seen.count('#ff0000')).toBeGreaterThan(600 * 190);
    expect(seen.count('#0000ff')).toBe(0);
    expect(seen.count('#ffffff')).toBeGreaterThan(200_000);
    expect(await page.title()).not.toBe('1');
  });

  test('many screens: far ones are drawn, too, and the work can be stopped', async ({ page, editor }) => {
    const screens = Array.from({ length: 40 }, (_, at) => {
      const name = (index: number): string =>
        `S_${String.fromCharCode(65 + Math.floor(index / 26))}${String.fromCharCode(65 + (index % 26))}`;
      const last = at === 39;
      return screen(
        name(at),
        [
          ...Array.from({ length: 10 }, (__, line) => ({
            type: 'TextInput',
            name: `f_${line}`,
            label: 'Field',
          })),
          footer('On', last ? { name: 'complete', payload: {} } : go(name(at + 1))),
        ],
        last ? { terminal: true } : {},
      );
    });
    const { id } = await makeFlow(page.request, 'Many', {
      text: JSON.stringify({ version: '7.3', screens }),
    });
    await editor.open(id);
    let downloads = 0;
    page.on('download', () => (downloads += 1));
    const pictures = new PicturesDialog(page);
    await pictures.open();
    await pictures.dialog.getByRole('button', { name: 'Save the zip' }).click();
    await expect(pictures.dialog.getByRole('progressbar')).toBeVisible();
    await pictures.dialog.getByRole('button', { name: 'Cancel' }).click();
    await expect(pictures.dialog.getByRole('button', { name: 'Save the zip' })).toBeVisible();

    await pictures.choose('What', /^One screen/);
    await pictures.choose('Screen', 'S_BN');
    await pictures.drawn();
    const seen = await look(page, await bytesOf(await pictures.save('Save PNG')));
    expect(seen.count(GREEN.android.light)).toBeGreaterThan(10_000);
    expect(downloads, 'nothing came of what was stopped').toBe(1);

    await pictures.choose('What', /board/);
    await pictures.choose('As', /^PNG/);
    await pictures.drawn();
    await expect(pictures.dialog.getByText(/Browsers cannot make a picture that large/)).toBeVisible();
  });

  for (const theme of ['light', 'dark'] as const) {
    test.describe(theme, () => {
      test.use({ colorScheme: theme });

      test('the dialog opens from the commands, works by keyboard, and axe finds nothing in it', async ({
        page,
        editor,
      }) => {
        const { id } = await makeFlow(page.request, 'Keys', { text: ROUTES });
        await editor.open(id);
        await page.keyboard.press('ControlOrMeta+k');
        await page.getByPlaceholder('What do you want to do?').fill('export pictures');
        await page.keyboard.press('Enter');
        const pictures = new PicturesDialog(page);
        await pictures.drawn();
        await expect(pictures.dialog.getByRole('combobox', { name: 'What' })).toBeFocused();
        const { violations } = await new AxeBuilder({ page }).include('[role="dialog"]').analyze();
        expect(violations.map(({ id: rule, nodes }) => `${rule}: ${nodes[0]?.html}`)).toEqual([]);
        await page.keyboard.press('Escape');
        await expect(pictures.dialog).toBeHidden();
      });
    });
  }
});
