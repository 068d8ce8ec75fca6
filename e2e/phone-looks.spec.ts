import { expect, placeOf, styleOf, test } from './support/gallery.ts';

/** Digits for `toBeCloseTo`: within 1.25 pixels. Borders are whole pixels of the screen, also where a phone is drawn small. */
const TO_A_PIXEL = -0.4;

test.describe('fields', () => {
  test('are outlined with a floating label on Android', async ({ gallery }) => {
    await gallery.open('component=TextInput&theme=light');
    const empty = gallery.swatch('TextInput', 'empty', 'android');
    const box = empty.locator('.ph-box');
    expect(await styleOf(box, 'border-style')).toBe('solid');
    expect(await styleOf(box, 'border-color')).toBe('rgb(102, 119, 129)');
    expect(await styleOf(box, 'border-radius')).toBe('8px');
    expect((await placeOf(box)).height).toBeCloseTo(56, TO_A_PIXEL);
    const inside = await placeOf(empty.locator('.ph-label'));
    expect(Math.abs(middle(inside) - middle(await placeOf(box)))).toBeLessThan(2);

    const filled = gallery.swatch('TextInput', 'filled', 'android');
    const onTop = await placeOf(filled.locator('.ph-label'));
    expect(Math.abs(middle(onTop) - (await placeOf(filled.locator('.ph-box'))).top)).toBeLessThan(2);
    expect(await styleOf(filled.locator('.ph-label'), 'font-size')).toBe('12px');
    await empty.getByRole('textbox').focus();
    await expect(async () => {
      const label = await placeOf(empty.locator('.ph-label'));
      expect(Math.abs(middle(label) - (await placeOf(box)).top)).toBeLessThan(2);
    }).toPass();
  });

  test('are cells with the label in front on iOS', async ({ gallery }) => {
    await gallery.open('component=TextInput&theme=light');
    const filled = gallery.swatch('TextInput', 'filled', 'ios');
    const box = filled.locator('.ph-box');
    expect(await styleOf(box, 'border-top-width')).toBe('0px');
    expect(await styleOf(box, 'background-color')).toBe('rgb(255, 255, 255)');
    expect(await styleOf(filled, 'background-color')).toBe('rgb(244, 244, 244)');
    expect((await placeOf(box)).height).toBeCloseTo(44, TO_A_PIXEL);
    const label = await placeOf(filled.locator('.ph-label'));
    const entry = await placeOf(filled.getByRole('textbox'));
    expect(label.left).toBeCloseTo(32, TO_A_PIXEL);
    expect(entry.left).toBeGreaterThan(label.right);
    expect(Math.abs(middle(label) - middle(entry))).toBeLessThan(1.5);
  });

  for (const platform of ['ios', 'android'] as const) {
    test(`go to the right for labels from right to left, ${platform}`, async ({ gallery }) => {
      await gallery.open('component=TextInput&theme=light');
      const field = gallery.swatch('TextInput', 'rtl', platform);
      const label = await placeOf(field.locator('.ph-label'));
      expect(label.right).toBeGreaterThan(360 - 36);
      expect(await styleOf(field.getByRole('textbox'), 'direction')).toBe('rtl');
    });
  }

  test('say what is wrong in red, under the field', async ({ gallery }) => {
    await gallery.open('component=TextInput&theme=light');
    for (const [platform, red] of [
      ['ios', 'rgb(194, 0, 47)'],
      ['android', 'rgb(184, 5, 49)'],
    ] as const) {
      const field = gallery.swatch('TextInput', 'error', platform);
      const message = field.getByText('Enter an e-mail address');
      expect(await styleOf(message, 'color')).toBe(red);
      expect((await placeOf(message)).top).toBeGreaterThanOrEqual(
        (await placeOf(field.locator('.ph-box'))).bottom,
      );
      await expect(field.getByRole('textbox')).toHaveAccessibleDescription('Enter an e-mail address');
    }
  });
});

