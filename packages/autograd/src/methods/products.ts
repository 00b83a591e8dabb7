/** Products of vectors and matrices. How each is called; its comment is written by `npm run generate`. */
import type { MatrixPowerMethod, SquareToSquareMethod } from '../signatures/linalg.ts';
import type {
  AddmmMethod,
  BaddbmmMethod,
  BmmMethod,
  DotMethod,
  KronMethod,
  MatMulMethod,
  MmMethod,
  MvMethod,
  OuterMethod,
} from '../signatures/products.ts';

export interface ProductMethods {
  /**
   * The product of two matrices.
   *
   * Formula: `a · b, yᵢⱼ = Σₖ aᵢₖ bₖⱼ`
   * Gradient: `g · bᵀ` to a; `aᵀ · g` to b
   * Source: `torch.mm`
   */
  readonly mm: MmMethod;
  /**
   * The product of a matrix and a vector.
   *
   * Formula: `a · b, yᵢ = Σₖ aᵢₖ bₖ`
   * Gradient: `g ⊗ b` to a; `aᵀ · g` to b
   * Source: `torch.mv`
   */
  readonly mv: MvMethod;
  /**
   * The sum of the products of two vectors.
   *
   * Formula: `Σᵢ aᵢ bᵢ`
   * Gradient: `g · b` to a; `g · a` to b
   * Source: `torch.dot`
   */
  readonly dot: DotMethod;
  /**
   * Every element of a vector times every element of another.
   *
   * Formula: `yᵢⱼ = aᵢ bⱼ`
   * Made of: view, mul
   * Source: `torch.outer`
   */
  readonly outer: OuterMethod;
  /**
   * The products of two batches of equally many matrices, one by one.
   *
   * Formula: `aₙ · bₙ`
   * Gradient: `gₙ · bₙᵀ` to a; `aₙᵀ · gₙ` to b
   * Source: `torch.bmm`
   */
  readonly bmm: BmmMethod;
  /**
   * The product of matrices, vectors, or batches of matrices.
   *
   * Formula: `a · b`
   * Made of: dot, mv, mm, bmm
   * Source: `torch.matmul`
   */
  readonly matmul: MatMulMethod;
  /**
   * The product of two matrices, added to a tensor that broadcasts against it.
   *
   * Formula: `β a + α b · c`
   * Gradient: `β g` to a; `α g · cᵀ` to b; `α bᵀ · g` to c
   * Source: `torch.addmm`
   */
  readonly addmm: AddmmMethod;
  /**
   * The products of matrices, one by one, added to a tensor that broadcasts against them.
   *
   * Formula: `β a + α bₙ · cₙ`
   * Gradient: `β g` to a; `α gₙ · cₙᵀ` to b; `α bₙᵀ · gₙ` to c
   * Source: `torch.baddbmm`
   */
  readonly baddbmm: BaddbmmMethod;
  /**
   * Every element of a times the whole of b, laid out as blocks.
   *
   * Formula: `blocks aᵢⱼ · b`
   * Made of: reshape, mul
   * Source: `torch.kron`
   */
  readonly kron: KronMethod;
  /**
   * The exponential of a square matrix.
   *
   * Formula: `Σ Aᵏ / k!`
   * Gradient: `the upper right block of exp [Aᵀ g; 0 Aᵀ]`
   * Source: `torch.matrix_exp`
   */
  readonly matrixExp: SquareToSquareMethod;
  /**
   * The n-th power of a square matrix; of its inverse where n is negative.
   *
   * Formula: `Aⁿ`
   * Made of: matmul, linalg.inv
   * Source: `torch.matrix_power`
   */
  readonly matrixPower: MatrixPowerMethod;
}
