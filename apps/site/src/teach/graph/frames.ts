/**
 * A recorded graph as a film: one frame for each value computed, for the seed, and for each
 * contribution on the way back. Drawing, caption and list all read these frames.
 */
import type { GraphEdge, GraphNode } from '@gradlings/autograd';
import { filledIn, localRule, type Operands, substitute } from './expression.ts';
import { type GraphData, isBareNumber, type Value } from './graph-data.ts';
import { nameNodes } from './node-names.ts';
import { inline } from './value-text.ts';

export interface Frame {
  readonly phase: 'given' | 'forward' | 'seed' | 'backward' | 'done';
  /** The node whose value or gradient changes. */
  readonly node: string | null;
  readonly edge: string | null;
  /** What happens, in words. */
  readonly text: string;
  /** The same as a line of mathematics: t₁ = x² = 3² = 9. Of a step back, `product` has more. */
  readonly equation: string;
  readonly product: Product | null;
  /** The values that are known, and the gradients so far. */
  readonly known: ReadonlySet<string>;
  readonly gradients: ReadonlyMap<string, Value>;
}

/** local × upstream = contribution, and what has arrived in all. */
export interface Product {
  /** ∂t₁/∂x and its value; for whole tensors the rule, in which g is the upstream gradient. */
  readonly local: { readonly name: string; readonly value: string; readonly isRule: boolean };
  readonly upstream: { readonly name: string; readonly value: string };
  readonly contribution: string;
  /** What had arrived before; null for a first contribution. */
  readonly before: string | null;
  readonly total: { readonly name: string; readonly value: string };
}

export interface Film {
  readonly frames: readonly Frame[];
  /** What each node is called: its name, its number, or t₁, t₂ … */
  readonly names: ReadonlyMap<string, string>;
  /** How each node came about, in names: x · z. Nothing for what was given. */
  readonly expressions: ReadonlyMap<string, string>;
  /** What each edge does to what comes back along it: “× 3”, or a rule of whole tensors. */
  readonly slopes: ReadonlyMap<string, string>;
}

/** "x, z and w" */
function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

export function filmOf(graph: GraphData): Film {
  const order = new Map(graph.forward.map((id, i) => [id, i]));
  const nodes = graph.nodes.toSorted((p, q) => order.get(p.id)! - order.get(q.id)!);
  const names = nameNodes(nodes);
  const write = writer(graph, names);
  const frames: Frame[] = [];
  const known = new Set<string>();
  const gradients = new Map<string, Value>();
  const show = (frame: Pick<Frame, 'phase' | 'text'> & Partial<Frame>): void => {
    frames.push({
      node: null,
      edge: null,
      equation: '',
      product: null,
      ...frame,
      known: new Set(known),
      gradients: new Map(gradients),
    });
  };

  const given = nodes.filter(({ kind }) => kind !== 'op');
  for (const { id } of given) known.add(id);
  const said = given.filter((node) => !isBareNumber(node));
  const values = said.map(({ id, value }) => `${names.get(id)} = ${inline(value)}`);
  show({ phase: 'given', equation: values.join(', '), text: `Given: ${listed(values)}.` });

  const expressions = new Map<string, string>();
  for (const node of nodes.filter(({ kind }) => kind === 'op')) {
    const symbols = write.computed(node, ({ id }) => names.get(id)!);
    expressions.set(node.id, symbols);
    known.add(node.id);
    const numbers = write.computed(node, ({ value }) => inline(value));
    const parts = [names.get(node.id)!, symbols, numbers, inline(node.value)];
    const equation = parts.filter((part, i) => part !== parts[i - 1]).join(' = ');
    show({ phase: 'forward', node: node.id, equation, text: `Forward: ${equation}.` });
  }

  const slopes = new Map<string, string>();
  const [seed] = graph.backward;
  const output = seed?.kind === 'seed' ? names.get(seed.node)! : '';
  for (const step of graph.backward) {
    if (step.kind === 'seed') {
      gradients.set(step.node, step.gradient);
      const equation = `∂${output}/∂${output} = ${inline(step.gradient)}`;
      const text = `Backward starts at ${output}: ${equation}.`;
      show({ phase: 'seed', node: step.node, equation, text });
      continue;
    }
    const edge = write.edge(step.edge);
    const [from, to] = [names.get(edge.from)!, names.get(edge.to)!];
    const rule = write.rule(edge);
    const slope = edge.localValue === null ? rule : inline(edge.localValue);
    slopes.set(edge.id, edge.localValue === null ? '' : `× ${asFactor(slope)}`);
    const before = gradients.get(edge.from);
    gradients.set(edge.from, step.total);
    const product: Product = {
      local: { name: `∂${to}/∂${from}`, value: slope, isRule: edge.localValue === null },
      upstream: { name: `∂${output}/∂${to}`, value: inline(step.upstream) },
      contribution: inline(step.contribution),
      before: before === undefined ? null : inline(before),
      total: { name: `∂${output}/∂${from}`, value: inline(step.total) },
    };
    const uses = write.uses(edge.from);
    show({
      phase: 'backward',
      node: edge.from,
      edge: edge.id,
      equation: `${product.total.name} = ${product.total.value}`,
      product,
      text: `Back from ${to} to ${from}: ${contributionWords(product, rule)} ${totalWords(product, from, step.count, uses)}`,
    });
  }

  if (seed !== undefined) {
    const middle = [...gradients.keys()].some((id) => expressions.has(id));
    for (const id of expressions.keys()) gradients.delete(id);
    const leaves = said
      .filter(({ id }) => gradients.has(id))
      .map(({ id }) => `${names.get(id)}.grad = ${inline(gradients.get(id)!)}`);
    const without = said
      .filter(({ name, requiresGrad }) => name !== '' && !requiresGrad)
      .map(({ name }) => ` ${name}.grad is null: ${name} does not require a gradient.`);
    const kept = middle
      ? ' What flowed through the middle is not kept, unless retainGrad() asked for it.'
      : '';
    show({
      phase: 'done',
      equation: leaves.join(', '),
      text: `Done: ${listed(leaves)}.${without.join('')}${kept}`,
    });
  }
  return { frames, names, expressions, slopes };
}

