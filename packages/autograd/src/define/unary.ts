/** Operations on each element by itself: y[i] = f(a[i]). */
import { type DType, isFloatingPoint } from '../dtype.ts';
import { fail } from '../errors.ts';
import { type UnaryLoop, unaryLoop } from '../kernels/kernel.ts';
import { type Derivative, type Op, operation, publish, record } from '../operation.ts';
import { Rows } from '../rows.ts';
import { type Sample, t } from '../sample.ts';
import type { Pointwise } from '../signatures.ts';
import { empty, type Tensor } from '../tensor.ts';

export interface UnaryDefinition {
  readonly name: string;
  readonly torch?: string;
  readonly node?: string;
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
}

/** Runs the loop over every element of `x`. */
export function mapUnary(loop: UnaryLoop, x: Tensor, dtype: DType): Tensor {
  const y = empty(x.shape, dtype);
  if (x.isContiguous()) {
    loop(x.data, x.offset, 1, y.data, y.offset, y.numel());
    return y;
  }
  const rows = new Rows(x.shape, [x.strides, y.strides], [x.offset, y.offset]);
  for (; !rows.done; rows.next()) {
    loop(x.data, rows.offsets[0]!, rows.steps[0]!, y.data, rows.offsets[1]!, rows.length);
  }
  return y;
}

export function unary(definition: UnaryDefinition): Op<Pointwise> {
  const {
    name,
    f,
    derivative,
    domain = [-2, 2],
    samples = [],
    keepsWhole,
    refusesBool,
  } = definition;
  const loop = unaryLoop(name, f);
  const [lo, hi] = domain;
  const op = operation({
    name,
    torch: definition.torch ?? `torch.${name}`,
    node: definition.node ?? `${name[0]!.toUpperCase()}${name.slice(1)}Backward0`,
    summary: definition.summary,
    formula: definition.formula,
    derivatives: { a: derivative },
    samples: [[t([], lo, hi)], [t([0], lo, hi)], [t([4], lo, hi)], [t([2, 3], lo, hi)], ...samples],
  });
  const fn = (a: Tensor): Tensor => {
    const { dtype } = a.storage;
    if (dtype === 'bool' && refusesBool !== undefined) {
      throw fail(TypeError, refusesBool, "For numbers, convert first: x.to('int32').");
    }
    const out = keepsWhole === true || isFloatingPoint(dtype) ? dtype : 'float32';
    return record(op, mapUnary(loop, a, out), a, null, null, null);
  };
  return publish(fn as Pointwise, op);
}
