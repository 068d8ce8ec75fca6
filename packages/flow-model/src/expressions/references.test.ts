import { describe, expect, it } from 'vitest';
import { formatReference, referencesIn, rewriteReferences } from './index.ts';

describe('referencesIn', () => {
  it('lists every reference with path, place and language', () => {
    const text = "`'Hi ' ${screen.PICK.form.who} ${data.a.b}`";
    const found = referencesIn({ type: 'TextBody', text, visible: '${data.on}' });
    expect(found.map(({ path, language }) => [path.join('.'), language])).toEqual([
      ['text', 'expression'],
      ['text', 'expression'],
      ['visible', 'binding'],
    ]);
    expect(found[0]).toMatchObject({ root: 'form', screen: 'PICK', segments: ['who'] });
    expect(found[1]?.segments).toEqual(['a', 'b']);
    for (const reference of found) {
      const written = reference.text.slice(reference.offset, reference.offset + reference.length);
      expect(written).toBe(formatReference(reference));
    }
  });

  it('tells conditions of If from payload keys of the same name', () => {
    const languages = referencesIn([
      { type: 'If', condition: '${data.a} == 1' },
      { payload: { condition: '${data.a}', name: '${form.name}' } },
    ]).map((reference) => reference.language);
    expect(languages).toEqual(['condition', 'binding', 'binding']);
  });

  it('finds what was meant in literals', () => {
    expect(referencesIn({ text: 'Hi ${data.name}!' })).toMatchObject([{ language: 'literal', offset: 3 }]);
  });

  it('survives very deep values', () => {
    expect(referencesIn(JSON.parse(`${'['.repeat(5_000)}${']'.repeat(5_000)}`))).toEqual([]);
  });
});

describe('rewriteReferences', () => {
  it('changes the touched segment and nothing else', () => {
    const text = "`'${form.who} ' ${form.who}  (${screen.A.form.who} == ${form.whom})`";
    const renamed = rewriteReferences(text, (reference) =>
      reference.root === 'form' && reference.screen === undefined && reference.segments[0] === 'who'
        ? { segments: ['name', ...reference.segments.slice(1)] }
        : undefined,
    );
    expect(renamed).toBe("`'${form.name} ' ${form.name}  (${screen.A.form.who} == ${form.whom})`");
  });

  it('renames screens', () => {
    const renamed = rewriteReferences('${screen.STEP_1.data.a}', () => ({ screen: 'FIRST' }));
    expect(renamed).toBe('${screen.FIRST.data.a}');
  });

  it('gives the text back when nothing is changed', () => {
    expect(rewriteReferences('${data.a} ${', () => undefined)).toBe('${data.a} ${');
  });
});
