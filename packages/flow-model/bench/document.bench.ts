import {
  editDocument,
  invertEdits,
  parseDocument,
  positionAt,
  type FlowDocument,
  type TextEdit,
} from '../src/document/index.ts';
import { benchFlow } from './benchFlow.ts';
import { summary, times, type Measurement } from './measure.ts';

/** How fast documents are read, and what a keystroke costs: flows of the usual sizes, and one of the most bytes that Meta takes. */
export function documentBench(): Measurement[] {
  return SIZES.flatMap(({ name, screens, components, parseAim, keystrokeAim }) => {
    const text = benchFlow(screens, components);
    const size = `${name} (${Math.round(text.length / 1000)} kB)`;
    const rounds = text.length > 5e6 ? 5 : 25;
    const read = times(rounds, () => text, parseDocument);
    const readByEngine = times(rounds, () => text, JSON.parse);
    return [
      summary(`parse, ${size}`, read, parseAim),
      summary(`JSON.parse, ${size}`, readByEngine),
      summary(`keystroke, ${size}`, keystroke(text, 'x'), keystrokeAim),
      summary(`keystroke that breaks or mends the text, ${size}`, keystroke(text, '"')),
    ];
  });
}

interface Size {
  readonly name: string;
  readonly screens: number;
  readonly components: number;
  readonly parseAim?: { readonly aim: number };
  readonly keystrokeAim?: { readonly aim: number };
}

const SIZES: readonly Size[] = [
  { name: 'typical', screens: 10, components: 10 },
  { name: 'large', screens: 100, components: 50, keystrokeAim: { aim: 3 } },
  { name: 'largest file', screens: 820, components: 50, parseAim: { aim: 700 } },
];

/** Times of typing and taking back one letter in a label in the middle of the text, with the position of the caret asked for. */
function keystroke(text: string, letter: string): number[] {
  const place = text.indexOf('"label"', text.length / 2) + '"label": "'.length;
  const typed: TextEdit = { offset: place, length: 0, text: letter };
  let document: FlowDocument = parseDocument(text);
  return Array.from({ length: 60 }).flatMap(() => {
    const undo = invertEdits(document, [typed]);
    return [[typed], undo].map((edits) => {
      const start = performance.now();
      document = editDocument(document, edits);
      positionAt(document, place);
      return performance.now() - start;
    });
  });
}
