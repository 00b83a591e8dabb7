/** A recorded graph as plain data: what `graphOf(y)` of the engine returns, without its method. */
import type { Graph, GraphNode, Nested } from '@gradlings/autograd';

export type GraphData = Pick<Graph, 'nodes' | 'edges' | 'forward' | 'backward'>;

/** Numbers, or null where there were too many to be kept. */
export type Value = Nested | null;

/** A bare number among the inputs: it is written into the formula and gets no box. */
export const isBareNumber = ({ kind, name, shape }: GraphNode): boolean =>
  kind === 'constant' && name === '' && shape.length === 0;
