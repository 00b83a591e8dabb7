/** A recorded graph in the language of Graphviz. */
import type { Graph, GraphNode } from './graph.ts';

const quoted = (text: string): string =>
  `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;

function label({ name, op, value, shape }: GraphNode): string {
  const title = name !== '' && op !== '' ? `${name} = ${op}` : name || op;
  const numbers = value === null ? `shape [${shape.join(', ')}]` : JSON.stringify(value);
  return title === '' ? numbers : `${title}\n${numbers}`;
}

const shapes = { leaf: 'box', op: 'ellipse', constant: 'plaintext' } as const;

export function graphToDot({ nodes, edges }: Pick<Graph, 'nodes' | 'edges'>): string {
  const lines = [
    ...nodes.map(
      (node) =>
        `  ${node.id} [shape=${shapes[node.kind]}, label=${quoted(label(node)).replaceAll('\n', '\\n')}];`,
    ),
    ...edges.map(({ from, to, local }) => `  ${from} -> ${to} [label=${quoted(local)}];`),
  ];
  return `digraph {\n  rankdir=LR;\n${lines.join('\n')}\n}\n`;
}
