import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { xmlText } from './xml.ts';

function read(xml: string): Document {
  return new DOMParser().parseFromString(xml, 'application/xml');
}

describe('xmlText', () => {
  it('lets no text become an element or end an attribute', () => {
    const evil = '<script>alert(1)</script>" onload="x & y';
    const { documentElement } = read(`<t a="${xmlText(evil)}">${xmlText(evil)}</t>`);
    expect(documentElement.getAttribute('a')).toBe(evil);
    expect(documentElement.textContent).toBe(evil);
    expect(documentElement.childElementCount).toBe(0);
  });

  it('makes a readable document of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const document = read(`<t a="${xmlText(text)}">${xmlText(text)}</t>`);
        expect(document.querySelector('parsererror')).toBeNull();
        expect(document.documentElement.childElementCount).toBe(0);
      }),
    );
    expect(read(`<t>${xmlText('\u0000\uD800\uFFFE')}</t>`).documentElement.textContent).toBe(
      '\uFFFD\uFFFD\uFFFD',
    );
  });
});
