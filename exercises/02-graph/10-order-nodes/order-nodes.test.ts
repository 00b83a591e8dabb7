import { check, type Misconception } from '@gradlings/check';
import { backwardOrder, type GraphNode } from './order-nodes.ts';

interface Probe {
  /** For each node, the positions of its inputs in this list. */
  readonly inputs: readonly (readonly number[])[];
  readonly ids: readonly number[];
}

/** The nodes; the last one is the output. */
function build({ inputs, ids }: Probe): GraphNode[] {
  const nodes: GraphNode[] = [];
  inputs.forEach((list, i) => nodes.push({ id: ids[i]!, inputs: list.map((k) => nodes[k]!) }));
  return nodes;
}

const idsOf = (nodes: readonly GraphNode[]): number[] => nodes.map(({ id }) => id);

/** Depth first: a node after its inputs. */
function after(output: GraphNode, seen: Set<GraphNode> | null): GraphNode[] {
  if (seen?.has(output) === true) return [];
  seen?.add(output);
  return [...output.inputs.flatMap((input) => after(input, seen)), output];
}

function depthFirst(output: GraphNode, seen = new Set<GraphNode>()): GraphNode[] {
  if (seen.has(output)) return [];
  seen.add(output);
  return [output, ...output.inputs.flatMap((input) => depthFirst(input, seen))];
}

function breadthFirst(output: GraphNode): GraphNode[] {
  const order = [output];
  for (const node of order) {
    for (const input of node.inputs) if (!order.includes(input)) order.push(input);
  }
  return order;
}

/** A wrong order of the same graph, as the ids that the learner would return. */
const wrong = (
  order: (output: GraphNode) => readonly GraphNode[],
  says: string,
): Misconception<Probe> => ({ run: (probe) => idsOf(order(build(probe).at(-1)!)), says });

const misconceptions: Record<string, Misconception<Probe>> = {
  'creation-order': wrong(
    (output) => after(output, new Set()).sort((p, q) => q.id - p.id),
    'You listed {yours}: the ids from high to low. Ids tell when nodes were numbered; this graph came from a file, in another order. Which node must be complete before another may go on? Follow the inputs instead.',
  ),
  'forward-order': wrong(
    (output) => after(output, new Set()),
    'You listed {yours}: inputs first. That is the order in which values were computed. A gradient starts at the output: which end comes first on the way back?',
  ),
  'visits-twice': wrong(
    (output) => after(output, null).reverse(),
    'You listed {yours}: some nodes come more than once, for every path that reaches them. A node that hands its gradient on twice counts it twice. How can you tell that you have been somewhere?',
  ),
  'breadth-first': wrong(
    breadthFirst,
    'You listed {yours}: first the output, then its inputs, then theirs. A short path then reaches a node while a longer one is still on its way, and the gradient is not complete. When exactly may a node be listed?',
  ),
  'depth-first': wrong(
    (output) => depthFirst(output),
    'You listed {yours}: one path to its end, then the next. A node on two paths comes too early, before the second path has brought its share. When exactly may a node be listed?',
  ),
};

// In each graph every node is an input of the next one, so that only one order is right.
const graphs = [
  [[], [0], [1, 0], [2, 0], [3, 1], [2, 4]],
  [[], [0], [0, 1], [1, 2], [2, 3], [0, 4]],
  [[], [0], [1], [0, 2], [1, 3], [1, 2, 4]],
];
const numberings = [
  [31, 12, 54, 23, 67, 45],
  [58, 73, 16, 92, 27, 41],
  [22, 88, 35, 61, 14, 79],
];

check('every node comes before its inputs, once', {
  points: 2,
  probe: (random): Probe => ({ inputs: random.pick(graphs), ids: random.pick(numberings) }),
  run: (probe) => idsOf(backwardOrder(build(probe).at(-1)!)),
  expected: ({ ids }) => [...ids].reverse(),
  misconceptions,
});

check('nodes that the output does not depend on are left out', {
  probe: (random): Probe => ({
    inputs: [...random.pick(graphs), [3], [6, 1]],
    ids: [...random.pick(numberings), 95, 18],
  }),
  // The output is the sixth node; the last two use it or its inputs, and it does not use them.
  run: (probe) => idsOf(backwardOrder(build(probe)[5]!)),
  expected: ({ ids }) => ids.slice(0, 6).reverse(),
  misconceptions: Object.fromEntries(
    Object.entries(misconceptions).map(([id, { run, says }]) => [
      id,
      {
        says,
        run: ({ inputs, ids }: Probe) => run({ inputs: inputs.slice(0, 6), ids: ids.slice(0, 6) }),
      },
    ]),
  ),
});

check('a path of 50,000 nodes is no problem', {
  run: () => {
    let node: GraphNode = { id: 0, inputs: [] };
    for (let id = 1; id < 50_000; id++) node = { id, inputs: [node] };
    const order = backwardOrder(node);
    return { count: order.length, first: order[0]?.id, last: order.at(-1)?.id };
  },
  expected: () => ({ count: 50_000, first: 49_999, last: 0 }),
  misconceptions: {
    'forward-order': {
      run: () => ({ count: 50_000, first: 0, last: 49_999 }),
      says: 'You have {yours}: the list begins at the far end. A gradient starts at the output: which node comes first on the way back?',
    },
  },
});
