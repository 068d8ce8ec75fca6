import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  applyEdits,
  editDocument,
  invertEdits,
  parseDocument,
  valueAt,
  type FlowDocument,
} from '../document/index.ts';
import type { JsonValue } from '../document/types.ts';
import { screensOf } from '../outline/index.ts';
import { COMPONENT_TYPES, isComponentType, newComponent } from '../spec/index.ts';
import * as edits from './index.ts';
import { arbitraryFlow } from './testing/arbitraryFlow.ts';
import { allComponents, allLists, draws, ids, pick, type Draws } from './testing/draws.ts';
import { componentsOf, rulesOf } from './parts/screens.ts';
import { placementProblems } from './parts/placementProblems.ts';
import type { EditResult } from './types.ts';

type Make = (doc: FlowDocument, draws: Draws) => EditResult;

/** Every edit with arguments drawn from the flow at hand. */
const everyEdit: Readonly<Record<string, Make>> = {
  insertComponent: (doc, [a, b, c]) => {
    const type = pick(COMPONENT_TYPES, a) ?? 'TextBody';
    const into = pick(allLists(doc.value), b) ?? [];
    const component = newComponent(type, rulesOf(doc.value), { names: new Set(), insideForm: false });
    return edits.insertComponent(doc, { into, index: Math.floor(c * 5), component });
  },
  moveComponents: (doc, [a, b, c]) => {
    const from = [pick(allComponents(doc.value), a) ?? [], pick(allComponents(doc.value), c) ?? []];
    return edits.moveComponents(doc, {
      from,
      into: pick(allLists(doc.value), b) ?? [],
      index: Math.floor(c * 5),
    });
  },
  moveOne: (doc, [a, b, c]) =>
    edits.moveComponents(doc, {
      from: [pick(allComponents(doc.value), a) ?? []],
      into: pick(allLists(doc.value), b) ?? [],
      index: Math.floor(c * 5),
    }),
  duplicateComponents: (doc, [a, b]) =>
    edits.duplicateComponents(doc, {
      paths: [pick(allComponents(doc.value), a) ?? [], pick(allComponents(doc.value), b) ?? []],
    }),
  deleteComponents: (doc, [a, b]) =>
    edits.deleteComponents(doc, {
      paths: [pick(allComponents(doc.value), a) ?? [], pick(allComponents(doc.value), b) ?? []],
    }),
  wrapComponents: (doc, [a, b]) =>
    edits.wrapComponents(doc, {
      paths: [pick(allComponents(doc.value), a) ?? []],
      in: pick(['If', 'Switch', 'Form'] as const, b) ?? 'If',
    }),
  unwrapComponent: (doc, [a]) => {
    const wrappers = allComponents(doc.value).filter((path) =>
      isWrapper(valueAt(doc.value, [...path, 'type'])),
    );
    return edits.unwrapComponent(doc, { path: pick(wrappers, a) ?? [] });
  },
  setProperty: (doc, [a]) =>
    edits.setProperty(doc, { path: [...(pick(allComponents(doc.value), a) ?? []), 'visible'], value: false }),
  addScreen: (doc, [a, b]) => edits.addScreen(doc, a < 0.5 ? {} : { after: pick(ids(doc.value), b) ?? '' }),
  duplicateScreen: (doc, [a]) => edits.duplicateScreen(doc, { id: pick(ids(doc.value), a) ?? '' }),
  deleteScreen: (doc, [a]) => edits.deleteScreen(doc, { id: pick(ids(doc.value), a) ?? '' }),
  moveScreen: (doc, [a, b]) =>
    edits.moveScreen(doc, { id: pick(ids(doc.value), a) ?? '', index: Math.floor(b * 4) }),
  renameScreen: (doc, [a]) => edits.renameScreen(doc, { from: pick(ids(doc.value), a) ?? '', to: 'OMEGA' }),
  renameField: (doc, [a, b]) =>
    edits.renameField(doc, {
      screen: pick(ids(doc.value), a) ?? '',
      from: pick(['first', 'email', 'day'], b) ?? '',
      to: 'renamed',
    }),
  renameDataField: (doc, [a, b]) =>
    edits.renameDataField(doc, {
      screen: pick(ids(doc.value), a) ?? '',
      from: pick(['who', 'start'], b) ?? '',
      to: 'renamed',
    }),
  addDataField: (doc, [a]) =>
    edits.addDataField(doc, { screen: pick(ids(doc.value), a) ?? '', name: 'added', type: 'array' }),
  deleteDataField: (doc, [a, b]) =>
    edits.deleteDataField(doc, {
      screen: pick(ids(doc.value), a) ?? '',
      name: pick(['who', 'start'], b) ?? '',
    }),
  connectAction: (doc, [a, b]) =>
    edits.connectAction(doc, {
      component: pick(allComponents(doc.value), a) ?? [],
      property: 'on-click-action',
      to: pick(ids(doc.value), b) ?? '',
    }),
  disconnectAction: (doc, [a]) =>
    edits.disconnectAction(doc, {
      component: pick(allComponents(doc.value), a) ?? [],
      property: 'on-click-action',
    }),
  setActionName: (doc, [a, b]) =>
    edits.setActionName(doc, {
      path: [...(pick(allComponents(doc.value), a) ?? []), 'on-click-action'],
      name: pick(['navigate', 'complete', 'data_exchange', 'open_url'], b) ?? '',
    }),
  addEndpoint: (doc) => edits.addEndpoint(doc),
  formatDocument: (doc) => edits.formatDocument(doc),
};

