/** What this package answers to a case, in the form in which PyTorch's answer was recorded. */
import { grad } from '../src/autograd.ts';
import { NOT_IMPLEMENTED } from '../src/define/no-gradient.ts';
import type { Operation } from '../src/operation.ts';
import { add, mul } from '../src/ops/pointwise/arithmetic.ts';
import { square } from '../src/ops/pointwise/powers.ts';
import { sum } from '../src/ops/reductions/reductions.ts';
import { functionOf, operations } from '../src/ops.ts';
import { isTensor, type Tensor } from '../src/tensor.ts';
import { tensor } from '../src/creation.ts';
import { callOf, type DrawnArgument, type JsonNumber, type Layout } from './materialise.ts';

/** A case as record.py wrote it, with PyTorch's answers in both precisions. */
export interface RecordedCase {
  readonly op: string;
  readonly args: readonly DrawnArgument[];
  readonly special?: boolean;
  readonly float32: RecordedAnswer;
  readonly float64: RecordedAnswer;
}

export interface RecordedAnswer {
  /** The name of the node that made the result; '' for none. */
  readonly node: string;
  readonly values: readonly {
    readonly shape: readonly number[];
    readonly dtype: string;
    readonly data: readonly JsonNumber[];
  }[];
  /** By input; null where it has no part in the result. */
  readonly grads?: readonly (readonly JsonNumber[] | null)[];
  /** The derivatives of the weighed sum of those, by the inputs and by the upstream gradients. */
  readonly second?: readonly (readonly JsonNumber[] | null)[];
}

export interface Answer {
  readonly node: string;
  readonly values: readonly Tensor[];
  readonly grads: readonly (Tensor | null)[];
  readonly second: readonly (Tensor | null)[];
}

const byName = new Map(operations.map((operation) => [operation.name, operation]));

export function operationNamed(name: string): Operation {
  return byName.get(name)!;
}

export function outputsOf(result: unknown): Tensor[] {
  if (isTensor(result)) return [result];
  if (typeof result === 'boolean') return [tensor(result)];
  if (Array.isArray(result)) return result as Tensor[];
  // Named: values and indices, min and max.
  return Object.values(result as { readonly [name: string]: Tensor });
}

/** Singular vectors and eigenvectors may have either sign: as in record.py, their squares are compared. */
function settled(op: string, outputs: Tensor[]): Tensor[] {
  if (op === 'linalg.eigh') return [outputs[0]!, square(outputs[1]!)];
  if (op === 'linalg.svd') return [square(outputs[0]!), outputs[1]!, square(outputs[2]!)];
  return outputs;
}

/** As in record.py: numbers that both sides compute exactly. */
function weights(like: Tensor, of: (i: number) => number): Tensor {
  const flat = Array.from({ length: like.numel() }, (_, i) => of(i));
  const x = tensor(flat, { dtype: like.dtype });
  return x.reshape(like.shape).detach();
}

export const upstream = (like: Tensor, k: number): Tensor =>
  weights(like, (i) => (((7 * i + 3 + 5 * k) % 11) - 5) / 4 + 0.125).requiresGrad_();

const direction = (like: Tensor, k: number): Tensor =>
  weights(like, (i) => (((5 * i + 2 + 3 * k) % 13) - 6) / 4 + 0.125);

export function answerTo(
  { op, args, special = false }: Pick<RecordedCase, 'op' | 'args' | 'special'>,
  dtype: 'float32' | 'float64',
  layout: Layout = 'contiguous',
): Answer {
  const call = callOf(args, dtype, layout);
  const values = settled(op, outputsOf(functionOf(operationNamed(op))(...call.args)));
  const outputs = values.filter((y) => y.requiresGrad);
  const node = outputs.find((y) => y.gradFn !== null)?.gradFn!.name ?? '';
  if (outputs.length === 0 || node === NOT_IMPLEMENTED) {
    return { node, values, grads: [], second: [] };
  }
  const ups = outputs.map(upstream);
  const options = { gradOutputs: ups, createGraph: true, allowUnused: true } as const;
  const grads = grad(outputs, call.leaves, options);
  const weighed = grads.flatMap((g, k) =>
    g !== null && g.requiresGrad ? [sum(mul(g, direction(g, k)))] : [],
  );
  if (special || weighed.length === 0) return { node, values, grads, second: [] };
  const total = weighed.reduce<Tensor>((x, y) => add(x, y), tensor(0, { dtype }));
  const second = grad(total, [...call.leaves, ...ups], { allowUnused: true });
  return { node, values, grads, second };
}
