import type { Graph, GraphNode } from './graph.ts';

const shapes = {
  entry: (text: string) => `([${text}])`,
  terminal: (text: string) => `[[${text}]]`,
  screen: (text: string) => `[${text}]`,
  missing: (text: string) => `{{${text}}}`,
} as const satisfies { readonly [kind in GraphNode['kind']]: (text: string) => string };

/** The graph in Mermaid's language: entries round, terminal screens with double walls, missing screens as hexagons. */
export function mermaid({ nodes, edges }: Graph): string {
  const names = new Map(nodes.map(({ id }, index) => [id, `s${index}`]));
  return [
    'flowchart LR',
    ...nodes.map(({ id, title, kind }, index) => `  s${index}${shapes[kind](labelOf(id, title))}`),
    ...edges.map(
      ({ from, to, taken }) => `  ${names.get(from) ?? ''} ${taken ? '-->' : '-.->'} ${names.get(to) ?? ''}`,
    ),
    '',
  ].join('\n');
}

function labelOf(id: string, title: string): string {
  return `"${escape(id)}${title === '' ? '' : `<br/>${escape(title)}`}"`;
}

/** Mermaid reads `#…;` as a character by name or number. */
function escape(text: string): string {
  return text.replaceAll(/[#"<>&`\r\n]/g, (character) => `#${character.charCodeAt(0)};`);
}
