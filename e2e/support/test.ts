import { expect, test as base } from '@playwright/test';
import { Editor } from './editor.ts';
import { Phone } from './phone.ts';

/** Options of tests. */
interface Options {
  /** Begins with the drawer folded: for tests that do not look at the text, which takes its time to load. */
  readonly folded: boolean;
}

/**
 * What every test may use: the editor and the phone of its page. A page that throws, or does what the content security policy
 * forbids, fails the test.
 */
export const test = base.extend<Options & { editor: Editor; phone: Phone; faults: string[] }>({
  folded: [false, { option: true }],
  page: async ({ page, folded }, use) => {
    if (folded) {
      await page.addInitScript(() => {
        const panes = { state: { drawer: false }, version: 1 };
        if (localStorage.getItem('flowsmith.panes') === null)
          localStorage.setItem('flowsmith.panes', JSON.stringify(panes));
      });
    }
    await use(page);
  },
  faults: [
    async ({ page }, use) => {
      const faults: string[] = [];
      page.on('pageerror', (error) => faults.push(error.message));
      // Chromium tells of everything that the content security policy refused, also in other windows.
      page.context().on('console', (message) => {
        if (POLICY.test(message.text())) faults.push(message.text());
      });
      await use(faults);
      expect(faults, 'errors thrown by the page').toEqual([]);
    },
    { auto: true },
  ],
  editor: async ({ page }, use) => use(new Editor(page)),
  phone: async ({ page }, use) => use(new Phone(page)),
});

const POLICY = /content security policy|trusted ?types?|TrustedHTML|TrustedScript/i;

export { expect };
