import { expect, type Locator, type Page } from '@playwright/test';

/** The phone that plays a flow, and the panel beside it. */
export class Phone {
  readonly screen: Locator;
  readonly panel: Locator;

  constructor(page: Page) {
    this.panel = page.getByRole('tabpanel', { name: 'Phone' });
    this.screen = this.panel.locator('.phone');
  }

  title(text: string): Locator {
    return this.screen.getByRole('heading', { name: text, level: 1 });
  }

  field(label: string): Locator {
    return this.screen.getByLabel(label, { exact: true });
  }

  button(name: string): Locator {
    return this.screen.getByRole('button', { name, exact: true });
  }

  /** Taps the message that opens the flow; it must be there. */
  async open(): Promise<void> {
    await this.button('Get started').click();
  }

  /** Opens the flow anew, with a scenario where the flow has any. */
  async playWith(scenario: string | undefined): Promise<void> {
    if (scenario !== undefined) {
      const select = this.panel.getByRole('combobox', { name: 'Scenario' });
      if ((await select.innerText()).trim() !== scenario) {
        await select.click();
        await this.screen.page().getByRole('option', { name: scenario }).click();
      }
    }
    await this.panel.getByRole('button', { name: /^(Restart|Open the flow)$/ }).click();
  }

  /** What would be sent at the end. */
  async payload(): Promise<unknown> {
    const block = this.panel.getByRole('tabpanel', { name: 'Payload' }).locator('pre').first();
    await expect(block).toBeVisible();
    return JSON.parse(await block.innerText());
  }
}