describe.each(Object.entries(everyEdit))('%s', (name, make) => {
  it('changes valid flows into readable ones, and back', () => {
    fc.assert(
      fc.property(arbitraryFlow, draws, ({ text }, drawn) => {
        const doc = parseDocument(text);
        const result = make(doc, drawn);
        if (!result.ok) return;
        const next = editDocument(doc, result.edits);
        expect(next.wellFormed).toBe(true);
        expect(next.duplicateKeys).toEqual([]);
        expect(applyEdits(next.text, invertEdits(doc, result.edits))).toBe(text);
        expect(parseDocument(next.text).value).toEqual(next.value);
        for (const path of result.select ?? []) expect(valueAt(next.value, path)).toBeDefined();
        expect(new Set(ids(next.value)).size).toBe(ids(next.value).length);
        for (const entry of screensOf(next.value)) expect(duplicateNames(entry)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it.skipIf(REMOVING.has(name))('leaves what it does not touch as it is written', () => {
    fc.assert(
      fc.property(arbitraryFlow, draws, ({ text }, drawn) => {
        const odd = oddlySpelt(text);
        const doc = parseDocument(odd);
        const result = make(doc, drawn);
        if (!result.ok) return;
        const next = applyEdits(odd, result.edits);
        for (const spelling of ODD_SPELLINGS) {
          expect(next.split(spelling).length).toBeGreaterThanOrEqual(odd.split(spelling).length);
        }
      }),
      { numRuns: 100 },
    );
  });

  it.skipIf(name === 'deleteComponents')('brings no placement problem', () => {
    fc.assert(
      fc.property(arbitraryFlow, draws, ({ text }, drawn) => {
        const doc = parseDocument(text);
        const result = make(doc, drawn);
        if (!result.ok) return;
        const next = editDocument(doc, result.edits);
        for (const entry of screensOf(next.value)) {
          expect(placementProblems(next.value ?? null, entry).map(({ refusal }) => refusal.message)).toEqual(
            [],
          );
        }
      }),
      { numRuns: 150 },
    );
  });
});

/** Edits that take text away. */
const REMOVING: ReadonlySet<string> = new Set([
  'deleteComponents',
  'deleteScreen',
  'deleteDataField',
  'unwrapComponent',
]);

/** Ways to write values that no writer of JSON would choose, so that they can only have been copied. */
const ODD_SPELLINGS = ['1.0e+0', 'Scr\\u0065en', 'Contin\\u0075e', 'T\\u0065xt', 'H\\u0065llo'];

/** The same flow with odd spellings: of titles, labels and texts, and of a number under a key that nobody knows. */
function oddlySpelt(text: string): string {
  const [number = '', title = '', footer = '', label = '', hello = ''] = ODD_SPELLINGS;
  return text
    .replace('{', `{"kept": ${number},`)
    .replaceAll('"Screen ', `"${title} `)
    .replaceAll('"Continue"', `"${footer}"`)
    .replaceAll('"label":"Text"', `"label":"${label}"`)
    .replaceAll('"Hello"', `"${hello}"`);
}

function isWrapper(type: JsonValue | undefined): boolean {
  return type === 'If' || type === 'Switch' || type === 'Form';
}

function duplicateNames(entry: Parameters<typeof componentsOf>[0]): readonly string[] {
  const names = componentsOf(entry).flatMap(({ component, type }) =>
    isComponentType(type) && typeof component['name'] === 'string' ? [component['name']] : [],
  );
  return names.filter((name, index) => names.indexOf(name) !== index);
}
