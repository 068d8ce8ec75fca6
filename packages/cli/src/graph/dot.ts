import type { Graph, GraphNode } from './graph.ts';

const styles = {
  entry: 'style="rounded,bold"',
  terminal: 'peripheries=2',
  screen: 'style=rounded',
  missing: 'style=dashed, color=red',
} as const satisfies { readonly [kind in GraphNode['kind']]: string };

/** The graph in Graphviz's language. */
export function dot({ nodes, edges }: Graph): string {
  return [
    'digraph flow {',
    '  rankdir=LR;',
    '  node [shape=box, fontname="sans-serif"];',
    ...nodes.map(
      ({ id, title, kind }) =>
        `  ${quote(id)} [label=${quote(title === '' ? id : `${id}\n${title}`)}, ${styles[kind]}];`,
    ),
    ...edges.map(
      ({ from, to, taken }) => `  ${quote(from)} -> ${quote(to)}${taken ? '' : ' [style=dashed]'};`,
    ),
    '}',
    '',
  ].join('\n');
}

function quote(text: string): string {
  return `"${text
    .replaceAll('\\', '\\\\')
    .replaceAll('"', '\\"')
    .replaceAll(/\r\n|\r|\n/g, '\\n')}"`;
}
