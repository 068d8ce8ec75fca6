import inter from '@fontsource-variable/inter/wght.css?inline';

/**
 * `@font-face` rules, with the fonts themselves inside, for the characters of a text. Pictures may load nothing, so what the
 * phone draws with must come along; fonts of the system are there anyway. A font that cannot be fetched is left out:
 * the next one of the phone's list takes its place.
 */
export async function embeddedFonts(text: string): Promise<string> {
  const characters = new Set(Array.from(text, (character) => character.codePointAt(0) ?? 0));
  const wanted = faces().filter(({ ranges }) =>
    ranges.some(([from, to]) => characters.values().some((code) => code >= from && code <= to)),
  );
  return (await Promise.all(wanted.map(embed))).join('');
}

interface Face {
  /** The rule, with `SOURCE` in the place of the font's address. */
  readonly rule: string;
  readonly address: string;
  /** Characters that the font has. */
  readonly ranges: readonly (readonly [from: number, to: number])[];
}

const SOURCE = 'flowsmith-font-source';
let known: readonly Face[] | undefined;

function faces(): readonly Face[] {
  if (known === undefined) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(inter);
    known = [...sheet.cssRules].flatMap((rule) =>
      rule instanceof CSSFontFaceRule ? (faceOf(rule) ?? []) : [],
    );
  }
  return known;
}

function faceOf(rule: CSSFontFaceRule): Face | undefined {
  const address = /url\(["']?([^"')]+)["']?\)/.exec(rule.style.getPropertyValue('src'))?.[1];
  if (address === undefined) return undefined;
  return {
    rule: rule.cssText.replace(address, SOURCE),
    address: new URL(address, document.baseURI).href,
    ranges: rangesOf(rule.style.getPropertyValue('unicode-range')),
  };
}

/** `U+26, U+0-7F, U+4??` as first and last code points; without a range a font has everything. */
export function rangesOf(text: string): readonly (readonly [from: number, to: number])[] {
  const ranges = [...text.matchAll(/U\+([0-9a-f?]+)(?:-([0-9a-f]+))?/gi)].map(
    ([, from = '', to = from]) =>
      [parseInt(from.replaceAll('?', '0'), 16), parseInt(to.replaceAll('?', 'F'), 16)] as const,
  );
  return ranges.length === 0 ? [[0, 0x10ffff]] : ranges;
}

const embedded = new Map<string, Promise<string>>();

function embed(face: Face): Promise<string> {
  const before = embedded.get(face.address);
  if (before !== undefined) return before;
  const rule = dataUrlOf(face.address).then(
    (url) => face.rule.replace(SOURCE, url),
    () => {
      embedded.delete(face.address);
      return '';
    },
  );
  embedded.set(face.address, rule);
  return rule;
}

async function dataUrlOf(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} for ${address}`);
  return readDataUrl(await response.blob());
}

/** A blob as a `data:` URL in base64. */
export function readDataUrl(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(typeof reader.result === 'string' ? reader.result : ''));
    reader.addEventListener('error', () => reject(reader.error ?? new Error('The bytes could not be read')));
    reader.readAsDataURL(blob);
  });
}
