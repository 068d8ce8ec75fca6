import { describe, expect, it } from 'vitest';
import { MAX_BYTES, nameOfFile, readSource } from './read-source.ts';

const file = (...parts: BlobPart[]) => new File(parts, 'flow.json');

describe('readSource', () => {
  it('keeps a byte order mark, CRLF, emoji and right-to-left text', async () => {
    const text = '\uFEFF{"a":\r\n"👋 שלום"}';
    expect(await readSource(file(text))).toEqual({ ok: true, text, utf16: false });
  });

  it('reads UTF-16 by its byte order mark', async () => {
    const units = Uint16Array.from('\uFEFF{"a":"é"}', (character) => character.charCodeAt(0));
    const read = await readSource(file(units));
    expect(read).toMatchObject({ ok: true, utf16: true });
    expect(read.ok && read.text.endsWith('{"a":"é"}')).toBe(true);
  });

  it('refuses bytes that are no text', async () => {
    expect(await readSource(file(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0xff])))).toMatchObject({
      ok: false,
      reason: 'not-text',
    });
    expect(await readSource(file('{"a":"\0"}'))).toMatchObject({ ok: false, reason: 'not-text' });
  });

  it('refuses what is too large to store', async () => {
    expect(await readSource(file(new Uint8Array(MAX_BYTES + 1)))).toMatchObject({
      ok: false,
      reason: 'too-large',
    });
  });
});

describe('nameOfFile', () => {
  it.each([
    ['sign-in.json', 'Sign in'],
    ['lead_form v2.JSON', 'Lead form v2'],
    ['booking.flow.json', 'Booking'],
    ['.json', ''],
  ])('%s → %s', (fileName, name) => {
    expect(nameOfFile(fileName)).toBe(name);
  });
});
