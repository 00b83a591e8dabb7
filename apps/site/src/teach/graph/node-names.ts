import type { GraphNode } from '@gradlings/autograd';
import { isBareNumber } from './graph-data.ts';
import { inline } from './value-text.ts';

const subscript = (n: number): string => String(n).replace(/\d/g, (d) => '₀₁₂₃₄₅₆₇₈₉'[Number(d)]!);

/**
 * What each node is called, from the first computed to the output: the name that the program gave it, a bare number
 * itself, else leaf₁, c₁ for a constant, t₁ for what was computed on the way, and out for the output.
 */
export function nameNodes(nodes: readonly GraphNode[]): Map<string, string> {
  const counts = { leaf: 0, constant: 0, op: 0 };
  const letters = { leaf: 'leaf', constant: 'c', op: 't' };
  const output = nodes.at(-1);
  return new Map(
    nodes.map((node) => {
      if (node.name !== '') return [node.id, node.name];
      if (isBareNumber(node)) return [node.id, inline(node.value)];
      if (node === output && node.kind === 'op') return [node.id, 'out'];
      return [node.id, `${letters[node.kind]}${subscript(++counts[node.kind])}`];
    }),
  );
}
