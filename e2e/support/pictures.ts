import { readFile } from 'node:fs/promises';
import { expect, type Download, type Locator, type Page } from '@playwright/test';

/** What is to be seen in a PNG. */
export interface Seen {
  readonly width: number;
  readonly height: number;
  /** Number of pixels of a colour, written `#1daa61`. */
  readonly count: (colour: string) => number;
  /** Number of pixels that one can see through entirely. */
  readonly clear: number;
}

/** Decodes a PNG in the browser, which refuses what is none. */
export async function look(page: Page, png: Uint8Array): Promise<Seen> {
  const { width, height, colours, clear } = await page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const context = canvas.getContext('2d');
    if (context === null) throw new Error('There is no canvas');
    context.drawImage(bitmap, 0, 0);
    const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
    const counts = new Map<number, number>();
    let seenThrough = 0;
    for (let at = 0; at < data.length; at += 4) {
      const [red = 0, green = 0, blue = 0, alpha = 0] = data.subarray(at, at + 4);
      if (alpha === 0) seenThrough += 1;
      const colour = red * 65_536 + green * 256 + blue;
      if (alpha === 255) counts.set(colour, (counts.get(colour) ?? 0) + 1);
    }
    return { width: bitmap.width, height: bitmap.height, colours: [...counts], clear: seenThrough };
  }, Buffer.from(png).toString('base64'));
  const known = new Map(colours);
  return { width, height, clear, count: (colour) => known.get(parseInt(colour.slice(1), 16)) ?? 0 };
}

/** The bytes of a downloaded file. */
export async function bytesOf(download: Download): Promise<Buffer> {
  return readFile(await download.path());
}

/** The dialog that exports pictures, as a person uses it. */
export class PicturesDialog {
  readonly page: Page;
  readonly dialog: Locator;
  readonly preview: Locator;

  constructor(page: Page) {
    this.page = page;
    this.dialog = page.getByRole('dialog', { name: 'Export pictures' });
    this.preview = this.dialog.getByRole('img', { name: /^Preview of / });
  }

  /** Opens it from the menu of the top bar. */
  async open(): Promise<void> {
    await this.page.getByRole('button', { name: 'More', exact: true }).click();
    await this.page.getByRole('menuitem', { name: 'Export pictures…' }).click();
    await this.drawn();
  }

  /** Waits until the preview shows what is chosen. */
  async drawn(): Promise<void> {
    await expect(this.preview).toHaveAttribute('aria-busy', 'false', { timeout: 30_000 });
  }

  async choose(field: string, option: string | RegExp): Promise<void> {
    await this.dialog.getByRole('combobox', { name: field, exact: true }).click();
    await this.page.getByRole('option', { name: option }).click();
  }

  async set(choice: string): Promise<void> {
    await this.dialog.getByRole('tab', { name: choice, exact: true }).click();
  }

  async save(button: string): Promise<Download> {
    const [download] = await Promise.all([
      this.page.waitForEvent('download'),
      this.dialog.getByRole('button', { name: button }).click(),
    ]);
    return download;
  }
}
