import { expect, type Locator, type Page } from '@playwright/test';
import { savedText } from './flows.ts';

/** Where on a component a drag ends: at its upper edge, at its lower edge, or in its middle. */
export type DropSide = 'before' | 'after' | 'into';

/** The editor as a person sees it: panes, and what is done in them. */
export class Editor {
  readonly page: Page;
  readonly board: Locator;
  readonly palette: Locator;
  readonly outline: Locator;
  readonly inspector: Locator;
  readonly phone: Locator;
  readonly bar: Locator;
  readonly announcer: Locator;
  readonly json: Locator;
  readonly problems: Locator;

  constructor(page: Page) {
    this.page = page;
    this.board = page.getByRole('application', { name: 'Board' });
    this.palette = page.getByRole('region', { name: 'Components' });
    this.outline = page.getByRole('tree', { name: 'Screens and components' });
    this.inspector = page.getByRole('tabpanel', { name: 'Inspector' });
    this.phone = page.getByRole('tabpanel', { name: 'Phone' });
    this.bar = page.getByRole('banner').first();
    this.announcer = page.getByTestId('announcer');
    this.json = page.locator('.json-pane');
    this.problems = page.getByRole('region', { name: 'Problems' });
  }

  /** Opens a flow and waits until its board can be used. */
  async open(flowId: string): Promise<void> {
    await this.page.goto(`/flows/${flowId}`);
    await this.ready();
  }

  async ready(): Promise<void> {
    await expect(this.board).toBeVisible();
    await this.boardRests();
  }

  /** Waits until the board neither pans nor zooms: two equal looks, some frames apart. */
  async boardRests(): Promise<void> {
    await this.page.waitForFunction(
      () =>
        new Promise<boolean>((resolve) => {
          const look = () => {
            const screens = [...document.querySelectorAll('.board-screen')].slice(0, 8);
            return screens.map((screen) => JSON.stringify(screen.getBoundingClientRect())).join();
          };
          const before = look();
          let frames = 6;
          const wait = (): void => {
            frames -= 1;
            if (frames > 0) requestAnimationFrame(wait);
            else resolve(look() === before);
          };
          requestAnimationFrame(wait);
        }),
    );
  }

  screen(id: string): Locator {
    return this.board.getByRole('group', { name: `Screen ${id}`, exact: true });
  }

  /** A component on the board, by its kind and words: `Text field: Email address`. */
  component(label: string, screenId?: string): Locator {
    const scope = screenId === undefined ? this.board : this.screen(screenId);
    return scope.getByRole('group', { name: label, exact: true });
  }

  /** The components of a screen in the order in which they stand, each by its name. */
  async componentsOf(screenId: string): Promise<string[]> {
    return this.screen(screenId)
      .locator('.board-component')
      .evaluateAll((nodes) => nodes.map((node) => node.getAttribute('aria-label') ?? ''));
  }

  /** A row of the outline, by its words. */
  row(name: string): Locator {
    return this.outline.getByRole('treeitem', { name });
  }

  paletteItem(title: string): Locator {
    return this.palette.getByRole('button', { name: new RegExp(`^Add ${title}( [\\d.]+)?(\\.|$)`) });
  }

  /** Selects a component by a click on the board. */
  async select(component: Locator): Promise<void> {
    await this.boardRests();
    await component.click({ position: { x: 12, y: 6 } });
    await expect(component).toHaveAttribute('aria-current', 'true');
  }

  /** Selects a screen in the outline, which brings it into view. */
  async goTo(screenId: string): Promise<void> {
    await this.row(screenId).click();
    await this.boardRests();
  }

  async fitAll(): Promise<void> {
    await this.board.getByRole('button', { name: 'Fit all screens' }).click();
    await this.boardRests();
  }

  /** Drags with the mouse, in small steps as a hand does. `refused`: expects that the drop is refused with these words. */
  async drag(
    from: Locator,
    to: Locator,
    side: DropSide,
    options: { readonly refused?: string | RegExp } = {},
  ): Promise<void> {
    const { page } = this;
    await this.boardRests();
    await this.haveInSight(to);
    await from.hover({ position: { x: 14, y: 7 } });
    await page.mouse.down();
    const indicator = page.locator('.drop-indicator');
    // The board may still move under the hand: the hand follows.
    await expect(async () => {
      const target = await pointIn(to, side);
      await page.mouse.move(target.x - 20, target.y - 14, { steps: 12 });
      await page.mouse.move(target.x, target.y, { steps: 6 });
      await expect(indicator).toBeVisible({ timeout: 1000 });
    }).toPass({ timeout: 15_000 });
    if (options.refused !== undefined) await expect(page.getByText(options.refused)).toBeVisible();
    else await expect(indicator).not.toHaveAttribute('data-refused');
    await page.mouse.up();
    await expect(indicator).toBeHidden();
  }

