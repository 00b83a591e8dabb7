/** Diagonals and triangles. How each is called; its comment is written by `npm run generate`. */
import type { Shape } from '../shape-types/index.ts';
import type {
  DiagEmbedMethod,
  DiagflatMethod,
  DiagMethod,
  DiagonalMethod,
} from '../signatures/diagonals.ts';
import type { Tensor } from '../tensor.ts';

type TriangleMethod = <S extends Shape>(this: Tensor<S>, diagonal?: number) => Tensor<S>;

export interface DiagonalMethods {
  /**
   * The elements on a diagonal of two dimensions, which go; it comes last.
   *
   * Formula: `yᵢ = aᵢ,ᵢ₊ₖ`
   * Gradient: `g on the diagonal, zeros elsewhere`
   * Source: `torch.diagonal`
   */
  readonly diagonal: DiagonalMethod;
  /**
   * The matrix with zeros above the diagonal, or one beside it.
   *
   * Formula: `aᵢⱼ where j − i ≤ d, else 0`
   * Gradient: `g, with zeros in the same places`
   * Source: `torch.tril`
   */
  readonly tril: TriangleMethod;
  /**
   * The matrix with zeros below the diagonal, or one beside it.
   *
   * Formula: `aᵢⱼ where j − i ≥ d, else 0`
   * Gradient: `g, with zeros in the same places`
   * Source: `torch.triu`
   */
  readonly triu: TriangleMethod;
  /**
   * Matrices of zeros, with the last dimension of a on a diagonal.
   *
   * Formula: `yᵢ,ᵢ₊ₖ = aᵢ, zeros elsewhere`
   * Gradient: `the diagonal of g`
   * Source: `torch.diag_embed`
   */
  readonly diagEmbed: DiagEmbedMethod;
  /**
   * A vector on the diagonal of a matrix of zeros; of a matrix, its diagonal.
   *
   * Formula: `yᵢ,ᵢ₊ₖ = aᵢ, or yᵢ = aᵢ,ᵢ₊ₖ`
   * Made of: diagEmbed, diagonal
   * Source: `torch.diag`
   */
  readonly diag: DiagMethod;
  /**
   * All elements on the diagonal of a matrix of zeros.
   *
   * Formula: `yᵢ,ᵢ₊ₖ = aᵢ, a as a vector`
   * Made of: view, diagEmbed
   * Source: `torch.diagflat`
   */
  readonly diagflat: DiagflatMethod;
}
