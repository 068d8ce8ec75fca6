/** Characters that XML documents cannot hold, however they are written; Flow JSON can. */
// oxlint-disable-next-line no-control-regex -- these are the allowed ones
const NOT_XML = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text as content, or as an attribute's value, of XML: it can be nothing but text there. */
export function xmlText(text: string): string {
  return xmlCharacters(text).replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character);
}

/** A text, or a piece of XML, with a mark of replacement for every character that would break the document. */
export function xmlCharacters(text: string): string {
  return text.replace(NOT_XML, '\uFFFD');
}
