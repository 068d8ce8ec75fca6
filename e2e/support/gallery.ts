import type { Locator, Page } from '@playwright/test';
import { expect, test as base } from './test.ts';

/** The page `/phone-gallery`: one row for each state of a component, one swatch for each phone. */
export class Gallery {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Opens the gallery with filters such as `component=Footer`, and waits until its samples stand. */
  async open(filters: string): Promise<void> {
    await this.page.goto(`/phone-gallery?${filters}`);
    await this.page.locator('.phone').first().waitFor();
    await this.page.evaluate(() => document.fonts.ready);
  }

  /** One sample on one phone, light unless said otherwise. */
  swatch(
    type: string,
    state: string,
    platform: 'ios' | 'android',
    theme: 'light' | 'dark' = 'light',
  ): Locator {
    return this.page.locator(
      `[id="${type}-${state}"] .phone[data-platform="${platform}"][data-theme="${theme}"]`,
    );
  }

  /** A whole screen on one phone, light. */
  screen(id: string, platform: 'ios' | 'android'): Locator {
    return this.page.locator(`[id="screen-${id}"] .phone[data-platform="${platform}"][data-theme="light"]`);
  }
}

/** Where an element stands on its phone, in the phone's own pixels (a phone is 360 wide). */
export interface Place {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly width: number;
  readonly height: number;
}

/** The place of an element on its phone. */
export function placeOf(element: Locator): Promise<Place> {
  return element.evaluate((node) => {
    const phone = node.closest('.phone')?.getBoundingClientRect();
    if (phone === undefined) throw new Error('Not on a phone');
    const { left, right, top, bottom, width, height } = node.getBoundingClientRect();
    const px = (value: number) => (value * 360) / phone.width;
    return {
      left: px(left - phone.left),
      right: px(right - phone.left),
      top: px(top - phone.top),
      bottom: px(bottom - phone.top),
      width: px(width),
      height: px(height),
    };
  });
}

/** The computed style of an element, in the phone's own pixels. */
export function styleOf(element: Locator, property: string): Promise<string> {
  return element.evaluate((node, name) => getComputedStyle(node).getPropertyValue(name), property);
}

/** What tests of the gallery use. */
export const test = base.extend<{ gallery: Gallery }>({
  gallery: async ({ page }, use) => {
    await use(new Gallery(page));
  },
});

export { expect };
