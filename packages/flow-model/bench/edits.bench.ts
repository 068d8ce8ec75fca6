import {
  editDocument,
  isJsonArray,
  parseDocument,
  valueAt,
  type FlowDocument,
  type Path,
} from '../src/document/index.ts';
import {
  addScreen,
  connectAction,
  deleteComponents,
  deleteScreen,
  duplicateComponents,
  insertComponent,
  moveComponents,
  moveScreen,
  renameField,
  renameScreen,
  setProperty,
  wrapComponents,
  type EditResult,
} from '../src/edits/index.ts';
import { newComponent } from '../src/spec/index.ts';
import { BENCH_SIZES, benchFlow } from './benchFlow.ts';
import { summary, times, type Measurement } from './measure.ts';

/** What one edit of each kind costs: finding its text edits and applying them, on a flow of each size. */
export function editsBench(): Measurement[] {
  return BENCH_SIZES.flatMap(({ name, screens, components }) => {
    // One screen less than the most that a flow can have, so that one can be added.
    const text = benchFlow(screens - 1, components);
    const middle: Path = ['screens', screens / 2, 'layout', 'children'];
    return KINDS.map(([kind, make]) => {
      const rounds = times(
        ROUNDS,
        () => parseDocument(text),
        (doc) => apply(doc, make(doc, middle)),
      );
      return summary(`${kind}, ${name}`, rounds);
    });
  });
}

const ROUNDS = 9;

/** A first edit of a freshly read document is the dearest: nothing is remembered yet. */
function apply(doc: FlowDocument, result: EditResult): FlowDocument {
  if (!result.ok) throw new Error(`The edit was refused: ${result.refusal.message}`);
  return editDocument(doc, result.edits);
}

type Kind = readonly [name: string, make: (doc: FlowDocument, list: Path) => EditResult];

const KINDS: readonly Kind[] = [
  [
    'set property',
    (doc, list) => setProperty(doc, { path: [...list, 1, 'label'], value: 'Another question' }),
  ],
  [
    'insert component',
    (doc, list) => {
      const component = newComponent('TextInput', '7.3', { names: new Set(), insideForm: false });
      return insertComponent(doc, { into: list, index: 2, component });
    },
  ],
  ['move component', (doc, list) => moveComponents(doc, { from: [[...list, 2]], into: list, index: 5 })],
  [
    'move to another screen',
    (doc, list) =>
      moveComponents(doc, { from: [['screens', 0, 'layout', 'children', 2]], into: list, index: 1 }),
  ],
  ['duplicate component', (doc, list) => duplicateComponents(doc, { paths: [[...list, 1]] })],
  ['delete component', (doc, list) => deleteComponents(doc, { paths: [[...list, 2]] })],
  ['wrap in If', (doc, list) => wrapComponents(doc, { paths: [[...list, 2]], in: 'If' })],
  ['rename field', (doc) => renameField(doc, { screen: 'SCREEN_C', from: 'field_1', to: 'name_of_it' })],
  ['rename screen', (doc) => renameScreen(doc, { from: 'SCREEN_C', to: 'SCREEN_RENAMED' })],
  ['add screen', (doc) => addScreen(doc, { after: 'SCREEN_C' })],
  ['move screen', (doc) => moveScreen(doc, { id: 'SCREEN_C', index: 5 })],
  ['delete screen', (doc) => deleteScreen(doc, { id: 'SCREEN_C' })],
  [
    'connect to screen',
    (doc, list) =>
      connectAction(doc, {
        component: [...list, lastIndex(doc, list)],
        property: 'on-click-action',
        to: 'SCREEN_I',
      }),
  ],
];

/** Place of the Footer, the last of its screen. */
function lastIndex(doc: FlowDocument, list: Path): number {
  const children = valueAt(doc.value, list);
  return isJsonArray(children) ? children.length - 1 : 0;
}