test.describe('choices', () => {
  test('have their marks at the end: round and square on Android, round on iOS', async ({ gallery }) => {
    for (const [type, android, ios] of [
      ['RadioButtonsGroup', '50%', '50%'],
      ['CheckboxGroup', '2px', '50%'],
    ] as const) {
      await gallery.open(`component=${type}&theme=light`);
      for (const [platform, radius] of [
        ['android', android],
        ['ios', ios],
      ] as const) {
        const mark = gallery.swatch(type, 'filled', platform).locator('.ph-mark').first();
        expect((await placeOf(mark)).right, `${type} ${platform}`).toBeGreaterThan(320);
        expect(await styleOf(mark, 'border-radius'), `${type} ${platform}`).toBe(radius);
        expect(await styleOf(mark, 'border-color')).toBe('rgb(29, 170, 97)');
        const mirrored = gallery.swatch(type, 'rtl', platform).locator('.ph-mark').first();
        expect((await placeOf(mirrored)).left, `${type} ${platform}`).toBeLessThan(40);
      }
    }
  });

  test('lie in one cell on iOS, and free on Android', async ({ gallery }) => {
    await gallery.open('component=RadioButtonsGroup&theme=light');
    const cell = gallery.swatch('RadioButtonsGroup', 'filled', 'ios').locator('.ph-rows');
    expect(await styleOf(cell, 'background-color')).toBe('rgb(255, 255, 255)');
    expect(await styleOf(cell, 'border-radius')).toBe('10px');
    const free = gallery.swatch('RadioButtonsGroup', 'filled', 'android').locator('.ph-row').first();
    expect((await placeOf(free)).height).toBeCloseTo(48, TO_A_PIXEL);
  });

  test('an opt-in has its box in front of its words', async ({ gallery }) => {
    await gallery.open('component=OptIn&theme=light');
    for (const [platform, left] of [
      ['ios', 30],
      ['android', 18],
    ] as const) {
      const box = await placeOf(gallery.swatch('OptIn', 'required', platform).getByRole('checkbox'));
      const words = await placeOf(gallery.swatch('OptIn', 'required', platform).locator('label'));
      expect(box.left).toBeCloseTo(left, TO_A_PIXEL);
      expect(words.left).toBeGreaterThan(box.right + 10);
      expect(Math.abs(middle(box) - middle(words))).toBeLessThan(3);
    }
  });

  test('a long dropdown is searched without its accents', async ({ gallery }) => {
    await gallery.open('component=Dropdown&theme=light');
    const phone = gallery.swatch('Dropdown', 'required', 'android');
    await phone.getByRole('combobox').click();
    await phone.getByRole('textbox', { name: 'Search' }).fill('nai');
    await expect(phone.getByRole('radio')).toHaveCount(1);
    await phone.getByRole('textbox', { name: 'Search' }).fill('sao');
    await expect(phone.getByRole('radio', { name: 'São Paulo' })).toBeDisabled();
    await phone.getByRole('textbox', { name: 'Search' }).fill('berl');
    await phone.getByText('Germany').click();
    await expect(phone.getByRole('dialog')).toBeHidden();
    await expect(phone.getByRole('combobox')).toHaveAccessibleName('City Berlin');
  });
});

test.describe('dates', () => {
  test('a year is two taps away in a calendar', async ({ gallery }) => {
    await gallery.open('component=DatePicker&theme=light');
    const phone = gallery.swatch('DatePicker', 'required', 'android');
    await phone.getByRole('combobox').click();
    await phone.getByRole('button', { name: /^\w+ \d{4}$/ }).click();
    await phone.getByRole('button', { name: '2027', exact: true }).click();
    await phone.locator('[data-day$="-09"]').click();
    await phone.getByRole('button', { name: 'OK' }).click();
    await expect(phone.getByRole('combobox')).toHaveAccessibleName(/2027$/);
  });

  test('iOS turns wheels', async ({ gallery }) => {
    await gallery.open('component=DatePicker&theme=light');
    const phone = gallery.swatch('DatePicker', 'filled', 'ios');
    await phone.getByRole('combobox').click();
    await phone.getByRole('spinbutton', { name: 'Year' }).press('ArrowDown');
    await phone.getByRole('button', { name: 'Done' }).click();
    await expect(phone.getByRole('combobox')).toHaveAccessibleName(/2027$/);
  });
});

test.describe('pictures and files', () => {
  test('a carousel is swiped with the mouse', async ({ page, gallery }) => {
    await gallery.open('component=ImageCarousel&theme=light');
    const phone = gallery.swatch('ImageCarousel', 'filled', 'ios');
    const strip = phone.locator('.ph-strip');
    await strip.scrollIntoViewIfNeeded();
    const box = await strip.boundingBox();
    if (box === null) throw new Error('No carousel');
    await page.mouse.move(box.x + box.width * 0.8, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.2, box.y + box.height / 2, { steps: 6 });
    await page.mouse.up();
    await expect(phone.getByRole('group', { name: 'Image 2 of 3' })).toBeVisible();
    await expect(phone.locator('.ph-dots span').nth(1)).toHaveAttribute('data-chosen');
    await phone.getByRole('button', { name: 'Next image' }).press('Enter');
    await expect(phone.getByRole('group', { name: 'Image 3 of 3' })).toBeVisible();
  });

  test('photos show their picture and size, and are refused when they are too many', async ({ gallery }) => {
    await gallery.open('component=PhotoPicker&theme=light');
    const phone = gallery.swatch('PhotoPicker', 'empty', 'android');
    const photo = (name: string) => ({ name, mimeType: 'image/png', buffer: PIXEL });
    await phone
      .locator('input[type=file]')
      .setInputFiles(['a', 'b', 'c', 'd', 'e'].map((n) => photo(`${n}.png`)));
    await expect(phone.getByText('You can add up to 4')).toBeVisible();
    await expect(phone.locator('.ph-file img')).toHaveCount(4);
    await expect(phone.getByText('1 kB')).toHaveCount(4);
    await expect(phone.getByRole('button', { name: 'Add more' })).toBeHidden();
    await phone.getByRole('button', { name: 'Remove b.png' }).click();
    await expect(phone.getByText('3 of 4')).toBeVisible();
  });
});

