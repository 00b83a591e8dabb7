import type { DType } from '../dtype.ts';
import { fail } from '../errors.ts';
import { embedding, type EmbeddingOptions as Reading } from '../functional.ts';
import { noGrad } from '../grad-mode.ts';
import { select } from '../ops/indexing/slices.ts';
import { formatNumber } from '../print/format-number.ts';
import { empty, type Tensor } from '../tensor.ts';
import { checkGiven } from './check-given.ts';
import { normal_ } from './init.ts';
import { Module } from './module.ts';
import { Parameter } from './parameter.ts';
import { truth } from './repr.ts';

/** How an embedding is read, and how it begins. */
export interface EmbeddingOptions extends Reading {
  readonly dtype?: DType;
  /** Vectors to begin with, in the place of random ones. */
  readonly weight?: Tensor;
  /** Whether they stay as they are: false unless told. */
  readonly freeze?: boolean;
}

/**
 * A learnt vector for each whole number. They begin as random numbers of the standard normal
 * distribution, and the one of `paddingIdx` as zeros.
 *
 * Shapes: […] → […, embeddingDim].
 * Throws: RangeError for a padding that is none of the rows.
 * Source: `torch.nn.Embedding`
 */
export class Embedding extends Module {
  readonly numEmbeddings: number;
  readonly embeddingDim: number;
  readonly reading: Reading;
  readonly weight: Parameter<[number, number]>;

  constructor(numEmbeddings: number, embeddingDim: number, options: EmbeddingOptions = {}) {
    super();
    const sizes = { num_embeddings: numEmbeddings, embedding_dim: embeddingDim };
    checkGiven('Embedding', sizes, 'new Embedding(10, 3)');
    const { dtype = 'float32', weight, freeze = false, ...reading } = options;
    const { paddingIdx } = reading;
    if (paddingIdx !== undefined && !(paddingIdx >= -numEmbeddings && paddingIdx < numEmbeddings)) {
      throw fail(
        RangeError,
        'Padding_idx must be within num_embeddings',
        `There are ${numEmbeddings} rows, and the padding is ${paddingIdx}.`,
      );
    }
    this.numEmbeddings = numEmbeddings;
    this.embeddingDim = embeddingDim;
    this.reading = reading;
    const begin = weight ?? empty([numEmbeddings, embeddingDim], dtype);
    this.weight = new Parameter(begin as Tensor<[number, number]>, { requiresGrad: !freeze });
    if (weight === undefined) this.resetParameters();
  }

  /**
   * One with these vectors, which stay as they are unless `freeze` is false.
   * Source: `torch.nn.Embedding.from_pretrained`
   */
  static fromPretrained(
    embeddings: Tensor,
    { freeze = true, ...reading }: Reading & { readonly freeze?: boolean } = {},
  ): Embedding {
    if (embeddings.ndim !== 2) {
      throw fail(
        RangeError,
        'Embeddings parameter is expected to be 2-dimensional',
        `The shape is [${embeddings.shape.join(', ')}]: there is a row for each number.`,
      );
    }
    const [rows, size] = embeddings.shape as [number, number];
    return new Embedding(rows, size, { ...reading, weight: embeddings, freeze });
  }

  /** Begins anew. */
  resetParameters(): void {
    normal_(this.weight);
    const { paddingIdx } = this.reading;
    if (paddingIdx !== undefined) noGrad(() => select(this.weight, 0, paddingIdx).zero_());
  }

  forward(input: Tensor): Tensor {
    return embedding(input, this.weight, this.reading);
  }

  override extraRepr(): string {
    const { paddingIdx, maxNorm, normType = 2, scaleGradByFreq = false } = this.reading;
    return [
      `${this.numEmbeddings}, ${this.embeddingDim}`,
      ...(paddingIdx === undefined ? [] : [`padding_idx=${paddingIdx}`]),
      ...(maxNorm === undefined ? [] : [`max_norm=${formatNumber(maxNorm)}`]),
      ...(normType === 2 ? [] : [`norm_type=${formatNumber(normType)}`]),
      ...(scaleGradByFreq ? [`scale_grad_by_freq=${truth(true)}`] : []),
    ].join(', ');
  }
}
