import { performance } from 'node:perf_hooks';
import { editDocument, invertEdits, parseDocument, positionAt } from '../src/document/index.ts';
import type { FlowDocument, TextEdit } from '../src/document/index.ts';

/** One measured figure. */
export interface Measurement {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** What the figure should be, in words. */
  readonly aim?: string;
}

/** How fast documents are read and edited: a large flow, the largest that Meta takes in screens and components, and in bytes. */
export async function documentBench(): Promise<Measurement[]> {
  const results: Measurement[] = [];
  for (const [name, screens, aims] of SIZES) {
    const text = flowText(screens);
    const size = `${name}, ${Math.round(text.length / 1000)} kB`;
    const rounds = screens > 500 ? 5 : 25;
    const parse = median(rounds, () => parseDocument(text));
    results.push(measurement(`parse (${size})`, parse, aims.parse));
    results.push(
      measurement(
        `JSON.parse (${size})`,
        median(rounds, () => JSON.parse(text)),
      ),
    );
    results.push(measurement(`keystroke (${size})`, keystroke(text, false), aims.keystroke));
    results.push(measurement(`keystrokes that break and mend the text (${size})`, keystroke(text, true)));
  }
  return results;
}

const SIZES: readonly [name: string, screens: number, aims: { parse?: string; keystroke?: string }][] = [
  ['12 screens', 12, {}],
  ['100 screens of 50 components', 100, { keystroke: '<= 3 ms' }],
  ['10 MB', 930, { parse: '<= 700 ms' }],
];

/** A flow of screens with 50 components each, as an editor writes it. */
export function flowText(screens: number): string {
  const ids = Array.from({ length: screens }, (_, index) => `SCREEN_${letters(index)}`);
  const flow = {
    version: '7.3',
    data_api_version: '3.0',
    routing_model: Object.fromEntries(ids.map((id, index) => [id, ids.slice(index + 1, index + 2)])),
    screens: ids.map((id, index) => ({
      id,
      title: `Screen number ${index}`,
      data: { greeting: { type: 'string', __example__: `Hello from ${id}` } },
      layout: {
        type: 'SingleColumnLayout',
        children: Array.from({ length: 50 }, (_, at) => component(at, id)),
      },
    })),
  };
  return JSON.stringify(flow, null, 2);
}

function component(index: number, screen: string): object {
  if (index === 49) {
    return {
      type: 'Footer',
      label: 'Continue',
      'on-click-action': { name: 'data_exchange', payload: { screen, field: '${form.field_1}' } },
    };
  }
  if (index % 3 === 0)
    return { type: 'TextBody', text: `Paragraph ${index} of ${screen}, with some words to read` };
  return {
    type: 'TextInput',
    name: `field_${index}`,
    label: `Question ${index}`,
    'helper-text': 'A hint of one or two lines that says what is expected here',
    required: index % 2 === 0,
  };
}

function letters(index: number): string {
  return index < 26
    ? String.fromCharCode(65 + index)
    : letters(Math.floor(index / 26) - 1) + letters(index % 26);
}

/** Median time of one unit typed into a label in the middle of the text, with the position of the caret asked for. */
function keystroke(text: string, breaking: boolean): number {
  const place = text.indexOf('"label"', text.length / 2) + '"label": "'.length;
  const edit: TextEdit = { offset: place, length: 0, text: breaking ? '"' : 'x' };
  let document: FlowDocument = parseDocument(text);
  const times: number[] = [];
  for (let round = 0; round < 60; round++) {
    const undo = invertEdits(document, [edit]);
    for (const edits of [[edit], undo]) {
      const start = performance.now();
      document = editDocument(document, edits);
      positionAt(document, place);
      times.push(performance.now() - start);
    }
  }
  return middle(times);
}

function measurement(name: string, value: number, aim?: string): Measurement {
  return { name, value, unit: 'ms', ...(aim === undefined ? {} : { aim }) };
}

function median(rounds: number, run: () => unknown): number {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    run();
    times.push(performance.now() - start);
  }
  return middle(times);
}

function middle(times: readonly number[]): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
