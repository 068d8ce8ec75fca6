import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/**
 * What axe calls serious or critical on the page as it stands, in a form that says where. Inside the phone colours are
 * not judged: they are WhatsApp's (white on its green button, for one), and the phone is to show what a phone shows.
 * On a dark page only colours are: all else is the same in light.
 */
export async function violations(page: Page): Promise<string[]> {
  await settle(page);
  const colours = await new AxeBuilder({ page }).withRules('color-contrast').exclude('.phone').analyze();
  const isDark = await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
  const others = isDark
    ? []
    : (await new AxeBuilder({ page }).disableRules('color-contrast').analyze()).violations;
  return [...others, ...colours.violations]
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, html }) => `${id}: ${target.join(' ')} ${html.slice(0, 160)}`),
    );
}

/** Colours are judged when nothing fades in or out any more; what turns for ever is not waited for. */
export async function settle(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    document
      .getAnimations()
      .every((animation) => animation.effect?.getComputedTiming().iterations === Infinity),
  );
}
