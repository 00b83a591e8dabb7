import { check, type Misconception, type Random } from '@gradlings/check';
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

/** Nodes that matter. Every one is an input of the next, so that only one order is right; more inputs come by chance. */
const size = 6;

function inputsOf(i: number, random: Random): number[] {
  if (i === 0) return [];
  const more = Array.from({ length: i - 1 }, (_, k) => k).filter(() => random.sign() === 1);
  return random.sign() === 1 ? [i - 1, ...more] : [...more, i - 1];
}

function distinctIds(count: number, random: Random): number[] {
  const ids = new Set<number>();
  while (ids.size < count) ids.add(random.integer(11, 98));
  return [...ids];
}

/** A graph on which each wrong idea gives another list, followed by as many nodes as `unused` says that it does not use. */
function graph(random: Random, unused: Probe['inputs'] = []): Probe {
  for (;;) {
    const inputs = Array.from({ length: size }, (_, i) => inputsOf(i, random));
    const ids = distinctIds(size + unused.length, random);
    const own = { inputs, ids: ids.slice(0, size) };
    const lists = Object.values(misconceptions).map(({ run }) => String(run(own)));
    const right = String([...own.ids].reverse());
    if (new Set([right, ...lists]).size > lists.length)
      return { inputs: [...inputs, ...unused], ids };
  }
}

check('every node comes before its inputs, once', {
  points: 2,
  probe: (random) => graph(random),
  run: (probe) => idsOf(backwardOrder(build(probe).at(-1)!)),
  expected: ({ ids }) => [...ids].reverse(),
  misconceptions,
});

check('nodes that the output does not depend on are left out', {
  probe: (random) => graph(random, [[3], [size, 1]]),
  // The output is the sixth node; the last two use it or its inputs, and it does not use them.
  run: (probe) => idsOf(backwardOrder(build(probe)[size - 1]!)),
  expected: ({ ids }) => ids.slice(0, size).reverse(),
  misconceptions: Object.fromEntries(
    Object.entries(misconceptions).map(([id, { run, says }]) => [
      id,
      {
        says,
        run: ({ inputs, ids }: Probe) =>
          run({ inputs: inputs.slice(0, size), ids: ids.slice(0, size) }),
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
