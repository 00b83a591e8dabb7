import { describe, expect, test } from 'vitest';
import * as F from '../functional.ts';
import * as torch from '../index.ts';
import { type Tensor, tensor } from '../index.ts';

const floats = tensor([3, -2.5]);
const doubles = tensor([3, -2.5], { dtype: 'float64' });
const whole = tensor([7, -7], { dtype: 'int32' });
const zeros = tensor([0, 0], { dtype: 'int32' });
const truth = tensor([true, false]);
const matrix = tensor([
  [1, -2, 3],
  [4, 5, -6],
]);

type Kind = typeof RangeError | typeof TypeError | typeof Error;

/** As a caller without types would write it. */
const untyped = (value: unknown): never => value as never;

const refusals: readonly (readonly [string, () => unknown, Kind, string])[] = [
  [
    'add: half of a whole number',
    () => whole.add(whole, { alpha: 1.5 }),
    TypeError,
    'For integral input tensors, argument alpha must not be a floating point number.',
  ],
  [
    'div: an unknown rounding mode',
    () => floats.div(2, { roundingMode: untyped('up') }),
    TypeError,
    "div expected rounding_mode to be one of None, 'trunc', or 'floor' but found 'up'",
  ],
  [
    'div: a whole number by 0',
    () => whole.div(zeros, { roundingMode: 'trunc' }),
    RangeError,
    'ZeroDivisionError',
  ],
  [
    'div: truth values, rounded',
    () => truth.div(truth, { roundingMode: 'trunc' }),
    TypeError,
    '"div_trunc_cpu" not implemented for \'Bool\'',
  ],
  ['fmod: a whole number by 0', () => whole.fmod(0), RangeError, 'ZeroDivisionError'],
  ['remainder: a whole number by 0', () => whole.remainder(zeros), RangeError, 'ZeroDivisionError'],
  ['floorDivide: a whole number by 0', () => whole.floorDivide(0), RangeError, 'ZeroDivisionError'],
  [
    'remainder: truth values',
    () => truth.remainder(truth),
    TypeError,
    '"remainder_cpu" not implemented for \'Bool\'',
  ],
  [
    'hypot: whole numbers',
    () => whole.hypot(whole),
    TypeError,
    '"hypot_cpu" not implemented for \'Int\'',
  ],
  [
    'atan2: a number in the place of a tensor',
    () => floats.atan2(untyped(2)),
    TypeError,
    "atan2(): argument 'other' (position 1) must be Tensor, not int",
  ],
  [
    'floor: truth values',
    () => truth.floor(),
    TypeError,
    '"floor_vml_cpu" not implemented for \'Bool\'',
  ],
  ['frac: whole numbers', () => whole.frac(), TypeError, '"frac_cpu" not implemented for \'Int\''],
  [
    'round: whole numbers to decimals',
    () => whole.round({ decimals: 1 }),
    TypeError,
    '"round_cpu" not implemented for \'Int\'',
  ],
  [
    'positive: truth values',
    () => truth.positive(),
    TypeError,
    'The `+` operator, on a bool tensor is not supported.',
  ],
  [
    'heaviside: two dtypes',
    () => floats.heaviside(whole),
    TypeError,
    'heaviside is not yet implemented for tensors with different dtypes.',
  ],
  [
    'polygamma: a negative order',
    () => floats.polygamma(-1),
    RangeError,
    'polygamma(n, x) does not support negative n.',
  ],
  [
    'polygamma: half an order',
    () => floats.polygamma(1.5),
    TypeError,
    "polygamma(): argument 'n' (position 1) must be int, not float",
  ],
  [
    'lerp: an end of another dtype',
    () => floats.lerp(doubles, 0.5),
    TypeError,
    'expected dtype float for `end` but got dtype double',
  ],
  [
    'lerp: a weight of another dtype',
    () => floats.lerp(floats, doubles),
    TypeError,
    'expected dtype float for `weight` but got dtype double',
  ],
  [
    'lerp: whole numbers',
    () => whole.lerp(whole, 0.5),
    TypeError,
    '"lerp_kernel_scalar" not implemented for \'Int\'',
  ],
  [
    'addcmul: truth values',
    () => truth.addcmul(truth, truth),
    TypeError,
    '"addcmul_cpu_out" not implemented for \'Bool\'',
  ],
  [
    'addcdiv: a quotient of whole numbers',
    () => floats.addcdiv(whole, whole),
    TypeError,
    'Integer division with addcdiv is no longer supported, and in a future  release addcdiv will perform a true division of tensor1 and tensor2.',
  ],
  ['isclose: two dtypes', () => floats.isclose(doubles), TypeError, 'Float did not match Double'],
  [
    'isclose: a negative tolerance',
    () => floats.isclose(floats, { rtol: -1 }),
    RangeError,
    'rtol must be greater than or equal to zero, but got -1',
  ],
  [
    'allclose: shapes that do not fit',
    () => floats.allclose(untyped(tensor([1, 2, 3]))),
    RangeError,
    'The size of tensor a (2) must match the size of tensor b (3) at non-singleton dimension 0',
  ],
  [
    'bitwiseAnd: floats',
    () => floats.bitwiseAnd(whole),
    TypeError,
    '"bitwise_and_cpu" not implemented for \'Float\'',
  ],
  [
    'bitwiseNot: floats',
    () => doubles.bitwiseNot(),
    TypeError,
    '"bitwise_not_cpu" not implemented for \'Double\'',
  ],
  [
    'floatPower: two numbers',
    () => torch.floatPower(2, 0.5),
    TypeError,
    'float_power() received an invalid combination of arguments - got (int, float)',
  ],
  [
    'leakyRelu: whole numbers',
    () => F.leakyRelu(whole),
    TypeError,
    '"leaky_relu_cpu" not implemented for \'Int\'',
  ],
  ['selu: truth values', () => F.selu(truth), TypeError, '"elu_cpu" not implemented for \'Bool\''],
  [
    'celu: alpha 0',
    () => F.celu(floats, 0),
    RangeError,
    'ZeroDivisionError: alpha cannot be 0 for CELU',
  ],
  [
    'gelu: an unknown approximation',
    () => F.gelu(floats, { approximate: untyped('quick') }),
    TypeError,
    'approximate argument must be either none or tanh.',
  ],
  [
    'hardtanh: the ends exchanged',
    () => F.hardtanh(floats, 1, -1),
    RangeError,
    'min_val cannot be greater than max_val',
  ],
  [
    'relu6: truth values',
    () => F.relu6(truth),
    TypeError,
    'Bool inputs not supported for hardtanh',
  ],
  [
    'softshrink: a negative lambd',
    () => F.softshrink(floats, -1),
    RangeError,
    'lambda must be in range [0, 3.40282e+38] for input dtype Float, but found -1',
  ],
  [
    'glu: an odd size',
    () => F.glu(matrix as Tensor),
    RangeError,
    'Halving dimension must be even, but dimension 1 is size 3',
  ],
  [
    'glu: no dimension',
    () => F.glu(tensor(1) as Tensor),
    RangeError,
    'glu does not support scalars because halving size must be even',
  ],
  [
    'prelu: more slopes than channels',
    () => F.prelu(matrix, tensor([1, 2])),
    RangeError,
    'Mismatch of parameter numbers and input channel size. Found parameter numbers = 2 and channel size = 3.',
  ],
  [
    'prelu: slopes for a single number',
    () => F.prelu(tensor(-1), floats),
    RangeError,
    'Not allow zero-dim input tensor.',
  ],
  [
    'prelu: a matrix of slopes',
    () => F.prelu(matrix, tensor([[1, 2, 3]])),
    RangeError,
    'prelu: Expected `weight` to be a scalar or 1D tensor, but got: ndim = 2',
  ],
  [
    'prelu: slopes of another dtype',
    () => F.prelu(floats, tensor([0.25], { dtype: 'float64' })),
    TypeError,
    'prelu: Type promoting not supported. Got Float and Double',
  ],
];

describe("what cannot be computed is refused in PyTorch's words, with a line on what to do", () => {
  test.each(refusals)('%s', (_, call, kind, words) => {
    let error: unknown;
    try {
      call();
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toBeInstanceOf(kind);
    const [first, second] = (error as Error).message.split('\n');
    expect(first!.startsWith(words)).toBe(true);
    expect(second).toMatch(/\w/);
  });
});

describe('a gradient that PyTorch refuses is refused when it is asked for', () => {
  const x = () => tensor([3, -2.5], { requiresGrad: true });
  test.each([
    ['floorDivide', 'floor_divide', () => x().floorDivide(2)],
    ['heaviside', 'heaviside', () => x().heaviside(tensor([0.5, 0.5]))],
    ['remainder of a number', 'remainder', () => torch.remainder(7, x())],
  ])('%s', (_, name, call) => {
    const y = call();
    expect(y.gradFn!.name).toBe('NotImplemented');
    expect(() => y.sum().backward()).toThrow(`derivative for aten::${name} is not implemented\n`);
  });
});
