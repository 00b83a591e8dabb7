/** A recorded operation. */
export interface GraphNode {
  readonly id: number;
  /** The nodes whose values it used. */
  readonly inputs: readonly GraphNode[];
}

/** Every node that `output` depends on, itself included: each once, and each before its inputs. */
export function backwardOrder(output: GraphNode): GraphNode[] {
  const seen = new Set([output]);
  const done: GraphNode[] = [];
  // The nodes that were entered and not left yet, each with the next input to look at.
  const open = [{ node: output, at: 0 }];
  while (open.length > 0) {
    const top = open.at(-1)!;
    const input = top.node.inputs[top.at++];
    if (input === undefined) {
      done.push(top.node);
      open.pop();
    } else if (!seen.has(input)) {
      seen.add(input);
      open.push({ node: input, at: 0 });
    }
  }
  return done;
}
