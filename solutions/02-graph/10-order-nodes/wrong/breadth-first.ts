/** A recorded operation. */
export interface GraphNode {
  readonly id: number;
  /** The nodes whose values it used. */
  readonly inputs: readonly GraphNode[];
}

/** Every node that `output` depends on, itself included: each once, and each before its inputs. */
export function backwardOrder(output: GraphNode): GraphNode[] {
  const order = new Set([output]);
  for (const node of order) {
    for (const input of node.inputs) order.add(input);
  }
  return [...order];
}
