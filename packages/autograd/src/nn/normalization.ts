/** Layers that bring numbers to a common measure. */
import { checkTensor } from '../define/check-operand.ts';
import { scalarTensor, zeros } from '../creation.ts';
import type { DType } from '../dtype.ts';
import { fail } from '../errors.ts';
import { batchNorm, layerNorm } from '../functional.ts';
import { noGrad } from '../grad-mode.ts';
import { formatNumber } from '../print/format-number.ts';
import type { Shape } from '../shape.ts';
import { empty, type Tensor } from '../tensor.ts';
import { checkGiven } from './check-given.ts';
import { ones_, zeros_ } from './init.ts';
import { Module } from './module.ts';
import { Parameter } from './parameter.ts';
import { truth, tuple } from './repr.ts';

interface NormOptions {
  /** Added to the variance: 1e-5 unless told. */
  readonly eps?: number;
  /** Whether a learnt bias is added, where there is a weight: true unless told. */
  readonly bias?: boolean;
  readonly dtype?: DType;
}

/** What layer normalisation can be told. */
export interface LayerNormOptions extends NormOptions {
  /** Whether each place has a learnt weight: true unless told. */
  readonly elementwiseAffine?: boolean;
}

/**
 * Brings the last dimensions to mean 0 and variance 1; each place has its weight, which begins as 1,
 * and its bias, which begins as 0.
 *
 * Shapes: […, ...normalizedShape] → the same.
 * Source: `torch.nn.LayerNorm`
 */
export class LayerNorm extends Module {
  readonly normalizedShape: Shape;
  readonly eps: number;
  readonly weight: Parameter | null;
  readonly bias: Parameter | null;

  constructor(normalizedShape: number | Shape, options: LayerNormOptions = {}) {
    super();
    checkGiven('LayerNorm', { normalized_shape: normalizedShape }, 'new LayerNorm(4)');
    const { eps = 1e-5, elementwiseAffine = true, bias = true, dtype = 'float32' } = options;
    this.normalizedShape =
      typeof normalizedShape === 'number' ? [normalizedShape] : normalizedShape;
    this.eps = eps;
    const learnt = (): Parameter => new Parameter(empty(this.normalizedShape, dtype));
    this.weight = elementwiseAffine ? learnt() : null;
    this.bias = elementwiseAffine && bias ? learnt() : null;
    this.resetParameters();
  }

  /** Begins anew. */
  resetParameters(): void {
    if (this.weight !== null) ones_(this.weight);
    if (this.bias !== null) zeros_(this.bias);
  }

  forward(input: Tensor): Tensor {
    return layerNorm(input, this.normalizedShape, this.weight, this.bias, this.eps);
  }

  override extraRepr(): string {
    return `${tuple(this.normalizedShape)}, eps=${formatNumber(this.eps)}, elementwise_affine=${truth(this.weight !== null)}, bias=${truth(this.bias !== null)}`;
  }
}

/** What batch normalisation can be told. */
export interface BatchNormOptions extends NormOptions {
  /** How much of a new measure goes into the running one: 0.1 unless told; null for the mean of all batches. */
  readonly momentum?: number | null;
  /** Whether each channel has a learnt weight: true unless told. */
  readonly affine?: boolean;
  /** Whether what is measured is remembered for use: true unless told. Else each batch is measured, always. */
  readonly trackRunningStats?: boolean;
}

abstract class BatchNorm extends Module {
  readonly numFeatures: number;
  readonly eps: number;
  readonly momentum: number | null;
  readonly weight: Parameter | null;
  readonly bias: Parameter | null;
  readonly runningMean: Tensor | null;
  readonly runningVar: Tensor | null;
  readonly numBatchesTracked: Tensor | null;

