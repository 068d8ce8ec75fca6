import { expect, type Locator } from '@playwright/test';
import {
  isJsonObject,
  viewScreen,
  type ComponentView,
  type JsonObject,
  type JsonValue,
  type RuntimeState,
  type ScreenView,
  type TapTarget,
  type TestStep,
} from '@flowsmith/flow-model';
import type { Phone } from './phone.ts';

/** Rows of a date wheel are this high in CSS pixels. */
const WHEEL_ROW = 36;

/** A hand that does the steps of a flow test on the phone: it looks for what they name by its words, taps and types. */
export class Hand {
  readonly #phone: Phone;
  readonly #flow: JsonValue;

  constructor(phone: Phone, flow: JsonValue) {
    this.#phone = phone;
    this.#flow = flow;
  }

  /** Does one step on the screen of `state`. */
  async do(step: TestStep, state: RuntimeState): Promise<void> {
    const view = viewScreen(this.#flow, state);
    await this.arrivesOn(view);
    switch (step.do) {
      case 'set':
        return this.#set(componentOf(view, step.name), step.value);
      case 'tap':
        return this.#tap(view, step.target);
      case 'back':
        return this.#phone.button('Back').click();
      case 'close':
        return this.#close();
      case 'answer':
        throw new Error('Examples answer by their rules, not by hand');
    }
  }

  /** Waits until the phone shows a screen and nothing is under way. */
  async arrivesOn(view: ScreenView): Promise<void> {
    await expect(this.#phone.title(view.title)).toBeVisible();
    const retry = this.#phone.button('Try again');
    await expect(this.#phone.screen.locator('.ph-body-scroll[aria-busy=true]')).toHaveCount(0);
    // The error screen of a failed request: back to what was entered.
    if (await retry.isVisible()) await this.#phone.button('Back').click();
  }

  async #close(): Promise<void> {
    const expired = this.#phone.button('OK');
    if (await expired.isVisible()) return expired.click();
    return this.#phone.screen.getByRole('button', { name: /^(Close|Cancel)$/ }).click();
  }

  async #set(component: ComponentView, value: JsonValue): Promise<void> {
    const { screen } = this.#phone;
    const label = labelOf(component);
    switch (component.type) {
      case 'TextInput':
      case 'TextArea':
        return screen.getByLabel(label, { exact: true }).fill(text(value));
      case 'RadioButtonsGroup':
        return this.#choice(component, 'radiogroup').getByRole('radio', option(component, value)).click();
      case 'CheckboxGroup':
        for (const id of changed(component.value, value))
          await this.#choice(component, 'group').getByRole('checkbox', option(component, id)).click();
        return;
      case 'ChipsSelector':
        for (const id of changed(component.value, value)) {
          const { name } = option(component, id);
          await this.#choice(component, 'group')
            .locator('label')
            .filter({ has: screen.page().getByText(name, { exact: true }) })
            .click();
        }
        return;
      case 'Dropdown':
        await this.#field(label).click();
        return screen.getByRole('dialog').getByRole('radio', option(component, value)).click();
      case 'OptIn':
        return screen
          .getByRole('checkbox', { name: optInLabel(component), exact: true })
          .setChecked(value === true);
      case 'DatePicker':
        await this.#field(label).click();
        return this.#pickDate(text(value));
      case 'CalendarPicker':
        return this.#setCalendar(component, value);
      case 'PhotoPicker':
      case 'DocumentPicker':
        return screen
          .getByRole('group', { name: text(component.props['label']) })
          .locator('input[type=file]')
          .setInputFiles(filesOf(value));
      default:
        throw new Error(`Nothing can be entered into a ${component.type}`);
    }
  }

  async #setCalendar(component: ComponentView, value: JsonValue): Promise<void> {
    if (!isJsonObject(value)) {
      await this.#field(labelOf(component)).click();
      return this.#pickDate(text(value));
    }
    const { props } = component;
    const title = text(props['title']);
    const group = this.#phone.screen.getByRole('group', { name: title === '' ? 'Select date' : title });
    await group.getByRole('combobox').first().click();
    await this.#pickDay(text(value['start-date']));
    await this.#pickDay(text(value['end-date']));
    await this.#confirm();
  }

