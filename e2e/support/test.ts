import { expect, test as base } from '@playwright/test';
import { Editor } from './editor.ts';
import { Phone } from './phone.ts';

/** What every test may use: the editor and the phone of its page. A page that throws fails the test. */
export const test = base.extend<{ editor: Editor; phone: Phone; faults: string[] }>({
  faults: [
    async ({ page }, use) => {
      const faults: string[] = [];
      page.on('pageerror', (error) => faults.push(error.message));
      await use(faults);
      expect(faults, 'errors thrown by the page').toEqual([]);
    },
    { auto: true },
  ],
  editor: async ({ page }, use) => use(new Editor(page)),
  phone: async ({ page }, use) => use(new Phone(page)),
});

export { expect };