  constructor(numFeatures: number, options: BatchNormOptions = {}) {
    super();
    const layer = this.constructor.name;
    checkGiven(layer, { num_features: numFeatures }, `new ${layer}(4)`);
    const { eps = 1e-5, momentum = 0.1, affine = true, bias = true } = options;
    const { trackRunningStats = true, dtype = 'float32' } = options;
    this.numFeatures = numFeatures;
    this.eps = eps;
    this.momentum = momentum;
    const learnt = (): Parameter => new Parameter(empty<Shape>([numFeatures], dtype));
    this.weight = affine ? learnt() : null;
    this.bias = affine && bias ? learnt() : null;
    const measured = (): Tensor => zeros([numFeatures], { dtype });
    this.runningMean = trackRunningStats ? measured() : null;
    this.runningVar = trackRunningStats ? measured() : null;
    this.numBatchesTracked = trackRunningStats ? scalarTensor(0, { dtype: 'int32' }) : null;
    // PyTorch's names, so that a state from there fits.
    this.registerBuffer('runningMean', 'running_mean');
    this.registerBuffer('runningVar', 'running_var');
    this.registerBuffer('numBatchesTracked', 'num_batches_tracked');
    this.resetParameters();
  }

  protected abstract checkInput(input: Tensor): void;

  /** Forgets what was measured. */
  resetRunningStats(): void {
    this.runningMean?.zero_();
    this.runningVar?.fill_(1);
    this.numBatchesTracked?.zero_();
  }

  /** Begins anew. */
  resetParameters(): void {
    this.resetRunningStats();
    if (this.weight !== null) ones_(this.weight);
    if (this.bias !== null) zeros_(this.bias);
  }

  forward(input: Tensor): Tensor {
    checkTensor('batch_norm', 'input', 1, input);
    this.checkInput(input);
    const { weight, bias, eps, training, runningMean, runningVar } = this;
    return batchNorm(input, runningMean, runningVar, {
      weight,
      bias,
      eps,
      momentum: training ? this.countBatch() : 0,
      training: training || runningMean === null,
    });
  }

  /** Counts one more batch, and gives how much of its measure goes into the running one. */
  private countBatch(): number {
    const { numBatchesTracked: count, momentum } = this;
    if (count !== null) noGrad(() => count.add_(1));
    return momentum ?? (count === null ? 0 : 1 / count.item());
  }

  override extraRepr(): string {
    const momentum = this.momentum === null ? 'None' : formatNumber(this.momentum);
    return `${this.numFeatures}, eps=${formatNumber(this.eps)}, momentum=${momentum}, affine=${truth(this.weight !== null)}, bias=${truth(this.bias !== null)}, track_running_stats=${truth(this.runningMean !== null)}`;
  }
}

function checkDims(input: Tensor, expected: readonly number[]): void {
  if (expected.includes(input.ndim)) return;
  throw fail(
    RangeError,
    `expected ${expected.map((n) => `${n}D`).join(' or ')} input (got ${input.ndim}D input)`,
    `Its first two dimensions are samples and channels; the shape is [${input.shape.join(', ')}].`,
  );
}

/**
 * Brings each channel to mean 0 and variance 1: those of the batch while training, which then move the
 * running ones a little; in use, after `eval()`, by the running ones. Each channel has its weight, which
 * begins as 1, and its bias, which begins as 0.
 *
 * Shapes: [N, numFeatures] or [N, numFeatures, L] → the same.
 * Throws: RangeError for other dimensions, or, while training, a single number in a channel.
 * Source: `torch.nn.BatchNorm1d`
 */
export class BatchNorm1d extends BatchNorm {
  protected checkInput(input: Tensor): void {
    checkDims(input, [2, 3]);
  }
}

/**
 * The same for images, as `BatchNorm1d` for signals.
 *
 * Shapes: [N, numFeatures, H, W] → the same.
 * Throws: RangeError for other dimensions, or, while training, a single number in a channel.
 * Source: `torch.nn.BatchNorm2d`
 */
export class BatchNorm2d extends BatchNorm {
  protected checkInput(input: Tensor): void {
    checkDims(input, [4]);
  }
}
