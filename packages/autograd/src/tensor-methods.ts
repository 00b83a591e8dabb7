/** The methods of Tensor, and how each is called. `methods.ts` installs the functions behind them. */
import type { RemovableHandle, TensorHook } from './hooks.ts';
import type { BackwardMethod } from './signatures/backward.ts';
import type {
  ArgExtremeMethod,
  AtMethod,
  BinaryMethod,
  BinaryOfTensorsMethod,
  BmmMethod,
  BroadcastToMethod,
  ClampMethod,
  ComparisonMethod,
  DotMethod,
  ExpandMethod,
  FlattenMethod,
  FlipMethod,
  GatherMethod,
  IndexAddMethod,
  IndexSelectMethod,
  MatMulMethod,
  MaxMethod,
  MmMethod,
  MvMethod,
  NarrowMethod,
  NormMethod,
  OuterMethod,
  PermuteMethod,
  PointwiseMethod,
  PredicateMethod,
  ReductionAlongMethod,
  ReductionMethod,
  ReductionOfOneMethod,
  RepeatMethod,
  ReshapeMethod,
  RollMethod,
  ScanMethod,
  ScatterAddMethod,
  SelectMethod,
  SoftmaxMethod,
  SplitMethod,
  SqueezeMethod,
  TMethod,
  ToMethod,
  TransposeMethod,
  UnbindMethod,
  UnsqueezeMethod,
  VarMethod,
  ViewMethod,
  WhereMethod,
} from './signatures.ts';
import type { Shape } from './shape-types.ts';
import type { Tensor } from './tensor.ts';

type TriangleMethod = <S extends Shape>(this: Tensor<S>, diagonal?: number) => Tensor<S>;

export interface TensorMethods {
  // Arithmetic, with broadcasting.
  readonly add: BinaryMethod;
  readonly sub: BinaryMethod;
  readonly mul: BinaryMethod;
  readonly div: BinaryMethod;
  readonly pow: BinaryMethod;
  readonly maximum: BinaryOfTensorsMethod;
  readonly minimum: BinaryOfTensorsMethod;
  readonly clamp: ClampMethod;

  // Functions of each element.
  readonly neg: PointwiseMethod;
  readonly exp: PointwiseMethod;
  readonly expm1: PointwiseMethod;
  readonly log: PointwiseMethod;
  readonly log1p: PointwiseMethod;
  readonly sin: PointwiseMethod;
  readonly cos: PointwiseMethod;
  readonly tanh: PointwiseMethod;
  readonly sigmoid: PointwiseMethod;
  readonly relu: PointwiseMethod;
  readonly abs: PointwiseMethod;
  readonly sign: PointwiseMethod;
  readonly sqrt: PointwiseMethod;
  readonly square: PointwiseMethod;
  readonly reciprocal: PointwiseMethod;
  readonly rsqrt: PointwiseMethod;

  // Comparison and logic.
  readonly eq: ComparisonMethod;
  readonly ne: ComparisonMethod;
  readonly lt: ComparisonMethod;
  readonly le: ComparisonMethod;
  readonly gt: ComparisonMethod;
  readonly ge: ComparisonMethod;
  readonly logicalAnd: ComparisonMethod;
  readonly logicalOr: ComparisonMethod;
  readonly logicalNot: PredicateMethod;
  readonly isnan: PredicateMethod;
  readonly isinf: PredicateMethod;
  readonly isfinite: PredicateMethod;
  readonly where: WhereMethod;

  // Many numbers to one.
  readonly sum: ReductionMethod;
  readonly mean: ReductionMethod;
  readonly amax: ReductionMethod;
  readonly amin: ReductionMethod;
  readonly prod: ReductionOfOneMethod;
  readonly var: VarMethod;
  readonly std: VarMethod;
  readonly norm: NormMethod;
  readonly logsumexp: ReductionAlongMethod;
  readonly max: MaxMethod;
  readonly min: MaxMethod;
  readonly argmax: ArgExtremeMethod;
  readonly argmin: ArgExtremeMethod;
  readonly any: ReductionOfOneMethod;
  readonly all: ReductionOfOneMethod;

  // Along a dimension.
  readonly cumsum: ScanMethod;
  readonly softmax: SoftmaxMethod;
  readonly logSoftmax: SoftmaxMethod;
  readonly flip: FlipMethod;
  readonly roll: RollMethod;

  // Products.
  readonly mm: MmMethod;
  readonly mv: MvMethod;
  readonly dot: DotMethod;
  readonly outer: OuterMethod;
  readonly bmm: BmmMethod;
  readonly matmul: MatMulMethod;

  // Shapes.
  readonly view: ViewMethod;
  readonly reshape: ReshapeMethod;
  readonly flatten: FlattenMethod;
  readonly permute: PermuteMethod;
  readonly transpose: TransposeMethod;
  readonly t: TMethod;
  readonly expand: ExpandMethod;
  readonly broadcastTo: BroadcastToMethod;
  readonly squeeze: SqueezeMethod;
  readonly unsqueeze: UnsqueezeMethod;
  readonly repeat: RepeatMethod;

  // Parts.
  readonly at: AtMethod;
  readonly select: SelectMethod;
  readonly narrow: NarrowMethod;
  readonly unbind: UnbindMethod;
  readonly split: SplitMethod;
  readonly chunk: SplitMethod;
  readonly indexSelect: IndexSelectMethod;
  readonly indexAdd: IndexAddMethod;
  readonly gather: GatherMethod;
  readonly scatterAdd: ScatterAddMethod;
  readonly tril: TriangleMethod;
  readonly triu: TriangleMethod;

  // Copies.
  readonly clone: PointwiseMethod;
  readonly contiguous: PointwiseMethod;
  readonly detach: PointwiseMethod;
  readonly float: PointwiseMethod;
  readonly double: PointwiseMethod;
  readonly int: PointwiseMethod;
  readonly bool: PointwiseMethod;
  readonly to: ToMethod;

  // Autograd.
  readonly backward: BackwardMethod;

  indexPut(
    indices: readonly (Tensor | null)[],
    values: Tensor,
    options?: { readonly accumulate?: boolean },
  ): Tensor;
  maskedFill<S extends Shape>(this: Tensor<S>, mask: Tensor, value: number | Tensor): Tensor<S>;
  addmm(
    a: Tensor,
    b: Tensor,
    options?: { readonly beta?: number; readonly alpha?: number },
  ): Tensor;
  retainGrad(): void;
  registerHook<S extends Shape>(this: Tensor<S>, fn: TensorHook<S>): RemovableHandle;
  registerPostAccumulateGradHook<S extends Shape>(
    this: Tensor<S>,
    fn: (tensor: Tensor<S>) => void,
  ): RemovableHandle;
}
