import { sameShape } from '../compare.ts';
import { format } from '../format.ts';
import { message } from '../messages.ts';
import type { Message } from '../verdict.ts';
import { lines, sum, type Block } from './block.ts';
import { isSameBlock, type Evidence, type Fingerprint } from './evidence.ts';

type WithNumbers = Parameters<Fingerprint['recognise']>[0];

/** The result along another dimension than the one that was asked. */
export const otherAxis: Fingerprint = {
  id: 'other-axis',
  recognise: (evidence) => normalisedAlongOther(evidence) ?? reducedAlongOther(evidence),
};

/** A softmax whose numbers add up to 1 down the columns where the rows were asked. */
function normalisedAlongOther(evidence: WithNumbers): Message | undefined {
  const { where, yours, expected } = evidence;
  if (!sameShape(yours.shape, expected.shape)) return undefined;
  const yourDim = dimAddingToOne(evidence, yours);
  const expectedDim = dimAddingToOne(evidence, expected);
  if (yourDim === undefined || expectedDim === undefined || yourDim === expectedDim)
    return undefined;
  return message('other-axis-sums', {
    where,
    yours: format(yours.plain),
    expected: format(expected.plain),
    yourDim: String(yourDim),
    expectedDim: String(expectedDim),
  });
}

function dimAddingToOne({ isSame }: Evidence, block: Block): number | undefined {
  return dimsOf(block).find((dim) => lines(block, dim).every((line) => isSame([sum(line)], [1])));
}

const reductions: readonly ((line: readonly number[]) => number)[] = [
  sum,
  (line) => sum(line) / line.length,
  (line) => Math.max(...line),
  (line) => Math.min(...line),
];

/** A sum, mean, maximum or minimum of an input along another dimension. */
function reducedAlongOther(evidence: WithNumbers): Message | undefined {
  const { where, yours, expected, inputs } = evidence;
  for (const { name, block } of inputs) {
    for (const reduce of reductions) {
      const dimOf = (result: Block): number | undefined =>
        dimsOf(block).find((dim) => isReduction(evidence, block, dim, reduce, result));
      const yourDim = dimOf(yours);
      const expectedDim = dimOf(expected);
      if (yourDim === undefined || expectedDim === undefined) continue;
      return message('other-axis', {
        where,
        yours: format(yours.plain),
        expected: format(expected.plain),
        input: name,
        yourDim: String(yourDim),
        expectedDim: String(expectedDim),
      });
    }
  }
  return undefined;
}

function isReduction(
  evidence: Evidence,
  block: Block,
  dim: number,
  reduce: (line: readonly number[]) => number,
  result: Block,
): boolean {
  const values = lines(block, dim).map(reduce);
  const removed = { plain: null, values, shape: block.shape.toSpliced(dim, 1) };
  const kept = { plain: null, values, shape: block.shape.with(dim, 1) };
  return isSameBlock(evidence, result, removed) || isSameBlock(evidence, result, kept);
}

/** Its dimensions, when there are several and none is empty. */
function dimsOf({ shape }: Block): number[] {
  return shape.length < 2 || shape.includes(0) ? [] : shape.map((_, dim) => dim);
}
