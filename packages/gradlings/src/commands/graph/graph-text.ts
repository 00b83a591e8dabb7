/** A recorded graph as an indented list, which reads well aloud: each tensor under what was made of it. */
import type { Graph } from '@gradlings/autograd';
import { format, type Plain } from '@gradlings/check';
import { nodeName, nodeValue } from './node-label.ts';

/** Lines that a person still reads. A long loop records more nodes than that. */
const most = 400;

/** The forward values from the result down to its leaves, then the steps of the backward pass in order. */
export function graphText(graph: Graph): string[] {
  const lines = [...forwardLines(graph), '', ...backwardLines(graph)];
  return lines.length <= most
    ? lines
    : [...lines.slice(0, most), `… and ${lines.length - most} lines more`];
}

function forwardLines({ nodes, edges, forward }: Graph): string[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const into = new Map<string, Graph['edges'][number][]>();
  for (const edge of edges) into.set(edge.to, [...(into.get(edge.to) ?? []), edge]);
  const root = byId.get(forward.at(-1) ?? '');
  if (root === undefined) return ['An empty graph.'];
  const leaves = nodes.filter(({ kind }) => kind !== 'op').length;
  const lines = [
    `${nodes.length - leaves} operations on ${leaves} inputs. Each line is followed by what it was made of.`,
  ];
  const seen = new Set<string>();
  const open = [{ id: root.id, depth: 0, role: '' }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { id, depth, role } = next;
    const node = byId.get(id);
    if (node === undefined) continue;
    const known = seen.has(id);
    seen.add(id);
    const what = known ? 'as above' : described(node);
    lines.push(`${'  '.repeat(depth)}- ${nodeName(node)}${role}: ${what}`);
    if (known) continue;
    const inputs = (into.get(id) ?? []).toSorted((a, b) => b.slot - a.slot);
    for (const { from, local, localValue } of inputs) {
      const value = localValue === null ? '' : ` = ${format(localValue)}`;
      open.push({ id: from, depth: depth + 1, role: local === '' ? '' : `, ${local}${value}` });
    }
  }
  return lines;
}

function described(node: Graph['nodes'][number]): string {
  const { kind, formula, gradFn, requiresGrad } = node;
  const how = formula === '' ? '' : `${formula}, `;
  const role = {
    op: gradFn,
    leaf: requiresGrad ? 'leaf that requires a gradient' : 'leaf',
    constant: 'constant',
  };
  return `${how}value ${nodeValue(node)}, ${role[kind]}`;
}

function backwardLines({ nodes, edges, backward }: Graph): string[] {
  if (backward.length === 0) return ['No gradient flows back: no leaf requires one.'];
  const names = new Map(nodes.map((node) => [node.id, nodeName(node)]));
  const ends = new Map(edges.map((edge) => [edge.id, edge]));
  return [
    'Backward:',
    ...backward.map((step, i) => {
      const number = `${i + 1}.`;
      if (step.kind === 'seed')
        return `${number} ${names.get(step.node)} starts with the gradient ${format(step.gradient as Plain)}`;
      const edge = ends.get(step.edge);
      const [from, to] = [names.get(edge?.to ?? ''), names.get(edge?.from ?? '')];
      const total = step.count > 1 ? `, ${format(step.total as Plain)} in all` : '';
      return `${number} ${from} → ${to}: ${format(step.upstream as Plain)} comes in, ${format(step.contribution as Plain)} goes on${total}`;
    }),
  ];
}
