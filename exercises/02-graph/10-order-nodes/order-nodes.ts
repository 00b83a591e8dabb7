/** A recorded operation. */
export interface GraphNode {
  readonly id: number;
  /** The nodes whose values it used. */
  readonly inputs: readonly GraphNode[];
}

/** Every node that `output` depends on, itself included: each once, and each before its inputs. */
export function backwardOrder(output: GraphNode): GraphNode[] {
  // TODO: a node may be listed when all nodes that use it are.
  throw new Error('not implemented yet');
}
