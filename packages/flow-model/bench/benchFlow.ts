import type { JsonObject } from '../src/document/index.ts';

/**
 * The text of a valid flow of a given size, as an editor writes it: texts, inputs and choices, a link and a Footer on each
 * screen. Screens lead to the next one and to one ten further, so that the board has rows and columns.
 */
export function benchFlow(screens: number, components: number): string {
  const ids = Array.from({ length: screens }, (_, index) => `SCREEN_${letters(index)}`);
  return JSON.stringify(
    { version: '7.3', screens: ids.map((id, index) => screen(id, index, ids, components)) },
    null,
    2,
  );
}

/** The two sizes that the figures are about. */
export const BENCH_SIZES = [
  { name: 'typical', screens: 10, components: 10 },
  { name: 'large', screens: 100, components: 50 },
] as const;

/** Label of the first input of a screen: tests type into it. */
export function firstLabel(screen: number): string {
  return `Question 1 of ${screen}`;
}

function screen(id: string, index: number, ids: readonly string[], components: number): JsonObject {
  const next = ids[index + 1];
  const further = ids[index + 10];
  const links = further === undefined ? [] : [link(further)];
  const body = Array.from({ length: components - 1 - links.length }, (_, at) => component(at, index));
  return {
    id,
    title: `Screen number ${index}`,
    ...(next === undefined ? { terminal: true } : {}),
    data: { greeting: { type: 'string', __example__: `Hello from ${id}` } },
    layout: { type: 'SingleColumnLayout', children: [...body, ...links, footer(next)] },
  };
}

function component(at: number, screen: number): JsonObject {
  const name = `field_${at}`;
  switch (at % 8) {
    case 0:
      return { type: 'TextHeading', text: `Part ${at} of screen ${screen}` };
    case 1:
      return {
        type: 'TextInput',
        name,
        label: `Question ${at} of ${screen}`,
        'helper-text': 'A hint of one or two lines that says what is expected here',
        required: at % 16 === 1,
      };
    case 2:
      return {
        type: 'TextBody',
        text: `Paragraph ${at}, with some words to read on the way to the next question`,
      };
    case 3:
      return { type: 'Dropdown', name, label: 'Pick one', required: false, 'data-source': options() };
    case 4:
      return { type: 'TextBody', text: '${data.greeting}' };
    case 5:
      return { type: 'RadioButtonsGroup', name, label: 'Choose', required: false, 'data-source': options() };
    case 6:
      return { type: 'DatePicker', name, label: 'A day' };
    default:
      return { type: 'TextArea', name, label: 'Tell us more', 'max-length': 300 };
  }
}

function options(): JsonObject[] {
  return ['one', 'two', 'three'].map((id) => ({ id, title: `Option ${id}` }));
}

function link(to: string): JsonObject {
  return { type: 'EmbeddedLink', text: 'Skip ahead', 'on-click-action': navigate(to) };
}

function footer(next: string | undefined): JsonObject {
  return {
    type: 'Footer',
    label: 'Continue',
    'on-click-action':
      next === undefined ? { name: 'complete', payload: { answer: '${form.field_1}' } } : navigate(next),
  };
}

function navigate(to: string): JsonObject {
  return { name: 'navigate', next: { type: 'screen', name: to }, payload: { greeting: '${form.field_1}' } };
}

/** Screen ids take no digits: A, B … Z, AA, AB … */
function letters(index: number): string {
  return index < 26
    ? String.fromCharCode(65 + index)
    : letters(Math.floor(index / 26) - 1) + letters(index % 26);
}
