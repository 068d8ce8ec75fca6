import { AxeBuilder } from '@axe-core/playwright';
import { COMPONENT_TYPES } from '@flowsmith/flow-model';
import { flawsOf } from './support/flaws.ts';
import { expect, test } from './support/gallery.ts';

/** All that a phone draws: the others only hold components. */
const DRAWN = COMPONENT_TYPES.filter((type) => !['Form', 'If', 'Switch'].includes(type));

test.describe('every state on every phone', () => {
  for (const type of DRAWN) {
    test(`${type} fits, for eyes, fingers and screen readers`, async ({ page, gallery }) => {
      await gallery.open(`component=${type}`);
      expect.soft(await flawsOf(page)).toEqual([]);
      // What axe asks is the same in both themes.
      await gallery.open(`component=${type}&size=1.5&theme=light`);
      expect.soft(await flawsOf(page), 'largest text').toEqual([]);
      const { violations } = await new AxeBuilder({ page })
        .include('main')
        .disableRules('color-contrast')
        .analyze();
      expect(
        violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`)),
      ).toEqual([]);
    });
  }

  test('whole screens fit', async ({ page, gallery }) => {
    for (const filters of ['theme=light&size=1.5', 'theme=light&direction=rtl']) {
      await gallery.open(filters);
      await page.locator('[id="screen-loading"]').waitFor();
      expect(await flawsOf(page), filters).toEqual([]);
    }
  });
});

test.describe('the page', () => {
  test('leads to a state by its address, and draws only what is near', async ({ page, gallery }) => {
    await page.goto('/phone-gallery#TextInput-error');
    await expect(gallery.swatch('TextInput', 'error', 'android')).toBeInViewport();
    await expect(page.locator('[id="Footer-filled"]')).toHaveCount(0);
    await page
      .getByRole('navigation')
      .getByRole('link', { name: /^Footer/ })
      .click();
    await expect(gallery.swatch('Footer', 'filled', 'ios')).toBeInViewport();
  });

  test('is filtered by component, platform, theme, state and text size', async ({ page, gallery }) => {
    await gallery.open('component=TextInput');
    const phones = page.locator('main .phone');
    const all = await phones.count();
    await choose('Platform', 'iOS');
    await expect(phones).toHaveCount(all / 2);
    await choose('Theme', 'Dark');
    await expect(phones).toHaveCount(all / 4);
    await choose('State', 'Error');
    await expect(phones).toHaveCount(1);
    await choose('Text size', '150 %');
    await expect(phones.locator('.ph-label')).toHaveCSS('font-size', '19.5px');
    await expect(page).toHaveURL(/component=TextInput&platform=ios&theme=dark&state=error&size=1\.5/);
    await page.getByRole('button', { name: 'Show all' }).click();
    await expect(page.getByRole('heading', { name: 'Whole screens' })).toBeVisible();

    async function choose(filter: string, value: string) {
      await page.getByRole('toolbar').getByRole('combobox', { name: filter }).click();
      await page.getByRole('option', { name: value, exact: true }).click();
    }
  });

  test('says what the spec says of a component', async ({ page, gallery }) => {
    await gallery.open('component=CalendarPicker&state=filled');
    await expect(page.getByRole('heading', { level: 2, name: 'CalendarPicker' })).toContainText('Since 6.1');
    await expect(page.getByText(/Characters: title 80, description 300, label 40/)).toBeVisible();
  });

  for (const scheme of ['light', 'dark'] as const) {
    test(`has nothing that axe calls serious, ${scheme}`, async ({ page, gallery }) => {
      await page.emulateMedia({ colorScheme: scheme });
      await gallery.open('component=Footer');
      const { violations } = await new AxeBuilder({ page }).exclude('.phone').analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    });
  }
});