  /** Zooms out when something lies outside the visible part of the board, as a person would. */
  private async haveInSight(target: Locator): Promise<void> {
    const [box, board] = [await boxOf(target), await boxOf(this.board)];
    const inside =
      box.x >= board.x &&
      box.y >= board.y &&
      box.x + box.width <= board.x + board.width &&
      box.y + box.height <= board.y + board.height;
    if (!inside) await this.fitAll();
  }

  /** Drags the port of a component (shown when it is selected) to a screen. */
  async connect(component: Locator, screen: Locator): Promise<void> {
    const { page } = this;
    await this.boardRests();
    await component.hover();
    await component.locator('> .react-flow__handle').hover();
    const box = await boxOf(screen);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width / 2 - 10, box.y + box.height / 2 - 10, { steps: 12 });
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 4 });
    await page.mouse.up();
  }

  /** Waits until the server has everything. */
  async saved(): Promise<void> {
    await expect(this.bar.getByText('Saved', { exact: true })).toBeVisible({ timeout: 20_000 });
  }

  /** What the server holds once everything is saved, parsed. */
  async savedFlow(flowId: string): Promise<SavedFlow> {
    await this.saved();
    return JSON.parse(await savedText(this.page.request, flowId));
  }

  async undo(): Promise<void> {
    await this.bar.getByRole('button', { name: /^Undo: / }).click();
  }

  async redo(): Promise<void> {
    await this.bar.getByRole('button', { name: /^Redo: / }).click();
  }

  /** A visible line of the JSON editor. */
  line(text: string): Locator {
    return this.json.locator('.view-line').filter({ hasText: text });
  }

  /** Puts the caret at the end of a visible line of the JSON editor, before its last `back` characters. */
  async caretIn(line: Locator, back: number): Promise<void> {
    await line.first().click();
    await this.page.keyboard.press('End');
    for (let left = back; left > 0; left -= 1) await this.page.keyboard.press('ArrowLeft');
  }

  /** Puts the caret behind words that the JSON editor's own search finds. */
  async caretAfter(words: string): Promise<void> {
    const { page } = this;
    await this.json.locator('.view-line').first().click();
    await page.keyboard.press('ControlOrMeta+f');
    const find = this.json.getByRole('textbox', { name: 'Find' });
    await find.fill(words);
    await expect(this.json.locator('.matchesCount')).toHaveText(/^1 of 1/);
    await page.keyboard.press('Escape');
    await page.keyboard.press('ArrowRight');
  }

  /** Replaces the whole text of the JSON editor, as a paste does. */
  async pasteJson(text: string): Promise<void> {
    await this.json.locator('.view-line').first().click();
    await this.page.keyboard.press('ControlOrMeta+a');
    await this.page.evaluate((clip) => navigator.clipboard.writeText(clip), text);
    await this.page.keyboard.press('ControlOrMeta+v');
  }

  /** Shows the problems in the drawer. */
  async showProblems(): Promise<void> {
    await this.showInDrawer(/^Problems/);
  }

  /** Shows the text in the drawer. */
  async showJson(): Promise<void> {
    await this.showInDrawer(/^JSON/);
    await expect(this.json.locator('.view-line').first()).toBeVisible();
  }

  private async showInDrawer(name: RegExp): Promise<void> {
    const tab = this.page.getByRole('toolbar', { name: 'Drawer' }).getByRole('button', { name });
    if ((await tab.getAttribute('aria-pressed')) !== 'true') await tab.click();
  }
}

/** A flow as far as tests look into it. */
export interface SavedFlow {
  readonly version: string;
  readonly routing_model?: Readonly<Record<string, readonly string[]>>;
  readonly screens: readonly {
    readonly id: string;
    readonly title: string;
    readonly terminal?: boolean;
    readonly data?: Readonly<Record<string, unknown>>;
    readonly layout: { readonly children: readonly SavedComponent[] };
  }[];
}

export interface SavedComponent {
  readonly type: string;
  readonly name?: string;
  readonly label?: string;
  readonly text?: string;
  readonly then?: readonly SavedComponent[];
  readonly 'on-click-action'?: {
    readonly name: string;
    readonly next?: { readonly name: string };
    readonly payload?: Readonly<Record<string, unknown>>;
  };
}

async function pointIn(target: Locator, side: DropSide): Promise<{ x: number; y: number }> {
  const box = await boxOf(target);
  const y = { before: box.y + 2, after: box.y + box.height - 2, into: box.y + box.height / 2 }[side];
  return { x: box.x + box.width / 2, y };
}

async function boxOf(target: Locator): Promise<{ x: number; y: number; width: number; height: number }> {
  const box = await target.boundingBox();
  if (box === null) throw new Error('The target of the drag is not drawn');
  return box;
}
