/** What hooks made of the values that operations saved, for the nodes that were recorded under them. */
import type { Node, Operand } from '../node.ts';
import { SAVED_A, SAVED_B, SAVED_C, SAVED_PACKED, SAVED_Y } from '../operation.ts';
import { isTensor } from '../tensor.ts';
import { SavedTensor } from './saved-tensor.ts';

type Slot = 'a' | 'b' | 'c' | 'y';
type Packed = Partial<Record<Slot, SavedTensor>>;

const slots: readonly (readonly [Slot, number])[] = [
  ['a', SAVED_A],
  ['b', SAVED_B],
  ['c', SAVED_C],
  ['y', SAVED_Y],
];

// Beside the nodes, not in them: hardly any has one.
const packed = new WeakMap<Node, Packed>();

/** Packs the values that a node's derivatives read; `save` has a bit for each. */
export function packOperands(
  node: Node,
  save: number,
  operands: { readonly [S in Slot]: Operand },
): void {
  const own: Packed = {};
  for (const [slot, bit] of slots) {
    const x = operands[slot];
    if ((save & bit) === 0) continue;
    if (isTensor(x)) own[slot] = new SavedTensor(x);
    else node[slot] = x;
  }
  node.saved = save | SAVED_PACKED;
  packed.set(node, own);
}

/** Puts the values back into their places in the node, for a derivative to read. */
export function unpackOperands(node: Node): void {
  const own = packed.get(node)!;
  for (const [slot] of slots) {
    const saved = own[slot];
    if (saved !== undefined) node[slot] = saved.unpack(node);
  }
}

/** After a derivative has read them. */
export function dropOperands(node: Node): void {
  const own = packed.get(node)!;
  for (const [slot] of slots) if (own[slot] !== undefined) node[slot] = null;
}

/** Once no pass needs them any more. */
export function forgetOperands(node: Node): void {
  dropOperands(node);
  packed.delete(node);
}