  /** Picks a date from what was opened, and confirms it. */
  async #pickDate(date: string): Promise<void> {
    const wheel = this.#phone.screen.getByRole('spinbutton', { name: 'Year' });
    if (await wheel.isVisible()) await this.#turnWheels(date);
    else await this.#pickDay(date);
    await this.#confirm();
  }

  async #confirm(): Promise<void> {
    const dialog = this.#phone.screen.getByRole('dialog');
    await dialog.getByRole('button', { name: /^(OK|Done)$/ }).click();
    await expect(dialog).toBeHidden();
  }

  async #pickDay(date: string): Promise<void> {
    const dialog = this.#phone.screen.getByRole('dialog');
    const day = dialog.locator(`[data-day="${date}"]`);
    const shown = text((await dialog.locator('[data-day]').first().getAttribute('data-day')) ?? '');
    if (shown.slice(0, 4) !== date.slice(0, 4)) {
      await dialog.locator('.ph-month-bar [aria-expanded]').click();
      await dialog.getByRole('button', { name: date.slice(0, 4), exact: true }).click();
    }
    while (!(await day.isVisible())) {
      const month = text((await dialog.locator('[data-day]').first().getAttribute('data-day')) ?? '');
      await dialog.getByRole('button', { name: month < date ? 'Next month' : 'Previous month' }).click();
    }
    await day.click();
  }

  async #turnWheels(date: string): Promise<void> {
    const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
    await this.#turn('Year', (first) => year - first);
    await this.#turn('Month', () => month - 1);
    await this.#turn('Day', () => day - 1);
  }

  /** Swipes a wheel to a row; `rowOf` gets the number that stands in the first. */
  async #turn(name: string, rowOf: (first: number) => number): Promise<void> {
    const wheel = this.#phone.screen.getByRole('spinbutton', { name });
    const first = Number(await wheel.locator('.ph-wheel-item').first().innerText());
    const row = rowOf(first);
    await expect(async () => {
      await wheel.evaluate((element, top) => element.scrollTo({ top, behavior: 'instant' }), row * WHEEL_ROW);
      await expect(wheel).toHaveAttribute('aria-valuenow', String(row), { timeout: 500 });
    }).toPass();
  }

  async #tap(view: ScreenView, target: TapTarget): Promise<void> {
    const component = targetOf(view, target);
    const list = view.components.filter(({ type }) => type === 'NavigationList').indexOf(component);
    await this.#tappable(component, target, list).click();
    const leaving = this.#phone.screen.getByRole('dialog', { name: 'Leaves WhatsApp' });
    if (await leaving.isVisible()) await leaving.getByRole('button', { name: 'Stay here' }).click();
  }

  /** @param list its place among the lists of the screen */
  #tappable(component: ComponentView, target: TapTarget, list: number): Locator {
    const { screen } = this.#phone;
    const { props, type } = component;
    switch (type) {
      case 'Footer':
        return screen.locator('.ph-foot').getByRole('button', { name: text(props['label']), exact: true });
      case 'EmbeddedLink':
        return screen.getByRole('button', { name: text(props['text']), exact: true });
      case 'OptIn':
        return screen
          .locator('.ph-optin-field')
          .filter({ hasText: text(props['label']) })
          .getByRole('button');
      case 'NavigationList': {
        const items = Array.isArray(props['list-items']) ? props['list-items'].filter(isJsonObject) : [];
        const index = items.findIndex((item) => item['id'] === target.item);
        return screen.locator('.ph-navigation').nth(list).locator('.ph-nav-item').nth(index);
      }
      default:
        throw new Error(`A ${type} cannot be tapped`);
    }
  }

  #field(label: string): Locator {
    return this.#phone.screen.getByRole('combobox', { name: label }).first();
  }

  /** A group of choices; one without a label is the only one of its kind on its screen. */
  #choice(component: ComponentView, role: 'radiogroup' | 'group'): Locator {
    const label = labelOf(component);
    return label === ''
      ? this.#phone.screen.getByRole(role)
      : this.#phone.screen.getByRole(role, { name: label, exact: true });
  }
}

function componentOf(view: ScreenView, name: string): ComponentView {
  const found = view.components.find(({ props }) => props['name'] === name);
  if (found === undefined) throw new Error(`There is no ${name} on ${view.screenId}`);
  return found;
}

function targetOf(view: ScreenView, target: TapTarget): ComponentView {
  const all = view.footer === undefined ? view.components : [...view.components, view.footer];
  const found = all.filter(
    ({ type, props }) =>
      type === target.type &&
      (target.name === undefined || props['name'] === target.name) &&
      (target.label === undefined || props['label'] === target.label || props['text'] === target.label),
  )[target.index ?? 0];
  if (found === undefined) throw new Error(`There is no ${target.type} to tap on ${view.screenId}`);
  return found;
}

/** The label as the phone shows it. */
function labelOf({ props }: ComponentView): string {
  const label = text(props['label']);
  const least = props['min-selected-items'];
  const required = props['required'] === true || (typeof least === 'number' && least > 0);
  return label === '' || required ? label : `${label} (Optional)`;
}

function optInLabel({ props }: ComponentView): string {
  const label = text(props['label']);
  return props['required'] === true ? label : `(Optional) ${label}`;
}

/** How to find an option by its id: by its title. */
function option({ props }: ComponentView, id: JsonValue): { readonly name: string; readonly exact: true } {
  const options = Array.isArray(props['data-source']) ? props['data-source'].filter(isJsonObject) : [];
  const found = options.find((each) => each['id'] === id);
  if (found === undefined) throw new Error(`There is no option ${text(id)}`);
  return { name: text(found['title']), exact: true };
}

/** Ids that are chosen in one of two lists, but not in the other. */
function changed(before: JsonValue | undefined, after: JsonValue): readonly string[] {
  const [old, next] = [before, after].map((list) => (Array.isArray(list) ? list.map(text) : []));
  return [
    ...(old ?? []).filter((id) => !next?.includes(id)),
    ...(next ?? []).filter((id) => !old?.includes(id)),
  ];
}

function filesOf(value: JsonValue): { name: string; mimeType: string; buffer: Buffer }[] {
  const files: readonly JsonValue[] = Array.isArray(value) ? value : [];
  return files.filter(isJsonObject).map((file: JsonObject) => ({
    name: text(file['file_name']),
    mimeType: text(file['mime_type']) || mimeOf(text(file['file_name'])),
    buffer: Buffer.from(`What is in ${text(file['file_name'])}`),
  }));
}

function mimeOf(name: string): string {
  if (/\.jpe?g$/i.test(name)) return 'image/jpeg';
  return name.endsWith('.png') ? 'image/png' : 'application/pdf';
}

function text(value: JsonValue | undefined): string {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
}
