import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDocument, parseDocument, valueAt, type FlowDocument } from '../document/index.ts';
import { COMPONENT_TYPES, newComponent } from '../spec/index.ts';
import { validateDocument } from '../validate/index.ts';
import * as edits from './index.ts';
import { rulesOf } from './parts/screens.ts';
import { arbitraryFlow } from './testing/arbitraryFlow.ts';
import { allComponents, allLists, draws, ids, pick } from './testing/draws.ts';
import type { EditResult } from './types.ts';

/** Errors of a flow but for its version: frozen versions must stay editable. */
function errorsOf(doc: FlowDocument): readonly string[] {
  return validateDocument(doc)
    .filter(({ severity, code }) => severity === 'error' && code !== 'INVALID_FLOW_JSON_VERSION')
    .map(({ code, pointer, message }) => `${code} ${pointer} ${message}`);
}

/** The errors of the document after an edit; those before when it is refused. */
function errorsAfter(doc: FlowDocument, result: EditResult): readonly string[] {
  return errorsOf(result.ok ? editDocument(doc, result.edits) : doc);
}

function check(make: (doc: FlowDocument, drawn: readonly [number, number, number]) => EditResult): void {
  fc.assert(
    fc.property(arbitraryFlow, draws, ({ text }, drawn) => {
      const doc = parseDocument(text);
      expect(errorsAfter(doc, make(doc, drawn))).toEqual([]);
    }),
    { numRuns: 200 },
  );
}

describe('valid flows stay valid', () => {
  it('as they are', () => {
    check((doc) => edits.setProperty(doc, { path: ['version'], value: rulesOf(doc.value) }));
  });

  it('when a screen is renamed', () => {
    check((doc, [a]) => edits.renameScreen(doc, { from: pick(ids(doc.value), a) ?? '', to: 'OMEGA' }));
  });

  it('when an input is renamed', () => {
    check((doc, [a, b]) => {
      const from = pick(['first', 'email', 'day', 'choice', 'agreed', 'note'], b) ?? '';
      return edits.renameField(doc, { screen: pick(ids(doc.value), a) ?? '', from, to: 'renamed' });
    });
  });

  it('when a data field is renamed', () => {
    check((doc, [a, b]) => {
      const from = pick(['who', 'start'], b) ?? '';
      return edits.renameDataField(doc, { screen: pick(ids(doc.value), a) ?? '', from, to: 'renamed' });
    });
  });

  it('when components are put on a screen', () => {
    check((doc, [a, b, c]) => {
      const type =
        pick(
          COMPONENT_TYPES.filter((type) => !NEEDS_CARE.has(type)),
          a,
        ) ?? 'TextBody';
      const into = pick(allLists(doc.value), b) ?? [];
      const component = newComponent(type, rulesOf(doc.value), {
        names: new Set(),
        insideForm: false,
        terminal: true,
      });
      return edits.insertComponent(doc, { into, index: Math.floor(c * 5), component });
    });
  });

  it('when a component is duplicated', () => {
    check((doc, [a]) => edits.duplicateComponents(doc, { paths: [pick(allComponents(doc.value), a) ?? []] }));
  });

  it('when components are wrapped', () => {
    check((doc, [a, b]) => {
      const type = pick(['If', 'Switch', 'Form'] as const, b) ?? 'If';
      return edits.wrapComponents(doc, { paths: [pick(allComponents(doc.value), a) ?? []], in: type });
    });
  });

  it('when a wrapper is taken apart', () => {
    check((doc, [a]) => edits.unwrapComponent(doc, { path: pick(allComponents(doc.value), a) ?? [] }));
  });

  it('when a screen is duplicated, but for the way to it', () => {
    fc.assert(
      fc.property(arbitraryFlow, draws, ({ text }, [a]) => {
        const doc = parseDocument(text);
        const errors = errorsAfter(doc, edits.duplicateScreen(doc, { id: pick(ids(doc.value), a) ?? '' }));
        expect(errors.filter((error) => !error.startsWith('INVALID_ROUTING_MODEL'))).toEqual([]);
      }),
    );
  });

  it('when a screen is added, but for the way to it', () => {
    fc.assert(
      fc.property(arbitraryFlow, ({ text }) => {
        const doc = parseDocument(text);
        const errors = errorsAfter(doc, edits.addScreen(doc, {}));
        expect(errors.filter((error) => !error.startsWith('INVALID_ROUTING_MODEL'))).toEqual([]);
      }),
    );
  });

  it('when a screen is added behind the last and connected', () => {
    fc.assert(
      fc.property(arbitraryFlow, ({ text }) => {
        const doc = parseDocument(text);
        const added = edits.addScreen(doc, {});
        const withScreen = added.ok ? editDocument(doc, added.edits) : doc;
        const footers = allComponents(doc.value).filter(
          (path) => valueAt(doc.value, [...path, 'on-click-action', 'name']) === 'complete',
        );
        // Two Footers in branches cannot be connected one after the other from 7.3 on.
        if (footers.length !== 1) return;
        const result = edits.connectAction(withScreen, {
          component: footers[0] ?? [],
          property: 'on-click-action',
          to: 'SCREEN_A',
        });
        expect(result.ok).toBe(true);
        expect(errorsAfter(withScreen, result)).toEqual([]);
      }),
    );
  });

  it('when components move about their screen', () => {
    check((doc, [a, b, c]) => {
      const from = pick(allComponents(doc.value), a) ?? [];
      const into =
        pick(
          allLists(doc.value).filter((list) => list[1] === from[1]),
          b,
        ) ?? [];
      return edits.moveComponents(doc, { from: [from], into, index: Math.floor(c * 5) });
    });
  });

  it('when inputs and texts move to another screen', () => {
    check((doc, [a, b, c]) => {
      const from = pick(allComponents(doc.value), a) ?? [];
      return edits.moveComponents(doc, {
        from: [from],
        into: pick(allLists(doc.value), b) ?? [],
        index: Math.floor(c * 5),
      });
    });
  });

  it('when screens change places', () => {
    check((doc, [a, b]) =>
      edits.moveScreen(doc, { id: pick(ids(doc.value), a) ?? '', index: Math.floor(b * 4) }),
    );
  });
});

/** Components whose defaults need something of the flow: an endpoint, a target, a value in scope, an empty screen. */
const NEEDS_CARE: ReadonlySet<string> = new Set(['NavigationList', 'EmbeddedLink', 'If', 'Switch', 'Form']);
