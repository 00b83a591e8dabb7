/** Operations on each element by itself: y[i] = f(a[i]). */
import { type DType, isFloatingPoint } from '../dtype.ts';
import { fail } from '../errors.ts';
import { unaryLoop } from '../kernels/kernel.ts';
import type { UnaryLoop } from '../kernels/loop-types.ts';
import type { Node } from '../node.ts';
import { type Derivative, operation } from '../operation.ts';
import { type Op, withRecord } from '../publish.ts';
import { record } from '../record.ts';
import { Rows } from '../rows.ts';
import { type Sample, t } from '../sample.ts';
import type { Shape } from '../shape.ts';
import type { Pointwise } from '../signatures/elementwise.ts';
import { empty, isTensor, type Tensor } from '../tensor.ts';
import { inputRefused } from './check-call.ts';
import { floatsOnly } from './floats-only.ts';
import { type AnyFunction, interceptor } from '../vmap/interceptor.ts';

interface UnaryDefinition {
  readonly name: string;
  readonly torch?: string;
  readonly node?: string | ((node: Node) => string);
  readonly summary: string;
  readonly formula: string;
  readonly f: (x: number) => number;
  readonly derivative: Derivative;
  /** Where it is defined and smooth, for samples: [lo, hi]. */
  readonly domain?: readonly [number, number];
  /** Further samples, beside those of the usual shapes. */
  readonly samples?: readonly Sample[];
  /** Whole numbers stay whole (`neg`, `abs`), instead of becoming float32. */
  readonly keepsWhole?: true;
  /** PyTorch's words for truth values, where it refuses them. */
  readonly refusesBool?: string;
  /** PyTorch's name of the kernel that refuses whole numbers and truth values. */
  readonly floats?: string;
  /** False where Tensor has no method of this name. */
  readonly method?: false;
}

/** Runs the loop over every element of `x`; `p`, `q` and `r` are what it is told beside. */
export function mapUnary(loop: UnaryLoop, x: Tensor, dtype: DType, p = 0, q = 0, r = 0): Tensor {
  const y = empty(x.shape, dtype);
  if (x.isContiguous()) {
    loop(x.data, x.offset, 1, y.data, y.offset, y.storage.size, p, q, r);
    return y;
  }
  const rows = new Rows(x.shape, [x.strides, y.strides], [x.offset, y.offset]);
  for (; !rows.done; rows.next()) {
    const [xi, yi] = rows.offsets as [number, number];
    loop(x.data, xi, rows.steps[0]!, y.data, yi, rows.length, p, q, r);
  }
  return y;
}

/** y[i] = f(a[i]). */
export function unary(definition: UnaryDefinition): Op<Pointwise> {
  return elementwise(definition, null);
}

interface ParametricDefinition extends Omit<UnaryDefinition, 'f'> {
  readonly f: (x: number, p: number, q: number, r: number) => number;
  /** What up to three further arguments are when left out; a rule reads all three as `args`. */
  readonly numbers: readonly number[];
  /** What they are in samples where they may not be left out. */
  readonly given?: readonly number[];
  /** Throws for numbers that make no sense. */
  readonly check?: (p: number, q: number, dtype: DType) => void;
}

/** How such an operation is called where its function is not the public one. */
export type WithNumbers = <S extends Shape>(
  input: Tensor<S>,
  p?: number,
  q?: number,
  r?: number,
) => Tensor<S>;

/** y[i] = f(a[i], p, q, r), with up to three numbers that the caller may pass beside. */
export function parametric<F extends object>(definition: ParametricDefinition): Op<F> {
  return elementwise(definition, definition);
}

function elementwise<F extends object>(
  definition: UnaryDefinition | ParametricDefinition,
  told: ParametricDefinition | null,
): Op<F> {
  const { name, derivative, domain = [-2, 2], samples = [] } = definition;
  const { keepsWhole, refusesBool, floats } = definition;
  const loop = unaryLoop(name, definition.f);
  const shapes = [[], [0], [4], [2, 3]];
  const given = told?.given ?? [];
  const op = operation({
    name,
    torch: definition.torch,
    node: definition.node,
    summary: definition.summary,
    formula: definition.formula,
    derivatives: { a: derivative },
    samples: [...shapes.map((shape) => [t(shape, ...domain), ...given]), ...samples],
    ...(definition.method === false && { method: false }),
    elementwise: true,
  });
  const [p0 = 0, q0 = 0, r0 = 0] = told?.numbers ?? [];
  const fn = (a: Tensor, p = p0, q = q0, r = r0): Tensor => {
    if (!isTensor(a)) throw inputRefused(op, a);
    if (interceptor !== null) return interceptor(op, fn as AnyFunction, [a, p, q, r]) as Tensor;
    const { dtype } = a.storage;
    if (dtype === 'bool' && refusesBool !== undefined) {
      throw fail(TypeError, refusesBool, "For numbers, convert first: x.to('int32').");
    }
    if (floats !== undefined) floatsOnly(floats, dtype);
    const out = keepsWhole === true || isFloatingPoint(dtype) ? dtype : 'float32';
    if (told === null) return record(op, mapUnary(loop, a, out), a, null, null, null);
    if (told.check !== undefined) told.check(p, q, dtype);
    return record(op, mapUnary(loop, a, out, p, q, r), a, null, null, [p, q, r]);
  };
  return withRecord(fn, op);
}
