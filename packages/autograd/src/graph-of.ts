/**
 * A recorded graph as plain data: what was computed, from what, and what the backward pass does at
 * each edge. For drawings, and for tracing by hand.
 */
import { onesLike } from './creation-like.ts';
import { inputGradients } from './differentiate.ts';
import { fit } from './fit.ts';
import { noGrad } from './grad-mode.ts';
import type { BackwardStep, Graph, GraphEdge, GraphNode } from './graph.ts';
import { graphToDot } from './graph-to-dot.ts';
import { KEPT, type Node, type Operand } from './node.ts';
import { accumulateGrad, SAVED_PACKED } from './operation.ts';
import { add } from './ops/pointwise/arithmetic.ts';
import { isTensor, type Nested, type Tensor } from './tensor.ts';

const plain = (t: Tensor): Nested | null => (t.numel() <= KEPT ? t.toArray() : null);

/** The graph that led to `y`. Changes no gradient, and lets go of nothing. */
export function graphOf(y: Tensor): Graph {
  const root = y.gradFn;
  if (root === null) {
    const nodes = [tensorNode('n0', y)];
    return finished({ nodes, edges: [], forward: ['n0'], backward: [] });
  }
  const order = recorded(root);
  const ids = new Map(order.map((node, i) => [node, `n${i}`]));
  const nodes: GraphNode[] = [];
  const edges: GraphEdge[] = [];
  for (const node of order) {
    const id = ids.get(node)!;
    node.next.forEach((input, slot) => {
      const from = input === null ? constantOf(node, slot, `${id}c${slot}`, nodes) : ids.get(input);
      if (from === undefined) return;
      edges.push({
        id: `${from}-${id}-${slot}`,
        from,
        to: id,
        slot,
        local: input === null ? '' : formulaOf(node, slot),
        localValue: input === null ? null : localValue(node, slot),
      });
    });
    nodes.push(
      node.operation === accumulateGrad
        ? tensorNode(id, node.a as Tensor)
        : opNode(id, node, node === root ? y : null),
    );
  }
  const forward = nodes.map(({ id }) => id);
  return finished({ nodes, edges, forward, backward: backwardSteps(y, root, order, ids) });
}

const finished = (graph: Omit<Graph, 'toDot'>): Graph => ({
  ...graph,
  toDot: () => graphToDot(graph),
});

/** All nodes that lead to `root`, oldest first. */
function recorded(root: Node): Node[] {
  const seen = new Set([root]);
  for (const node of seen) for (const input of node.next) if (input !== null) seen.add(input);
  return [...seen].sort((p, q) => p.sequence - q.sequence);
}

function tensorNode(id: string, t: Tensor): GraphNode {
  return {
    id,
    kind: t.requiresGrad ? 'leaf' : 'constant',
    op: '',
    name: t.extras?.name ?? '',
    shape: t.shape,
    dtype: t.dtype,
    value: plain(t),
    requiresGrad: t.requiresGrad,
    gradFn: '',
    formula: '',
  };
}

function opNode(id: string, node: Node, result: Tensor | null): GraphNode {
  const { output, operation } = node;
  const value = result ?? (isTensor(output) ? output : null);
  return {
    id,
    kind: 'op',
    op: operation.name,
    name: value?.extras?.name ?? '',
    shape: output.shape,
    dtype: output.dtype,
    value: value === null ? null : plain(value),
    requiresGrad: true,
    gradFn: node.name,
    formula: operation.formula,
  };
}

const operandAt = (node: Node, slot: number): Operand =>
  node.constants !== null
    ? (node.constants[slot] ?? null)
    : ([node.a, node.b, node.c][slot] ?? null);

/** Adds the node of a constant operand, where the graph has kept it; gives its id. */
function constantOf(node: Node, slot: number, id: string, nodes: GraphNode[]): string | undefined {
  const operand = operandAt(node, slot);
  if (operand === null) return undefined;
  nodes.push(
    typeof operand === 'number'
      ? {
          id,
          kind: 'constant',
          op: '',
          name: '',
          shape: [],
          dtype: node.output.dtype,
          value: operand,
          requiresGrad: false,
          gradFn: '',
          formula: '',
        }
      : tensorNode(id, operand),
  );
  return id;
}

function formulaOf({ operation }: Node, slot: number): string {
  const { a, b, c, each } = operation.derivatives;
  return (each ?? [a, b, c][slot])?.formula ?? '';
}

const isSingle = ({ shape }: { shape: readonly number[] }): boolean => shape.length === 0;

function localValue(node: Node, slot: number): number | null {
  const input = node.next[slot]!;
  const gone = node.freed || (node.saved & SAVED_PACKED) !== 0;
  if (gone || node.outputs !== null || !isSingle(node.output) || !isSingle(input!.output)) {
    return null;
  }
  return noGrad(() => {
    const one = onesLike(node.output as Tensor);
    return gradientsOf(node, one)[slot]?.item() ?? null;
  });
}

/** What each input gets when `g` arrives at the output. */
function gradientsOf(node: Node, g: Tensor): (Tensor | null)[] {
  const needed = node.next.map((input) => input !== null);
  return inputGradients(node, [g], needed).map((grad, i) =>
    grad === null ? null : fit(grad, node.next[i]!.output),
  );
}

function backwardSteps(
  y: Tensor,
  root: Node,
  order: readonly Node[],
  ids: ReadonlyMap<Node, string>,
): BackwardStep[] {
  // Operations with several outputs share one node: their shares cannot be told apart as edges.
  if (order.some((node) => node.freed || node.outputs !== null)) return [];
  return noGrad(() => {
    const seed = onesLike(y);
    const steps: BackwardStep[] = [{ kind: 'seed', node: ids.get(root)!, gradient: plain(seed) }];
    const arrived = new Map<Node, { total: Tensor; count: number }>([
      [root, { total: seed, count: 0 }],
    ]);
    for (const node of order.toReversed()) {
      const upstream = arrived.get(node)?.total;
      if (upstream === undefined || node.next.length === 0) continue;
      node.checkSaved();
      gradientsOf(node, upstream).forEach((contribution, slot) => {
        const input = node.next[slot] ?? null;
        if (contribution === null || input === null) return;
        const before = arrived.get(input);
        const total = before === undefined ? contribution : add(before.total, contribution);
        const count = (before?.count ?? 0) + 1;
        arrived.set(input, { total, count });
        steps.push({
          kind: 'edge',
          edge: `${ids.get(input)!}-${ids.get(node)!}-${slot}`,
          upstream: plain(upstream),
          contribution: plain(contribution),
          total: plain(total),
          count,
        });
      });
    }
    return steps;
  });
}
