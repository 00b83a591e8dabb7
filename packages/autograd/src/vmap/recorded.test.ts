import { expect, test } from 'vitest';
import { type Cases, recordedCases } from '../../conformance/features/answers.ts';
import * as F from '../functional.ts';
import {
  allclose,
  arange,
  equal,
  func,
  slice,
  tensor,
  type Tensor,
  zeros,
  zerosLike,
} from '../index.ts';
import { sizeOf } from '../shape.ts';
import type { Index } from '../signatures/indexing.ts';

const { grad, jacrev, vmap } = func;
const D = { dtype: 'float64' } as const;

/** Numbers that are all different, the same in both languages. */
const filled = (...shape: number[]): Tensor =>
  arange(0, sizeOf(shape), 1, D).mul(0.37).sin().reshape(shape);

const i = (...places: (number | number[])[]): Tensor =>
  tensor(places as number[], { dtype: 'int32' });

type Fn = (...args: Tensor[]) => Tensor;
const run = (fn: Fn, options: func.VmapOptions = {}): Fn => vmap(fn, options) as unknown as Fn;

const x = filled(3, 2);
const v = filled(3);
const rows = [0, 1];

function written(a: Tensor, index: readonly Index[], value: number | Tensor): Tensor {
  return a.clone().setAt_(index, value);
}

const boxes = filled(2, 3, 2, 4);
const all = slice();
const image = filled(2, 3, 5, 4);
const kernel = filled(4, 3, 2, 2);
const bias = filled(4);
const kernels = filled(3, 4, 3, 2, 2);
const biases = filled(3, 4);
const images = filled(3, 2, 3, 5, 4);
const mean = filled(3);
const variance = filled(3).abs().add(0.5);

const changes: Cases = {
  'a number written': () => run((a) => written(a!, [0], 7))(x),
  'a number of each sample written': () => run((a, w) => written(a!, [0], w!))(x, v),
  'written at a place of each sample': () =>
    run((a, j, w) => written(a!, [j!], w!))(x, i(0, 1, 0), v),
  'a number written at a place of each sample': () =>
    run((a, j) => written(a!, [j!], 9))(x, i(0, -1, 0)),
  'written at places of each sample': () =>
    run((a, j, w) => written(a!, [j!], w!))(x, i([0, 1], [1, 0], [1, 1]), filled(3, 2)),
  'written at rows of each sample': () =>
    run((a, j, w) => written(a!, [j!], w!))(filled(2, 3, 2), i([0, 2], [1, 0]), filled(2, 2)),
  'written at columns of each sample': () =>
    run((a, j, w) => written(a!, [all, j!], w!))(
      filled(2, 2, 3),
      i([0, 2], [1, 0]),
      filled(2, 2, 2),
    ),
  'written at one list of places': () => run((a, w) => written(a!, [rows], w!))(x, v),
  'written from itself': () => run((a) => written(a!, [slice(0, 1)], a!.at(slice(1, 2))))(x),
  'written into what all samples share': () => {
    const z = zeros([2], D);
    return run((w) => z.setAt_([0], w!))(v);
  },
  'written into what is like a sample': () =>
    run((w) => zerosLike(w!).setAt_([0], w!.at(1).mul(2)))(x),
  'a view changed': () =>
    run((a) => {
      const b = a!.clone();
      b.at(0).add_(5);
      return b;
    })(x),
  'the argument changed': () => {
    const y = x.clone();
    run((a) => a!.setAt_([0], 5))(y);
    return y;
  },
  'gradients past what was written': () => {
    const f = (a: Tensor, w: Tensor): Tensor => written(a.mul(a), [0], w).mul(a).sum();
    return vmap(grad(f, { argnums: [0, 1] }), { inDims: [0, 0] })(x, v);
  },
  'gradients at places of each sample': () => {
    const f = (a: Tensor, j: Tensor): Tensor => a.at(j).pow(2).sum();
    return run(grad(f) as Fn)(x, i([0, 0], [1, 0], [1, 1]));
  },
  'written into what all samples share, at places of each': () =>
    run((j) => written(zeros([2], D), [j!], 9))(i(0, 1, 0)),
};

const readings: Cases = {
  'read at a place of each sample': () => run((a, j) => a!.at(j!))(x, i(0, 1, -1)),
  'read at two places of each sample': () =>
    run((a, j, k) => a!.at(j!, all, k!))(boxes, i(0, 2), i(3, 1)),
  'read at lists of each sample': () =>
    run((a, j) => a!.at(all, j!))(boxes, i([0, 1, 1], [1, 0, 1])),
  'read at lists that are no neighbours': () =>
    run((a, j, k) => a!.at(j!, all, k!))(boxes, i([0, 2], [1, 1]), i([3, 1], [0, 0])),
  'read at a list of each and one for all': () =>
    run((a, j) => a!.at(j!, [0, 1]))(boxes, i([0, 2], [1, 1])),
  'read at a place of each beside a list': () =>
    run((a, j) => a!.at(j!, all, [0, 2]))(boxes, i(0, 2)),
  'read from what all samples share': () => run((j) => x.at(j!))(i(2, 0)),
  'read at columns, inDims and outDims': () =>
    run((a, j) => a!.at(all, j!), { inDims: [2, 1], outDims: 1 })(
      boxes.at(0),
      i([0, 1], [1, 0], [0, 0], [1, 1]).t(),
    ),
};

