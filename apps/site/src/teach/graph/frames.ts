/**
 * A recorded graph as a film: one frame for each value computed, for the seed, and for each
 * contribution on the way back. Drawing, caption and table all read these frames.
 */
import { substitute, type Operands } from './expression.ts';
import type { Graph, GraphEdge, GraphNode, Plain } from './graph-data.ts';
import { inline } from './value-text.ts';

export interface Frame {
  readonly phase: 'given' | 'forward' | 'seed' | 'backward' | 'done';
  /** The node whose value or gradient changes. */
  readonly node: string | null;
  readonly edge: string | null;
  /** What happens, in words. */
  readonly text: string;
  /** Of a step back: local × upstream = contribution, which makes the total. */
  readonly product: {
    readonly local: string;
    readonly upstream: Plain;
    readonly contribution: Plain;
    readonly total: Plain;
  } | null;
  /** The values that are known, and the gradients so far. */
  readonly known: ReadonlySet<string>;
  readonly gradients: ReadonlyMap<string, Plain>;
}

export interface Film {
  readonly frames: readonly Frame[];
  /** What each node is called: its name, its number, or t₁, t₂ … */
  readonly names: ReadonlyMap<string, string>;
  /** How each node came about, in names: x · z. Empty for what was given. */
  readonly expressions: ReadonlyMap<string, string>;
}

const subscript = (n: number): string => String(n).replace(/\d/g, (d) => '₀₁₂₃₄₅₆₇₈₉'[Number(d)]!);

function nameNodes(nodes: readonly GraphNode[]): Map<string, string> {
  let unnamed = 0;
  return new Map(
    nodes.map((node) => {
      if (node.name !== '') return [node.id, node.name];
      if (node.kind === 'constant') return [node.id, inline(node.value)];
      return [node.id, `t${subscript(++unnamed)}`];
    }),
  );
}

/** "x, z and w" */
function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

export function filmOf(graph: Graph): Film {
  const order = new Map(graph.forward.map((id, i) => [id, i]));
  const nodes = [...graph.nodes].sort((p, q) => (order.get(p.id) ?? -1) - (order.get(q.id) ?? -1));
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const edgeById = new Map(graph.edges.map((edge) => [edge.id, edge]));
  const names = nameNodes(nodes);

  const inputsOf = (id: string): GraphEdge[] =>
    graph.edges.filter(({ to }) => to === id).sort((p, q) => p.slot - q.slot);
  /** The letters a, b, c of a node's formula, as `text` of its inputs; y is the node itself. */
  const operandsOf = (id: string, text: (node: GraphNode) => string): Operands => {
    const operands: Operands = { y: text(byId.get(id)!) };
    for (const { from, slot } of inputsOf(id)) {
      const letter = (['a', 'b', 'c'] as const)[slot];
      if (letter !== undefined) operands[letter] = text(byId.get(from)!);
    }
    return operands;
  };
  const nameOf = (node: GraphNode): string => names.get(node.id)!;
  const numbersOf = (node: GraphNode): string => inline(node.value);
  const written = (node: GraphNode, text: (node: GraphNode) => string): string =>
    substitute(node.formula, operandsOf(node.id, text)) ??
    `${node.op}(${inputsOf(node.id)
      .map(({ from }) => text(byId.get(from)!))
      .join(', ')})`;

  const frames: Frame[] = [];
  const known = new Set<string>();
  const gradients = new Map<string, Plain>();
  const show = (frame: Pick<Frame, 'phase' | 'text'> & Partial<Frame>): void => {
    frames.push({
      node: null,
      edge: null,
      product: null,
      ...frame,
      known: new Set(known),
      gradients: new Map(gradients),
    });
  };

  const expressions = new Map<string, string>();
  const given = nodes.filter(({ kind }) => kind !== 'op');
  for (const { id } of given) known.add(id);
  const said = given.filter(({ kind, name }) => kind === 'leaf' || name !== '');
  show({
    phase: 'given',
    text: `Given: ${listed(said.map((node) => `${nameOf(node)} = ${numbersOf(node)}`))}.`,
  });

  for (const node of nodes.filter(({ kind }) => kind === 'op')) {
    const symbols = written(node, nameOf);
    expressions.set(node.id, symbols);
    known.add(node.id);
    const parts = [symbols, written(node, numbersOf), numbersOf(node)];
    const distinct = parts.filter((part, i) => part !== parts[i - 1]);
    show({
      phase: 'forward',
      node: node.id,
      text: `Forward: ${nameOf(node)} = ${distinct.join(' = ')}.`,
    });
  }

  for (const step of graph.backward) {
    if (step.kind === 'seed') {
      const name = nameOf(byId.get(step.node)!);
      gradients.set(step.node, step.gradient);
      show({
        phase: 'seed',
        node: step.node,
        text: `Backward starts at ${name}: ∂${name}/∂${name} = ${inline(step.gradient)}.`,
      });
      continue;
    }
    const edge = edgeById.get(step.edge)!;
    const from = byId.get(edge.from)!;
    const to = byId.get(edge.to)!;
    gradients.set(edge.from, step.total);
    const rule = edge.local.replace(/^.*?=\s*/, '');
    const local = substitute(rule, operandsOf(edge.to, nameOf)) ?? rule;
    const [x, y] = [nameOf(from), nameOf(to)];
    const slope = edge.localValue === null ? local : inline(edge.localValue);
    const product =
      edge.localValue === null
        ? `The upstream gradient ${inline(step.upstream)} becomes ${inline(step.contribution)}`
        : `${slope} × upstream ${inline(step.upstream)} = ${inline(step.contribution)}`;
    const sameTwice = local === slope || edge.localValue === null;
    show({
      phase: 'backward',
      node: edge.from,
      edge: edge.id,
      product: {
        local: slope,
        upstream: step.upstream,
        contribution: step.contribution,
        total: step.total,
      },
      text:
        `Back from ${y} to ${x}: the local derivative ∂${y}/∂${x} is ${local}${sameTwice ? '' : ` = ${slope}`}. ${product}. ` +
        (step.count > 1
          ? `${x} was used before: added up, its gradient is now ${inline(step.total)}.`
          : `The gradient of ${x} is ${inline(step.total)} so far.`),
    });
  }

  const leaves = given.filter(({ id }) => gradients.has(id));
  show({
    phase: 'done',
    text: `Done: ${listed(leaves.map((leaf) => `${nameOf(leaf)}.grad = ${inline(gradients.get(leaf.id)!)}`))}.`,
  });
  return { frames, names, expressions };
}
