import type { Graph } from '@gradlings/autograd';
import { format, type Plain } from '@gradlings/check';

type GraphNode = Graph['nodes'][number];

/** What a node is called: its name, else its operation, else what kind of input it is. */
export const nodeName = ({ name, op, kind }: GraphNode): string =>
  name !== '' ? name : op !== '' ? op : kind;

/** A node's value, short enough for a picture: large ones are told by their shape. */
export function nodeValue({ value, shape }: GraphNode): string {
  const text = format(value as Plain);
  return shape.length === 0 || text.length <= 24 ? text : `shape [${shape.join(', ')}]`;
}
