/** Operations on pairs of elements, with broadcasting: y[i] = f(a[i], b[i]). */
import { allocate, type Data, type DType, isFloatingPoint } from '../dtype.ts';
import { type BinaryLoop, binaryLoop } from '../kernels/kernel.ts';
import type { Node } from '../node.ts';
import { type Derivative, type Op, operation, publishAsItIs, record } from '../operation.ts';
import { Rows } from '../rows.ts';
import { type Sample, t } from '../sample.ts';
import {
  broadcastShapes,
  broadcastStrides,
  isContiguous,
  sameShape,
  type Shape,
} from '../shape.ts';
import type { Binary, Scaled } from '../signatures.ts';
import { empty, resultType, type Tensor } from '../tensor.ts';
import { boolRefused, checkAlpha, checkOperand } from './check-operand.ts';
import { floatsOnly } from './floats-only.ts';
import { type AnyFunction, interceptor } from '../vmap/interceptor.ts';

export interface BinaryDefinition {
  readonly name: string;
  readonly torch?: string;
  readonly node?: string | ((node: Node) => string);
  readonly summary: string;
  readonly formula: string;
  readonly f: (a: number, b: number) => number;
  /** The same with `alpha` times the second operand, where that can be asked for (`add`). */
  readonly scaled?: (a: number, b: number, alpha: number) => number;
  readonly derivatives: { readonly a: Derivative; readonly b: Derivative };
  /** Where both operands are drawn from, for samples: [lo, hi]. */
  readonly domain?: readonly [number, number];
  readonly samples?: readonly Sample[];
  /** The result is never whole, even when both operands are (`div`). */
  readonly floating?: true;
  /** Neither operand may be a number (`maximum`). */
  readonly tensorsOnly?: true;
  /** The first operand may not be a number (`fmod`). */
  readonly tensorFirst?: true;
  /** PyTorch's name of the kernel that refuses whole numbers and truth values. */
  readonly floats?: string;
  /** PyTorch's name of the kernel that refuses truth values. */
  readonly refusesBool?: string;
  /** Throws for kinds of numbers that it cannot take. */
  readonly check?: (a: Tensor | number, b: Tensor | number) => void;
}

/** The `args` of an operation whose first operand is a number: some have another node in PyTorch. */
export const NUMBER_FIRST = 'number first';

// A number is read like a tensor that repeats one element: from here, with step 0.
const leftCells = numberCells();
const rightCells = numberCells();

function numberCells(): Record<DType, Data> {
  return {
    float32: allocate('float32', 1),
    float64: allocate('float64', 1),
    int32: allocate('int32', 1),
    bool: allocate('bool', 1),
  };
}

const SCALAR: Shape = Object.freeze([]);

/**
 * Runs the loop over every pair of elements. A number is rounded to `computed`, as PyTorch does;
 * `p`, `q` and `r`, what the loop is told beside, are not.
 */
export function mapBinary(
  loop: BinaryLoop,
  left: Tensor | number,
  right: Tensor | number,
  computed: DType,
  dtype: DType,
  p = 0,
  q = 0,
  r = 0,
): Tensor {
  const a = asNumberIfLower(left, computed);
  const b = asNumberIfLower(right, computed);
  const aShape = typeof a === 'number' ? SCALAR : a.shape;
  const bShape = typeof b === 'number' ? SCALAR : b.shape;
  const shape = broadcastShapes(aShape, bShape);
  const y = empty(shape, dtype);
  const n = y.storage.size;
  // The step within a row: 1, 0 for what is read again and again, or -1 where one row is not enough.
  const as = stepIn(a, shape);
  const bs = stepIn(b, shape);
  if (as < 0 || bs < 0) return mapStrided(loop, a, b, y, computed, p, q, r);
  const aData = typeof a === 'number' ? cellOf(leftCells, computed, a) : a.storage.data;
  const bData = typeof b === 'number' ? cellOf(rightCells, computed, b) : b.storage.data;
  const ai = typeof a === 'number' ? 0 : a.offset;
  const bi = typeof b === 'number' ? 0 : b.offset;
  loop(aData, ai, as, bData, bi, bs, y.storage.data, y.offset, n, p, q, r);
  return y;
}

function stepIn(x: Tensor | number, shape: Shape): number {
  if (typeof x === 'number' || x.shape.length === 0) return 0;
  return sameShape(x.shape, shape) && isContiguous(x.shape, x.strides) ? 1 : -1;
}

function cellOf(cells: Record<DType, Data>, dtype: DType, value: number): Data {
  const cell = cells[dtype];
  cell[0] = value;
  return cell;
}