const convolutions: Cases = {
  'conv2d of images of each sample': () =>
    run((a) => F.conv2d(a!, kernel, bias, { padding: 1 }))(images),
  'conv2d of one image of each sample': () =>
    run((a) => F.conv2d(a!, kernel, bias, { stride: 2 }))(image),
  'conv2d with a weight of each sample': () =>
    run((w, b) => F.conv2d(image, w!, b!))(kernels, biases),
  'conv2d with all of each sample, inDims and outDims': () =>
    run((a, w, b) => F.conv2d(a!, w!, b!), { inDims: [1, 0, null], outDims: 1 })(
      images.movedim(0, 1),
      kernels,
      bias,
    ),
  'conv2d in groups with a weight of each sample': () =>
    run((a, w) => F.conv2d(a!, w!, null, { groups: 3 }))(images, filled(3, 3, 1, 2, 2)),
  'conv2d with a bias of each sample': () => run((b) => F.conv2d(image, kernel, b!))(biases),
  'conv1d with a weight of each sample': () =>
    run((a, w) => F.conv1d(a!, w!, null, { dilation: 2 }))(filled(2, 3, 6), filled(2, 4, 3, 2)),
  'convTranspose2d with a weight of each sample': () =>
    run((a, w) => F.convTranspose2d(a!, w!, null, { stride: 2 }))(
      filled(2, 2, 3, 2, 2),
      filled(2, 3, 2, 2, 2),
    ),
  'conv2d: the gradient of each sample': () => {
    const f = (w: Tensor, a: Tensor): Tensor => F.conv2d(a, w).pow(2).sum();
    return run(grad(f) as Fn, { inDims: [null, 0] })(kernel, images);
  },
  'conv2d in vmap of vmap': () =>
    run((a) => run((w) => F.conv2d(a!, w!))(kernels.at(slice(0, 2))))(images),
  'conv2d: the Jacobian': () => {
    const f = (w: Tensor, a: Tensor): Tensor => F.conv2d(a, w, null, { stride: 2 });
    return jacrev(f, { argnums: [0, 1] })(filled(1, 2, 2, 2), filled(1, 2, 4, 3));
  },
  'convTranspose1d: the Jacobian': () => {
    const f = (w: Tensor, a: Tensor): Tensor => F.convTranspose1d(a, w);
    return jacrev(f, { argnums: [0, 1] })(filled(2, 1, 2), filled(1, 2, 3));
  },
  'maxPool2d: the Jacobian': () => jacrev((a: Tensor) => F.maxPool2d(a, 2))(filled(1, 4, 4)),
  'avgPool2d: the Jacobian': () =>
    jacrev((a: Tensor) => F.avgPool2d(a, 2, { padding: 1 }))(filled(1, 3, 4)),
  'unfold and fold: the Jacobian': () =>
    jacrev((a: Tensor) => F.fold(F.unfold(a, 2).pow(2), [3, 3], 2))(filled(1, 1, 3, 3)),
};

const layers: Cases = {
  'batchNorm measures each sample': () =>
    run((a) => F.batchNorm(a!, null, null, { training: true }))(images),
  'batchNorm by shared measures': () =>
    run((a, w) => F.batchNorm(a!, mean, variance, { weight: w! }))(images, filled(3, 3)),
  'batchNorm into shared measures': () =>
    run((a) => F.batchNorm(a!, mean.clone(), variance.clone(), { training: true }))(images),
  'batchNorm into measures of each sample': () => {
    const measured = (a: Tensor, m: Tensor, s: Tensor): Tensor[] => {
      const y = F.batchNorm(a, m, s, { training: true, momentum: 0.25 });
      return [y, m, s];
    };
    return vmap(measured, { inDims: [0, 0, 0] })(images, filled(3, 3), filled(3, 3).abs().add(1));
  },
  'instanceNorm into shared measures': () =>
    run((a) => F.instanceNorm(a!, { runningMean: mean.clone(), runningVar: variance.clone() }))(
      images,
    ),
  'layerNorm with a weight of each sample': () =>
    run((a, w) => F.layerNorm(a!, [4], w!))(image, filled(2, 4)),
  'groupNorm, inDims and outDims': () =>
    run((a, b) => F.groupNorm(a!, 2, null, b!), { inDims: [1, 0], outDims: 2 })(
      filled(2, 3, 4, 2),
      filled(3, 4),
    ),
  'embedding with a weight of each sample': () =>
    run((j, w) => F.embedding(j!, w!, { paddingIdx: 1 }))(i([0, 1], [2, 2]), filled(2, 3, 2)),
  'embedding: the gradient of each sample': () => {
    const f = (w: Tensor, j: Tensor): Tensor => F.embedding(j, w, { paddingIdx: 1 }).pow(2).sum();
    return run(grad(f) as Fn, { inDims: [null, 0] })(filled(3, 2), i([0, 1], [2, 2]));
  },
  'embedding of short rows that all samples share': () =>
    run((j) => F.embedding(j!, filled(3, 2), { maxNorm: 0.5 }))(i(0, 1)),
  'oneHot of as many classes as there are': () => run((j) => F.oneHot(j!))(i([0, 1], [2, 0])),
  'oneHot of three classes': () => run((j) => F.oneHot(j!, 3))(i([0, 1], [2, 0])),
  allclose: () => vmap((a: Tensor) => allclose(a, a))(x),
  equal: () => vmap((a: Tensor) => equal(a, a))(x),
};

test.for(recordedCases('vmap_rules', { ...changes, ...readings, ...convolutions, ...layers }))(
  '%s: as in PyTorch',
  ([, difference]) => {
    expect(difference()).toBe('');
  },
);
