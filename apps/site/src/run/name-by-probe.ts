import type { Plain } from '@gradlings/check';
import { isPlainRecord, isPlainTensor } from '@gradlings/check/runner';
import { type GraphData, isBareNumber } from '../teach/graph/graph-data.ts';

/**
 * Gives the tensors that a learner made of a check's inputs the inputs' names: a leaf that holds the numbers of the
 * probe's x, and of nothing else in it, is called x. A tensor that has a name keeps it.
 */
export function nameByProbe(graph: GraphData, probe: Plain): GraphData {
  const inputs = Object.entries(isPlainRecord(probe) ? probe : {}).map(
    ([name, value]) => [name, numbersIn(value)] as const,
  );
  const made = graph.nodes.filter(
    (node) => node.kind !== 'op' && node.name === '' && !isBareNumber(node),
  );
  const names = new Map<string, string>();
  for (const { id, value } of made) {
    const holding = inputs.filter(([, numbers]) => isSame(numbers, numbersIn(value)));
    if (holding.length === 1) names.set(id, holding[0]![0]);
  }
  const taken = [...graph.nodes.map(({ name }) => name), ...names.values()];
  const nodes = graph.nodes.map((node) => {
    const name = names.get(node.id);
    return name === undefined || taken.filter((other) => other === name).length > 1
      ? node
      : { ...node, name };
  });
  return { ...graph, nodes };
}

function numbersIn(plain: Plain): readonly number[] {
  if (typeof plain === 'number') return [plain];
  if (Array.isArray(plain)) return plain.flatMap((entry: Plain) => numbersIn(entry));
  return isPlainTensor(plain) ? plain.values : [];
}

/** In single precision: what a learner makes of a probe's number may be a float32. */
const isSame = (a: readonly number[], b: readonly number[]): boolean =>
  a.length > 0 && a.length === b.length && a.every((x, i) => Math.fround(x) === Math.fround(b[i]!));
