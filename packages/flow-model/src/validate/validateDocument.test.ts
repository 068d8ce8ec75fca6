import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDocument, parseDocument, removeValue, setValue, type JsonValue } from '../document/index.ts';
import { COMPONENT_TYPES, FLOW_VERSIONS } from '../spec/index.ts';
import { flowWith, footer, footerTo, screenOf } from './testing.ts';
import { validateDocument } from './validateDocument.ts';

describe('a text that is not JSON', () => {
  it.each(['', '{', '{"version": "7.3",}', '[1 2]', '{"a": 1} x', '{ // no\n}', '"\t"'])(
    '%j has syntax errors only',
    (text) => {
      const found = validateDocument(parseDocument(text), { lints: 'none' });
      expect(found.length).toBeGreaterThan(0);
      for (const { code, stage, severity } of found)
        expect({ code, stage, severity }).toEqual({
          code: 'INVALID_FLOW_JSON',
          stage: 'json',
          severity: 'error',
        });
    },
  );

  it('is pointed to where it goes wrong', () => {
    const [found] = validateDocument(parseDocument('{"version": "7.3",}'), { lints: 'none' });
    expect(found?.range).toEqual({ offset: 17, length: 1 });
  });
});

it('takes nothing but an object', () => {
  expect(validateDocument(parseDocument('[]'), { lints: 'none' }).map(({ code }) => code)).toEqual([
    'INVALID_FLOW_JSON',
  ]);
});

it('warns of keys that stand twice', () => {
  const text = JSON.stringify(flowWith([])).replace('"title"', '"title":"Old","title"');
  const found = validateDocument(parseDocument(text), { lints: 'none' });
  expect(found.map(({ code, severity, pointer }) => ({ code, severity, pointer }))).toEqual([
    { code: 'DUPLICATE_KEY', severity: 'warning', pointer: 'screens[0].title' },
  ]);
});

it('warns of a byte order mark, and removes it on demand', () => {
  const text = JSON.stringify(flowWith([]));
  const [found, ...others] = validateDocument(parseDocument(`\uFEFF${text}`), { lints: 'none' });
  expect(found).toMatchObject({ code: 'BYTE_ORDER_MARK', severity: 'warning' });
  expect(others).toEqual(validateDocument(parseDocument(text), { lints: 'none' }));
  expect(found?.fixes?.[0]?.edits).toEqual([{ offset: 0, length: 1, text: '' }]);
});

it('refuses more than 10 MB', () => {
  const flow = flowWith([{ type: 'Image', src: 'x'.repeat(10_500_000) }]);
  expect(
    validateDocument(parseDocument(JSON.stringify(flow)), { lints: 'none' }).map(
      ({ code, stage }) => `${stage} ${code}`,
    ),
  ).toContain('json INVALID_FLOW_JSON');
});

describe('places', () => {
  const text = JSON.stringify(
    flowWith([{ type: 'TextBody', text: '', visible: 'yes', mood: 'good' }]),
    undefined,
    2,
  );
  const doc = parseDocument(text);
  const underlined = (code: string): string => {
    const found = validateDocument(doc, { lints: 'none' }).find((one) => one.code === code);
    return found === undefined ? '' : text.slice(found.range.offset, found.range.offset + found.range.length);
  };

  it('underline a wrong value', () => {
    expect(underlined('INVALID_PROPERTY_TYPE')).toBe('"yes"');
  });

  it('underline an unknown key, not its value', () => {
    expect(underlined('INVALID_PROPERTY_KEY')).toBe('"mood"');
  });

  it('underline the type of a long component, not all of it', () => {
    const lacking = JSON.stringify(flowWith([{ type: 'TextInput', name: 'a' }]), undefined, 2);
    const [found] = validateDocument(parseDocument(lacking), { lints: 'none' });
    expect(lacking.slice(found?.range.offset, (found?.range.offset ?? 0) + (found?.range.length ?? 0))).toBe(
      '"TextInput"',
    );
  });
});

it('says the same of an edited document as of its text read anew', () => {
  let doc = parseDocument(
    JSON.stringify(flowWith([{ type: 'TextInput', name: 'a', label: 'A' }]), undefined, 2),
  );
  validateDocument(doc);
  for (const value of ['', 5, 'Name', null, '${data.nobody}'] as const) {
    doc = editDocument(doc, setValue(doc, ['screens', 0, 'layout', 'children', 0, 'label'], value));
    expect(validateDocument(doc)).toEqual(validateDocument(parseDocument(doc.text)));
  }
});

it('judges a screen anew when another one that it refers to changes', () => {
  const flow = {
    version: '7.3',
    screens: [
      screenOf('A', [{ type: 'TextInput', name: 'city', label: 'City' }, footerTo('B')]),
      screenOf('B', [{ type: 'TextBody', text: '${screen.A.form.city}' }, footer], { terminal: true }),
    ],
  };
  const before = parseDocument(JSON.stringify(flow));
  expect(validateDocument(before, { lints: 'none' })).toEqual([]);
  const after = editDocument(
    before,
    setValue(before, ['screens', 0, 'layout', 'children', 0, 'name'], 'town'),
  );
  expect(
    validateDocument(after, { lints: 'none' }).map(({ pointer, severity }) => `${severity} ${pointer}`),
  ).toContain('error screens[1].layout.children[0].text');
});

it('keeps findings at their screen when screens change places', () => {
  const flow = flowWith([{ type: 'TextBody', text: '${data.nobody}' }]);
  const before = parseDocument(
    JSON.stringify({ ...flow, screens: [screenOf('A', [footerTo('ONLY')]), ...flow.screens] }),
  );
  expect(validateDocument(before, { lints: 'none' }).map(({ pointer }) => pointer)).toContain(
    'screens[1].layout.children[0].text',
  );
  const after = editDocument(before, removeValue(before, ['screens', 0]));
  expect(validateDocument(after, { lints: 'none' }).map(({ pointer }) => pointer)).toEqual([
    'screens[0].layout.children[0].text',
  ]);
});

describe('whatever it is given', () => {
  const json = fc.letrec<{ value: JsonValue }>((tie) => ({
    value: fc.oneof(
      { depthSize: 'small' },
      fc.constantFrom(null, true, 0, -1.5, '', 'x', '${data.a}', '`1`', ...COMPONENT_TYPES),
      fc.array(tie('value'), { maxLength: 4 }),
      fc.dictionary(
        fc.constantFrom(
          'type',
          'name',
          'label',
          'children',
          'then',
          'cases',
          'condition',
          'data-source',
          'layout',
          'data',
          'screens',
          'id',
          'payload',
          'on-click-action',
          'next',
          '__proto__',
        ),
        tie('value'),
        { maxKeys: 6 },
      ),
    ),
  })).value;

  it('never throws, and every finding has a place in the text', () => {
    fc.assert(
      fc.property(json, fc.constantFrom(...FLOW_VERSIONS), (value, version) => {
        const flow = {
          version,
          screens: [
            { id: 'A', title: 'A', layout: { type: 'SingleColumnLayout', children: [value] }, data: value },
          ],
          routing_model: value,
        };
        const doc = parseDocument(JSON.stringify(flow));
        for (const { range, message, code } of validateDocument(doc)) {
          expect(range.offset + range.length).toBeLessThanOrEqual(doc.text.length);
          expect(message).not.toBe('');
          expect(code).toMatch(/^[A-Z_]+$/);
        }
      }),
      { numRuns: 300 },
    );
  });
});