test.describe('around the components', () => {
  test('a phone in a language from right to left is mirrored', async ({ gallery }) => {
    await gallery.open('theme=light&direction=rtl');
    for (const platform of ['ios', 'android'] as const) {
      const phone = gallery.screen('deals-offers', platform);
      expect((await placeOf(phone.getByRole('button', { name: 'Back' }))).left).toBeGreaterThan(300);
      expect(await styleOf(phone.locator('.ph-bar-button .ph-icon'), 'scale')).toBe('-1 1');
      expect((await placeOf(phone.locator('.ph-mark').first())).right).toBeLessThan(60);
    }
  });

  test('header, sheet and button have the measures of each platform', async ({ gallery }) => {
    await gallery.open('theme=light');
    for (const [platform, header, radius, button, corner] of [
      ['ios', 42, '12px', 48, '16px'],
      ['android', 83, '24px', 40, '20px'],
    ] as const) {
      const phone = gallery.screen('newsletter', platform);
      expect((await placeOf(phone.locator('.ph-header'))).height).toBeCloseTo(header, TO_A_PIXEL);
      expect(await styleOf(phone.locator('.ph-sheet'), 'border-top-left-radius')).toBe(radius);
      expect((await placeOf(phone.locator('.ph-cta'))).height).toBeCloseTo(button, TO_A_PIXEL);
      expect(await styleOf(phone.locator('.ph-cta'), 'border-radius')).toBe(corner);
      const title = await placeOf(phone.getByRole('heading', { level: 1 }));
      expect((title.left + title.right) / 2).toBeCloseTo(180, TO_A_PIXEL);
      expect((await placeOf(phone.locator('.ph-managed'))).top).toBeGreaterThanOrEqual(
        (await placeOf(phone.locator('.ph-cta'))).bottom,
      );
    }
    await expect(gallery.screen('newsletter', 'ios').getByRole('button', { name: 'Cancel' })).toHaveText(
      'Cancel',
    );
    await expect(
      gallery.screen('newsletter', 'android').locator('.ph-over-handle, .ph-handle'),
    ).toBeVisible();
    await expect(gallery.screen('newsletter', 'ios').locator('.ph-handle')).toBeHidden();
  });

  test('text grows with the text size; the clock and the bar of iOS do not', async ({ gallery }) => {
    await gallery.open('theme=light&size=1.5');
    const ios = gallery.screen('newsletter', 'ios');
    const android = gallery.screen('newsletter', 'android');
    expect(await styleOf(android.locator('.ph-label').first(), 'font-size')).toBe('24px');
    expect(await styleOf(ios.locator('.ph-label').first(), 'font-size')).toBe('19.5px');
    expect(await styleOf(android.getByRole('heading', { level: 1 }), 'font-size')).toBe('24px');
    expect(await styleOf(ios.getByRole('heading', { level: 1 }), 'font-size')).toBe('14px');
    expect(await styleOf(android.locator('.ph-clock'), 'font-size')).toBe('13px');
  });

  test('a dark phone is dark in a light builder, and the other way round', async ({ page, gallery }) => {
    for (const scheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: scheme });
      await gallery.open('component=Footer');
      const ground = (platform: 'ios' | 'android', theme: 'light' | 'dark') =>
        styleOf(gallery.swatch('Footer', 'filled', platform, theme), 'background-color');
      expect(await ground('ios', 'light')).toBe('rgb(244, 244, 244)');
      expect(await ground('ios', 'dark')).toBe('rgb(28, 28, 30)');
      expect(await ground('android', 'light')).toBe('rgb(255, 255, 255)');
      expect(await ground('android', 'dark')).toBe('rgb(17, 27, 33)');
    }
  });
});

/** A picture of one pixel. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

function middle({ top, bottom }: { readonly top: number; readonly bottom: number }): number {
  return (top + bottom) / 2;
}
