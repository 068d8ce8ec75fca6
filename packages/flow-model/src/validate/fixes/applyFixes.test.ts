import fc from 'fast-check';
import { expect, it } from 'vitest';
import { applyEdits, editDocument, invertEdits, parseDocument } from '../../document/index.ts';
import { exampleFiles, exampleText } from '../../examples/testing/exampleFlows.ts';
import { flowWith } from '../testing.ts';
import { validateDocument } from '../validateDocument.ts';
import { applyFixes, fixable } from './applyFixes.ts';
import { errorCount } from './errorCount.ts';
import { damage } from './testing/damage.ts';

it('mends everything that needs no decision, one thing after the other', () => {
  const flow = {
    ...flowWith([
      { type: 'TextInput', name: 'a', lable: 'A', 'max-chars': '40', id: 'x' },
      { type: 'TextBdy', text: 'x' },
      { type: 'TextInput', name: 'a', label: 'B', 'min-chars': 9, 'max-chars': 2, 'helper-text': ' ' },
    ]),
    version: 7.3,
  };
  const doc = parseDocument(JSON.stringify(flow, undefined, 2));
  const { edits, count } = applyFixes(doc);
  const mended = editDocument(doc, edits);
  expect(count).toBeGreaterThan(5);
  expect(errorCount(mended)).toBe(0);
  expect(applyEdits(mended.text, invertEdits(doc, edits))).toBe(doc.text);
});

it('keeps what stands under a misspelt key', () => {
  const doc = parseDocument(
    JSON.stringify(flowWith([{ type: 'TextInput', name: 'a', lable: 'Your answer' }])),
  );
  const mended = editDocument(doc, applyFixes(doc).edits);
  expect(errorCount(mended)).toBe(0);
  expect(mended.text).toContain('"label":"Your answer"');
});

it('leaves decisions to people', () => {
  const doc = parseDocument(
    JSON.stringify(flowWith([{ type: 'TextInput', name: 'a', label: 'A', zzzzzzz: '${data.b}' }])),
  );
  const choices = validateDocument(doc).filter(({ severity }) => severity === 'info');
  expect(choices.length).toBeGreaterThan(0);
  expect(fixable(choices)).toEqual([]);
});

it('mends only the problems that it is given', () => {
  const doc = parseDocument(
    JSON.stringify(flowWith([{ type: 'TextInput', name: 'a', lable: 'A', 'max-chars': '40' }])),
  );
  const types = validateDocument(doc).filter(({ code }) => code === 'INVALID_PROPERTY_TYPE');
  const mended = editDocument(doc, applyFixes(doc, types).edits);
  expect(mended.text).toContain('"max-chars":40');
  expect(mended.text).toContain('"lable"');
});

it('always comes to an end, with no more errors than before', () => {
  const texts = exampleFiles.map(exampleText);
  fc.assert(
    fc.property(
      fc.constantFrom(...texts),
      fc.array(fc.nat(), { minLength: 9, maxLength: 24 }),
      (text, draws) => {
        const doc = parseDocument(damage(text, draws));
        const mended = editDocument(doc, applyFixes(doc).edits);
        expect(errorCount(mended)).toBeLessThanOrEqual(errorCount(doc));
        expect(applyFixes(mended).count).toBeLessThanOrEqual(applyFixes(doc).count);
      },
    ),
    { numRuns: 40 },
  );
});
