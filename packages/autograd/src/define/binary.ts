/** Operations on pairs of elements, with broadcasting: y[i] = f(a[i], b[i]). */
import { isFloatingPoint } from '../dtype.ts';
import { binaryLoop } from '../kernels/kernel.ts';
import type { Node } from '../node.ts';
import { type Derivative, operation } from '../operation.ts';
import { type Op, withRecord } from '../publish.ts';
import { record } from '../record.ts';
import { type Sample, t } from '../sample.ts';
import type { Binary, Scaled } from '../signatures/elementwise.ts';
import { resultType } from '../result-type.ts';
import type { Tensor } from '../tensor.ts';
import { boolRefused, checkAlpha, checkOperand } from './check-operand.ts';
import { floatsOnly } from './floats-only.ts';
import { mapBinary } from './map-binary.ts';
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
  /** Both of whole numbers, where doubles would round the result before it wraps modulo 2³². */
  readonly whole?: (a: number, b: number) => number;
  readonly wholeScaled?: (a: number, b: number, alpha: number) => number;
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

export function binary(definition: BinaryDefinition): Op<Binary> {
  const { name, f, derivatives, domain = [-2, 2], samples = [] } = definition;
  const { floating, floats, refusesBool, check, scaled, tensorsOnly = false } = definition;
  const { whole, wholeScaled } = definition;
  const tensorFirst = tensorsOnly || definition.tensorFirst === true;
  const loop = binaryLoop(name, f);
  const scaledLoop = scaled === undefined ? undefined : binaryLoop(`${name} with alpha`, scaled);
  const wholeLoop = whole === undefined ? loop : binaryLoop(`whole ${name}`, whole);
  const wholeScaledLoop =
    wholeScaled === undefined ? scaledLoop : binaryLoop(`whole ${name} with alpha`, wholeScaled);
  const withNumber: Sample[] = tensorsOnly ? [] : [[t([2, 3], ...domain), 1.5]];
  const op = operation({
    name,
    torch: definition.torch,
    node: definition.node,
    summary: definition.summary,
    formula: definition.formula,
    derivatives,
    samples: [...pairs(...domain), ...withNumber, ...samples],
    elementwise: true,
    ...(!tensorFirst && { numberFirst: true }),
  });
  const fn = (a: Tensor | number, b: Tensor | number, options?: Scaled): Tensor => {
    if (interceptor !== null) {
      const args = options === undefined ? [a, b] : [a, b, options];
      return interceptor(op, fn as AnyFunction, args) as Tensor;
    }
    checkOperand(name, 'input', a, tensorFirst);
    checkOperand(name, 'other', b, tensorsOnly);
    const type = resultType(a, b);
    if (floats !== undefined) floatsOnly(floats, type);
    if (refusesBool !== undefined && type === 'bool') throw boolRefused(refusesBool);
    if (check !== undefined) check(a, b);
    const out = floating === true && !isFloatingPoint(type) ? 'float32' : type;
    const alpha = options?.alpha;
    const isWhole = out === 'int32';
    const isScaled = alpha !== undefined && scaledLoop !== undefined;
    if (isScaled) checkAlpha(alpha, type);
    const y = isScaled
      ? mapBinary(isWhole ? wholeScaledLoop! : scaledLoop, a, b, out, out, alpha)
      : mapBinary(isWhole ? wholeLoop : loop, a, b, out, out);
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
  return Object.assign(withRecord<Binary>(fn, op), { pairwise: loop });
}

/** True and true is 2 in numbers; a truth value is 1 or 0. */
function keepTruth(y: Tensor): void {
  for (let i = y.offset; i < y.offset + y.numel(); i++) y.data[i] = +(y.data[i] !== 0);
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
