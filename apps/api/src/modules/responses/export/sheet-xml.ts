/** Characters of one cell; Excel takes 32,767. */
const MOST_CHARACTERS = 32_000;
const PROLOG = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The beginning of a sheet with its titles, which stay in sight. */
export function sheetBegin(titles: readonly string[]): string {
  return `${PROLOG}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultColWidth="20" defaultRowHeight="15"/><sheetData>${sheetRow(titles, 1)}`;
}

/** A row of texts (ECMA-376, 18.3.1.73). `number` counts from 1. */
export function sheetRow(cells: readonly string[], number: number): string {
  let xml = `<row r="${number}">`;
  for (const [index, text] of cells.entries()) {
    if (text !== '')
      xml += `<c r="${columnName(index)}${number}" t="inlineStr"><is>${textXml(text)}</is></c>`;
  }
  return `${xml}</row>`;
}

/** The end of a sheet. */
export const sheetEnd = '</sheetData></worksheet>';

/** Everything of a workbook but its sheets, by their paths in it (ECMA-376, part 2). */
export function workbookParts(
  sheets: number,
  name: string,
): readonly (readonly [path: string, text: string])[] {
  const all = (one: (number: number) => string): string =>
    Array.from({ length: sheets }, (_, index) => one(index + 1)).join('');
  return [
    [
      'xl/workbook.xml',
      `${PROLOG}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${all(
        (number) =>
          `<sheet name="${escaped(name)}${number === 1 ? '' : ` ${number}`}" sheetId="${number}" r:id="rId${number}"/>`,
      )}</sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `${PROLOG}<Relationships xmlns="${PACKAGE}/relationships">${all(
        (number) =>
          `<Relationship Id="rId${number}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${number}.xml"/>`,
      )}</Relationships>`,
    ],
    [
      '_rels/.rels',
      `${PROLOG}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
    [
      '[Content_Types].xml',
      `${PROLOG}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/>${all(
        (number) =>
          `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="${TYPES}.worksheet+xml"/>`,
      )}</Types>`,
    ],
  ];
}

function textXml(text: string): string {
  const space = EDGE_SPACE.test(text) ? ' xml:space="preserve"' : '';
  return `<t${space}>${PLAIN.test(text) ? text : escaped(text)}</t>`;
}

/** Nothing in it needs a closer look. */
const PLAIN = /^[\d A-Za-z.,:;@+()/!?'-]{0,1000}$/;
const EDGE_SPACE = /^\s|\s$|\n/;

/** XML has no control characters, and Excel takes `_x0041_` for an A (ECMA-376, 22.9.2.19). */
function escaped(text: string): string {
  return text
    .slice(0, MOST_CHARACTERS)
    .toWellFormed()
    .replaceAll(/[^\P{Cc}\t\r\n]|[\uFFFE\uFFFF]/gu, '')
    .replaceAll(/_(?=x[\dA-Fa-f]{4}_)/g, '_x005F_')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** A, B, …, Z, AA, …; index from 0. */
function columnName(index: number): string {
  const known = names[index];
  if (known !== undefined) return known;
  const name =
    (index >= LETTERS ? columnName(Math.floor(index / LETTERS) - 1) : '') +
    String.fromCharCode(65 + (index % LETTERS));
  names[index] = name;
  return name;
}

const LETTERS = 26;
const names: string[] = [];