/** A 0-d tensor that does not decide the dtype is rounded to it, as a number is. */
function asNumberIfLower(x: Tensor | number, computed: DType): Tensor | number {
  if (typeof x === 'number' || x.shape.length > 0 || x.storage.dtype === computed) return x;
  return x.storage.data[x.offset]!;
}

function mapStrided(
  loop: BinaryLoop,
  a: Tensor | number,
  b: Tensor | number,
  y: Tensor,
  computed: DType,
  p: number,
  q: number,
  r: number,
): Tensor {
  const left = operandView(a, y.shape, leftCells[computed]);
  const right = operandView(b, y.shape, rightCells[computed]);
  const rows = new Rows(
    y.shape,
    [left.strides, right.strides, y.strides],
    [left.offset, right.offset, y.offset],
  );
  for (; !rows.done; rows.next()) {
    const [as, bs] = rows.steps as [number, number, number];
    const [ai, bi, yi] = rows.offsets as [number, number, number];
    loop(left.data, ai, as, right.data, bi, bs, y.data, yi, rows.length, p, q, r);
  }
  return y;
}

interface OperandView {
  readonly data: Data;
  readonly offset: number;
  readonly strides: readonly number[];
}

/** An operand as it is read for a result of shape `target`. */
export function operandView(x: Tensor | number, target: Shape, cell: Data): OperandView {
  if (typeof x === 'number') {
    cell[0] = x;
    return { data: cell, offset: 0, strides: target.map(() => 0) };
  }
  return { data: x.data, offset: x.offset, strides: broadcastStrides(x.shape, x.strides, target) };
}

/** Samples of the usual shapes for two operands: equal, broadcast both ways, 0-d, empty, a number. */
export function pairs(lo: number, hi: number): Sample[] {
  const shapes: [number[], number[]][] = [
    [[], []],
    [[3], [3]],
    [[2, 3], [3]],
    [
      [2, 1],
      [1, 3],
    ],
    [[2, 3], []],
    [[3], [2, 1, 3]],
    [[0], [1]],
    [
      [2, 0],
      [2, 1],
    ],
  ];
  return shapes.map(([p, q]) => [t(p, lo, hi), t(q, lo, hi)]);
}

export function binary(definition: BinaryDefinition): Op<Binary> {
  const { name, f, derivatives, domain = [-2, 2], samples = [] } = definition;
  const { floating, floats, refusesBool, check, scaled, tensorsOnly = false } = definition;
  const tensorFirst = tensorsOnly || definition.tensorFirst === true;
  const loop = binaryLoop(name, f);
  const scaledLoop = scaled === undefined ? undefined : binaryLoop(`${name} with alpha`, scaled);
  const withNumber: Sample[] = tensorsOnly ? [] : [[t([2, 3], ...domain), 1.5]];
  const op = operation({
    name,
    torch: definition.torch ?? `torch.${name}`,
    node: definition.node ?? `${name[0]!.toUpperCase()}${name.slice(1)}Backward0`,
    summary: definition.summary,
    formula: definition.formula,
    derivatives,
    samples: [...pairs(...domain), ...withNumber, ...samples],
    elementwise: true,
  });
  const fn = (a: Tensor | number, b: Tensor | number, options?: Scaled): Tensor => {
    if (interceptor !== null) {
      const args = options === undefined ? [a, b] : [a, b, options];
      return interceptor(op, fn as AnyFunction, args) as Tensor;
    }
    checkOperand(name, 'input', a, tensorFirst);
    checkOperand(name, 'other', b, tensorsOnly);
    if (check !== undefined) check(a, b);
    const type = resultType(a, b);
    if (floats !== undefined) floatsOnly(floats, type);
    if (refusesBool !== undefined && type === 'bool') throw boolRefused(refusesBool);
    const out = floating === true && !isFloatingPoint(type) ? 'float32' : type;
    const alpha = options?.alpha;
    const isScaled = alpha !== undefined && scaledLoop !== undefined;
    if (isScaled) checkAlpha(alpha, type);
    const y = isScaled
      ? mapBinary(scaledLoop, a, b, out, out, alpha)
      : mapBinary(loop, a, b, out, out);
    if (out === 'bool') keepTruth(y);
    return record(
      op,
      y,
      a,
      b,
      null,
      isScaled ? alpha : typeof a === 'number' ? NUMBER_FIRST : null,
    );
  };
  return Object.assign(publishAsItIs(fn as unknown as Binary, op), { pairwise: loop });
}

/** True and true is 2 in numbers; a truth value is 1 or 0. */
function keepTruth(y: Tensor): void {
  for (let i = y.offset; i < y.offset + y.numel(); i++) y.data[i] = +(y.data[i] !== 0);
}
