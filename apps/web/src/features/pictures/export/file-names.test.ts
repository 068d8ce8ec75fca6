import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeName, screenFileNames } from './file-names.ts';

describe('safeName', () => {
  it.each([
    ['SIGN_IN', 'SIGN_IN'],
    ['Book / move: a "visit"?', 'Book - move- a -visit--'],
    ['../../etc/passwd', '-..-etc-passwd'],
    ['  two\n lines. ', 'two- lines'],
    ['Anmeldung für Gäste', 'Anmeldung für Gäste'],
    ['حجز موعد', 'حجز موعد'],
    ['con', 'con 1'],
    ['...', 'otherwise'],
    ['', 'otherwise'],
  ])('makes of %j', (text, name) => {
    expect(safeName(text, 'otherwise')).toBe(name);
  });

  it('cuts long names between characters', () => {
    expect(safeName('😀'.repeat(100), 'otherwise')).toBe('😀'.repeat(80));
  });

  it('is a name that every system takes, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const name = safeName(text, 'otherwise');
        expect(name).not.toMatch(/[\\/:*?"<>|]|^[.\s]|[.\s]$|^$/);
        expect(name.isWellFormed()).toBe(true);
        expect(Array.from(name).length).toBeLessThanOrEqual(82);
      }),
    );
  });
});

describe('screenFileNames', () => {
  it('numbers screens so that files sort as the flow does', () => {
    expect(screenFileNames(['SIGN_IN', 'SIGN_UP'])).toEqual(['01 SIGN_IN', '02 SIGN_UP']);
    expect(screenFileNames(Array.from({ length: 100 }, () => 'A'))[8]).toBe('009 A');
  });

  it('never gives two screens one name, also where capitals do not count', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('A', 'a', '', '?', 'a ', 'Ä')), (ids) => {
        const names = screenFileNames(ids).map((name) => name.toLowerCase());
        expect(new Set(names).size).toBe(ids.length);
      }),
    );
  });
});
