import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  applyEdits,
  deepEqual,
  editDocument,
  invertEdits,
  parseDocument,
  rangeOf,
  type FlowDocument,
} from '../../document/index.ts';
import { screensOf } from '../../outline/index.ts';
import { exampleFiles, exampleText } from '../../examples/testing/exampleFlows.ts';
import { validateDocument } from '../validateDocument.ts';
import type { Fix } from '../types.ts';
import { damage } from './testing/damage.ts';

/** Texts of flows that Meta accepts. */
const sound = exampleFiles.map(exampleText).filter((text) => errorsIn(parseDocument(text)) === 0);

/** A sound flow with one to three faults in it. */
const damaged = fc
  .tuple(fc.constantFrom(...sound), fc.array(fc.nat(), { minLength: 6, maxLength: 18 }))
  .map(([text, draws]) => damage(text, draws));

function errorsIn(doc: FlowDocument): number {
  return validateDocument(doc, { lints: 'none' }).filter(
    ({ severity, echo }) => severity === 'error' && echo !== true,
  ).length;
}

/** Every fix of a flow, with what it mends. */
function fixesOf(doc: FlowDocument): readonly (Fix & { readonly of: string })[] {
  return validateDocument(doc).flatMap(({ fixes = [], echo, code, pointer }) =>
    echo === true
      ? []
      : fixes.map(({ title, edits, preferred = false }) => ({
          title,
          edits,
          preferred,
          of: `${code} ${pointer}`,
        })),
  );
}

describe('a fix', () => {
  it('never adds errors', () => {
    fc.assert(
      fc.property(damaged, (text) => {
        const doc = parseDocument(text);
        const before = errorsIn(doc);
        for (const { edits, title, of } of fixesOf(doc)) {
          const after = errorsIn(editDocument(doc, edits));
          expect(after, `${title} for ${of}`).toBeLessThanOrEqual(before);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('leaves screens alone that it does not change, byte for byte, and can be undone', () => {
    fc.assert(
      fc.property(damaged, (text) => {
        const doc = parseDocument(text);
        for (const { edits } of fixesOf(doc)) {
          const after = editDocument(doc, edits);
          expect(applyEdits(after.text, invertEdits(doc, edits))).toBe(doc.text);
          for (const [index, { screen, path }] of screensOf(doc.value ?? null).entries()) {
            const now = screensOf(after.value ?? null)[index];
            if (now === undefined || !deepEqual(now.screen, screen)) continue;
            expect(textAt(after, now.path)).toBe(textAt(doc, path));
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it('changes something', () => {
    fc.assert(
      fc.property(damaged, (text) => {
        const doc = parseDocument(text);
        for (const { edits, title, of } of fixesOf(doc))
          expect(applyEdits(doc.text, edits), `${title} for ${of}`).not.toBe(doc.text);
      }),
      { numRuns: 150 },
    );
  });
});

function textAt(doc: FlowDocument, path: readonly (string | number)[]): string | undefined {
  const range = rangeOf(doc, path);
  return range === undefined ? undefined : doc.text.slice(range.offset, range.offset + range.length);
}
