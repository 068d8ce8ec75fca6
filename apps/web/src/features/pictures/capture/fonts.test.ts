import { describe, expect, it } from 'vitest';
import { rangesOf } from './fonts.ts';

describe('rangesOf', () => {
  it('reads single characters, spans and wildcards', () => {
    expect(rangesOf('U+26, u+0-7f, U+4??')).toEqual([
      [0x26, 0x26],
      [0, 0x7f],
      [0x400, 0x4ff],
    ]);
  });

  it('takes a font without a range for one that has everything', () => {
    expect(rangesOf('')).toEqual([[0, 0x10ffff]]);
  });
});
