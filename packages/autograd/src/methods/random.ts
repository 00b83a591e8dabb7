/** Random numbers: in the place of the elements, or drawn with the probabilities that they are. */
import type { RandomOptions } from '../random/in-place.ts';
import type { Shape } from '../shape-types/index.ts';
import type { Tensor } from '../tensor.ts';

export interface RandomMethods {
  /** Random numbers from `from` (0) to before `to` (1), all alike probable. Source: `torch.Tensor.uniform_` */
  uniform_<S extends Shape>(
    this: Tensor<S>,
    from?: number,
    to?: number,
    options?: RandomOptions,
  ): Tensor<S>;
  /** Random numbers of a normal distribution. Source: `torch.Tensor.normal_` */
  normal_<S extends Shape>(
    this: Tensor<S>,
    mean?: number,
    std?: number,
    options?: RandomOptions,
  ): Tensor<S>;
  /** 1 with probability `p` (one half unless told, or one for each element), else 0. Source: `torch.Tensor.bernoulli_` */
  bernoulli_<S extends Shape>(
    this: Tensor<S>,
    p?: number | Tensor,
    options?: RandomOptions,
  ): Tensor<S>;
  /** Random numbers of an exponential distribution with mean 1 / `lambda`. Source: `torch.Tensor.exponential_` */
  exponential_<S extends Shape>(
    this: Tensor<S>,
    lambda?: number,
    options?: RandomOptions,
  ): Tensor<S>;
  /**
   * Whole random numbers: `random_(to)` from 0 to before `to`, `random_(from, to)`, or all that the
   * dtype can tell from one another. Source: `torch.Tensor.random_`
   */
  random_<S extends Shape>(
    this: Tensor<S>,
    from?: number,
    to?: number,
    options?: RandomOptions,
  ): Tensor<S>;
  /**
   * 1 with the probability that each element is, else 0.
   *
   * Gradient: 0
   * Source: `torch.bernoulli`
   */
  bernoulli<S extends Shape>(this: Tensor<S>, options?: RandomOptions): Tensor<S>;
  /**
   * Places drawn with the elements as their weights: each once or, with `replacement`, as it comes.
   *
   * Gradient: none
   * Source: `torch.multinomial`
   */
  multinomial(numSamples: number, replacement?: boolean, options?: RandomOptions): Tensor;
}
