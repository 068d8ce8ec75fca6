import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasConflictMarkers, mergeModule } from './mergeModule.ts';

const base = ['// head', 'init,', 'PICK: {', '  go,', '},', 'DONE: {', '  end,', '},', ''].join('\n');

describe('mergeModule', () => {
  it('keeps what people wrote and takes what is new', () => {
    const ours = base.replace('  go,', '  mine,\n  more,');
    const theirs = base.replace('DONE: {', 'PAY: {\n  pay,\n},\nDONE: {').replace('// head', '// new head');
    expect(mergeModule({ base, ours, theirs })).toEqual({
      text: theirs.replace('  go,', '  mine,\n  more,'),
      conflicts: [],
    });
  });

  it('takes handlers away that nobody touched', () => {
    const theirs = base.replace('DONE: {\n  end,\n},\n', '');
    const ours = base.replace('init,', 'init: mine,');
    expect(mergeModule({ base, ours, theirs })).toEqual({
      text: theirs.replace('init,', 'init: mine,'),
      conflicts: [],
    });
  });

  it('marks what both changed, and says where', () => {
    const ours = base.replace('  go,', '  mine,');
    const theirs = base.replace('  go,', '  other,');
    const merged = mergeModule({ base, ours, theirs });
    expect(merged.text.split('\n').slice(2, 9)).toEqual([
      'PICK: {',
      '<<<<<<< yours',
      '  mine,',
      '=======',
      '  other,',
      '>>>>>>> generated',
      '},',
    ]);
    expect(merged.conflicts).toEqual([
      { from: 4, to: 8, base: '  go,\n', ours: '  mine,\n', theirs: '  other,\n' },
    ]);
  });

  it('marks a handler that people changed and that is needed no longer', () => {
    const ours = base.replace('  end,', '  mine,');
    const { conflicts } = mergeModule({ base, ours, theirs: base.replace('DONE: {\n  end,\n},\n', '') });
    expect(conflicts).toMatchObject([{ ours: expect.stringContaining('  mine,\n'), theirs: '' }]);
  });

  it('leaves lines that both changed alike out of the marks', () => {
    const merged = mergeModule({ base: 'a\n', ours: 'same\nmine\nend\n', theirs: 'same\nother\nend\n' });
    expect(merged.text).toBe('same\n<<<<<<< yours\nmine\n=======\nother\n>>>>>>> generated\nend\n');
    expect(merged.conflicts).toMatchObject([{ from: 2, to: 6 }]);
  });

  it('keeps the line ends of the copy that people have', () => {
    const ours = base.replace('  go,', '  mine,').replaceAll('\n', '\r\n');
    const { text, conflicts } = mergeModule({ base, ours, theirs: base.replace('// head', '// new') });
    expect({ text, conflicts }).toEqual({ text: ours.replace('// head', '// new'), conflicts: [] });
    const marked = mergeModule({ base, ours, theirs: base.replace('  go,', '  other,') });
    expect(marked.text).not.toMatch(/(?<!\r)\n/);
    expect(hasConflictMarkers(marked.text)).toBe(true);
  });

  it('puts markers on lines of their own at the end of a text without line end', () => {
    expect(mergeModule({ base: 'a', ours: 'b', theirs: 'c' }).text).toBe(
      '<<<<<<< yours\nb\n=======\nc\n>>>>>>> generated\n',
    );
  });
});

const line = fc.constantFrom('a', 'b', 'c', '},', '', '__proto__', '<<<<<<<');
const text = fc
  .tuple(fc.array(line, { maxLength: 12 }), fc.constantFrom('\n', '\r\n'), fc.boolean())
  .map(([lines, end, isEnded]) => lines.join(end) + (isEnded ? end : ''));

describe('any merge', () => {
  it('of a side that did not change is the other side, to the byte', () => {
    fc.assert(
      fc.property(text, text, (same, other) => {
        expect(mergeModule({ base: same, ours: same, theirs: other })).toEqual({
          text: other,
          conflicts: [],
        });
        expect(mergeModule({ base: same, ours: other, theirs: same })).toEqual({
          text: other,
          conflicts: [],
        });
      }),
    );
  });

  it('of two equal sides is that side', () => {
    fc.assert(
      fc.property(text, text, (was, is) => {
        expect(mergeModule({ base: was, ours: is, theirs: is })).toEqual({ text: is, conflicts: [] });
      }),
    );
  });

  it('has a conflict exactly where its markers stand, with the lines of both sides', () => {
    const plain = fc.array(fc.constantFrom('a', 'b', 'c', 'd', '},'), { maxLength: 12 });
    const lines = plain.map((all) => all.map((each) => `${each}\n`).join(''));
    fc.assert(
      fc.property(lines, lines, lines, (was, ours, theirs) => {
        const { text: merged, conflicts } = mergeModule({ base: was, ours, theirs });
        const all = merged.split('\n');
        const marked = conflicts.map(({ from, to }) => all.slice(from - 1, to));
        expect(marked.map((each) => [each[0], each.at(-1)])).toEqual(
          conflicts.map(() => ['<<<<<<< yours', '>>>>>>> generated']),
        );
        for (const [index, each] of conflicts.entries()) {
          expect(`${marked[index]?.slice(1, -1).join('\n')}\n`).toBe(`${each.ours}=======\n${each.theirs}`);
          expect(each.ours).not.toBe(each.theirs);
        }
        expect(all.filter((each) => each.startsWith('<<<<<<<'))).toHaveLength(conflicts.length);
        expect(hasConflictMarkers(merged)).toBe(conflicts.length > 0);
      }),
    );
  });

  it('settled one way after the other holds no line of neither side', () => {
    fc.assert(
      fc.property(text, text, text, (was, ours, theirs) => {
        const known = new Set([was, ours, theirs].flatMap((each) => each.split(/\r?\n/)));
        const { text: merged } = mergeModule({ base: was, ours, theirs });
        const strange = merged.split(/\r?\n/).filter((each) => !known.has(each));
        expect(strange.every((each) => /^(?:<{7} yours|={7}|>{7} generated|)$/.test(each))).toBe(true);
      }),
    );
  });
});
