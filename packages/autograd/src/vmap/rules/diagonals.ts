/** Operations along two dimensions at once. */
import { cat } from '../../ops/joining/cat.ts';
import { pad } from '../../ops/convolution/pad.ts';
import { sum } from '../../ops/reductions/reductions.ts';
import { clone } from '../../ops/shape/copies.ts';
import { diagEmbed, diagonal, type Line } from '../../ops/shape/diagonals.ts';
import { reshape } from '../../ops/shape/views.ts';
import type { Tensor } from '../../tensor.ts';
import { inFront } from '../align.ts';
import { samplesOf } from '../levels.ts';
import { behind } from './dims.ts';
import { allInFront, type Rule } from './rule.ts';

/** `diagonal(a, offset, dim1, dim2)`. */
export const diagonalRead: Rule = ({ fn, args, levels }) => {
  const [a, offset = 0, dim1 = 0, dim2 = 1] = args as [Tensor, number?, number?, number?];
  const [p, q] = [dim1, dim2].map((d) => behind(d, a.ndim, levels.length));
  return fn(inFront(a, levels), offset, p, q);
};

/** `diagEmbed(a, offset, dim1, dim2)`, whose dimensions are those of the result. */
export const diagonalLaid: Rule = ({ fn, args, levels }) => {
  const [a, offset = 0, dim1 = -2, dim2 = -1] = args as [Tensor, number?, number?, number?];
  const [p, q] = [dim1, dim2].map((d) => behind(d, a.ndim + 1, levels.length));
  return a.ndim === 0 ? null : fn(inFront(a, levels), offset, p, q);
};

function behindBatches(line: Line, levels: readonly number[]): Line {
  const k = levels.length;
  const shape = [...levels.map(samplesOf), ...line.shape];
  return { ...line, shape, dim1: line.dim1 + k, dim2: line.dim2 + k };
}

/** `fn(a, line)`, as derivatives read a diagonal and lay it. */
export const alongLine: Rule = ({ fn, args, levels }) => {
  const [a, line] = args as [Tensor, Line];
  return fn(inFront(a, levels), behindBatches(line, levels));
};

/** `fn(a, source, line)`, as derivatives put one. */
export const linePut: Rule = (call) => {
  const [x, source, line] = allInFront(call) as [Tensor, Tensor, Line];
  return call.fn(x, source, behindBatches(line, call.levels));
};

/** `diagonalScatter(a, source, offset, dim1, dim2)`. */
export const diagonalPut: Rule = (call) => {
  const [a, , offset = 0, dim1 = 0, dim2 = 1] = call.args as [Tensor, Tensor, ...number[]];
  const [p, q] = [dim1, dim2].map((d) => behind(d, a.ndim, call.levels.length));
  const [x, source] = allInFront(call);
  return call.fn(x, source, offset, p, q);
};

/** `diag(a, k)`, one way or the other. */
export const diagonalEitherWay: Rule = ({ args, withBatches }) => {
  const [a, k = 0] = args as [Tensor, number?];
  if (a.ndim === 1) return withBatches(() => diagEmbed(a, k));
  return a.ndim === 2 ? withBatches(() => clone(diagonal(a, k))) : null;
};

/** `trace(a)`. */
export const diagonalSummed: Rule = ({ args, withBatches }) => {
  const [a] = args as [Tensor];
  return a.ndim === 2 ? withBatches(() => sum(diagonal(a))) : null;
};

/** `rot90(a, k, dims)`. */
export const rotated: Rule = ({ fn, args, levels }) => {
  const [a, k = 1, dims = [0, 1]] = args as [Tensor, number?, number[]?];
  if (a.ndim < 2) return null;
  return fn(
    inFront(a, levels),
    k,
    dims.map((d) => behind(d, a.ndim, levels.length)),
  );
};

/** `blockDiag(tensors)`: margins to the left and to the right, then one below the other. */
export const cornerToCorner: Rule = ({ args, withBatches }) => {
  const [tensors] = args as [readonly Tensor[]];
  if (tensors.some((x) => x.ndim > 2)) return null;
  return withBatches(() => {
    const blocks = tensors.map((x) => (x.ndim === 2 ? x : (reshape(x, [1, x.numel()]) as Tensor)));
    const width = blocks.reduce((total, x) => total + x.shape[1]!, 0);
    let left = 0;
    const rows = blocks.map((x) => {
      const own = x.shape[1]!;
      left += own;
      return pad(x, [left - own, width - left]);
    });
    return cat(rows, 0);
  });
};
