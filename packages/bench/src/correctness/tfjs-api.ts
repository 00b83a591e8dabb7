/** What is used of TensorFlow.js; it is installed apart, so its types are written down here. */
export interface X {
  readonly shape: number[];
  readonly dtype: string;
  readonly rank: number;
  dataSync(): ArrayLike<number>;
}

export type F = (...args: unknown[]) => X;

type Words<S extends string> = S extends `${infer First} ${infer Rest}` ? First | Words<Rest> : S;

type Names =
  | Words<'add sub mul floorDiv max min sum mean prod all any argMax argMin logSumExp norm matMul'>
  | Words<'dot einsum transpose reshape squeeze tile reverse concat stack gather slice pad diag'>
  | Words<'mirrorPad where oneHot clipByValue leakyRelu prelu elu softplus round cast dropout'>
  | Words<'square exp tanh sigmoid logicalAnd logicalOr logicalXor logicalNot conv1d conv2d'>
  | Words<'conv2dTranspose maxPool avgPool batchNorm localResponseNormalization depthToSpace'>
  | Words<'cumsum cumprod broadcastTo'>;

export type Tf = Record<Names, F> & {
  setBackend(name: string): Promise<boolean>;
  tensor(data: readonly number[], shape: readonly number[], dtype: string): X;
  grads(f: (...x: X[]) => X): (x: X[], dy?: X) => X[];
  split(x: X, sizes: number | readonly number[], axis: number): X[];
  unstack(x: X, axis: number): X[];
  meshgrid(x: X, y: X, options: object): X[];
  moments(x: X, axis: unknown, keepDims: boolean): { mean: X; variance: X };
  topk(x: X, k: number, sorted: boolean): { values: X; indices: X };
  image: Record<'resizeBilinear' | 'resizeNearestNeighbor', F>;
  losses: Record<
    | 'absoluteDifference'
    | 'meanSquaredError'
    | 'huberLoss'
    | 'logLoss'
    | 'sigmoidCrossEntropy'
    | 'softmaxCrossEntropy',
    F
  >;
  linalg: { bandPart: F };
  Reduction: { NONE: number; MEAN: number; SUM: number };
};

export interface Options {
  readonly keepdim?: boolean;
  readonly correction?: number;
}

export const positive = (dim: number, rank: number): number => (dim < 0 ? dim + rank : dim);