/** −2 after a sign stands in parentheses. */
export const asFactor = (number: string): string =>
  number.startsWith('−') ? `(${number})` : number;

function contributionWords({ local, upstream, contribution }: Product, rule: string): string {
  if (local.isRule)
    return `the upstream gradient is g = ${upstream.value}, and the contribution is ${rule}: ${contribution}.`;
  const value = rule === local.value ? local.value : `${rule} = ${local.value}`;
  return `the local derivative ${local.name} is ${value}. ${local.value} × upstream ${asFactor(upstream.value)} = ${contribution}.`;
}

function totalWords(
  { total, before, contribution }: Product,
  name: string,
  count: number,
  uses: number,
): string {
  if (before !== null) {
    const sum = `${before} + ${asFactor(contribution)} = ${total.value}`;
    return `${name} was used before, so this is added: ${sum}${count === uses ? '' : ' so far'}.`;
  }
  if (uses > 1) return `The gradient of ${name} is ${total.value} so far: another path comes.`;
  return `The gradient of ${name} is ${total.value}.`;
}

/** Writes the formulas of a graph's nodes and edges with its own names or numbers. */
function writer({ nodes, edges }: GraphData, names: ReadonlyMap<string, string>) {
  const nodeById = new Map(nodes.map((node) => [node.id, node]));
  const edgeById = new Map(edges.map((edge) => [edge.id, edge]));
  const inputsOf = (id: string): GraphEdge[] =>
    edges.filter(({ to }) => to === id).toSorted((p, q) => p.slot - q.slot);
  const operandsOf = (id: string, text: (node: GraphNode) => string): Operands => {
    const operands: Operands = { y: text(nodeById.get(id)!) };
    for (const { from, slot } of inputsOf(id)) {
      const letter = (['a', 'b', 'c'] as const)[slot];
      if (letter !== undefined) operands[letter] = text(nodeById.get(from)!);
    }
    return operands;
  };
  return {
    edge: (id: string): GraphEdge => edgeById.get(id)!,
    /** How many edges bring a gradient to this node. */
    uses: (id: string): number =>
      edges.filter(({ from, local }) => from === id && local !== '').length,
    /** How a node is computed; a call where its formula is a sentence. */
    computed: ({ id, op, formula }: GraphNode, text: (node: GraphNode) => string): string =>
      substitute(formula, operandsOf(id, text)) ??
      `${op}(${inputsOf(id)
        .map(({ from }) => text(nodeById.get(from)!))
        .join(', ')})`,
    /** The local derivative between two numbers; else the contribution, in which g is the upstream gradient. */
    rule: ({ to, local, localValue }: GraphEdge): string => {
      const operands = operandsOf(to, ({ id }) => names.get(id)!);
      const own = localValue === null ? null : localRule(local);
      return own === null ? filledIn(local, operands) : filledIn(own, operands);
    },
  };
}
