/** A recorded operation. */
export interface GraphNode {
  readonly id: number;
  /** The nodes whose values it used. */
  readonly inputs: readonly GraphNode[];
}

/** Every node that `output` depends on, itself included: each once, and each before its inputs. */
export function backwardOrder(output: GraphNode): GraphNode[] {
  const order = new Set<GraphNode>();
  const open = [output];
  while (open.length > 0) {
    const node = open.pop()!;
    order.add(node);
    open.push(...node.inputs.filter((input) => !order.has(input)).reverse());
  }
  return [...order];
}
