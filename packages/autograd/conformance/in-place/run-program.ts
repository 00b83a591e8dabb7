/**
 * Programs of in-place operations, and what comes of them. A program is a list of lines that
 * record-in-place.py reads as well:
 *
 *     x = leaf([3])                 a leaf that requires a gradient; `data` is one that does not
 *     y = x.mul(2)
 *     v = y.select(0, 1)
 *     noGrad: v.add_($x)            without recording; $x is the tensor of that name
 *     a, b = y.split(2)
 *
 * A line that throws is passed over, and its message is part of the answer.
 */
import { grad } from '../../src/autograd.ts';
import { tensor } from '../../src/creation.ts';
import { noGrad } from '../../src/grad-mode.ts';
import '../../src/methods.ts';
import { sizeOf } from '../../src/shape.ts';
import { isTensor, type Tensor } from '../../src/tensor.ts';
import { type JsonNumber, toJson } from '../materialise.ts';

export type Program = readonly string[];

export interface ProgramAnswer {
  /** By number of the line. */
  readonly errors: { readonly [line: string]: string };
  /** By name: what the tensor is in the end. */
  readonly tensors: { readonly [name: string]: TensorState };
  /** Of the weighed sum of all tensors by the leaves, or the message of what was thrown. */
  readonly first: readonly (readonly JsonNumber[] | null)[] | string;
  /** Of the weighed sum of those. */
  readonly second: readonly (readonly JsonNumber[] | null)[] | string;
}

export interface TensorState {
  /** The name of the node, '' for none, or the message where asking for it throws. */
  readonly node: string;
  readonly version: number;
  readonly data: readonly JsonNumber[];
}

const LINE = /^(noGrad: )?(?:([\w, ]+) = )?(?:(\w+)\.)?(\w+)\((.*)\)$/;

interface Statement {
  readonly unrecorded: boolean;
  readonly targets: readonly string[];
  readonly subject: string | undefined;
  readonly method: string;
  readonly args: readonly unknown[];
}

function parse(line: string): Statement {
  const found = LINE.exec(line);
  if (found === null) throw new Error(`not a line of a program: ${line}`);
  const [, unrecorded, targets, subject, method, args] = found;
  return {
    unrecorded: unrecorded !== undefined,
    targets: targets?.split(', ') ?? [],
    subject,
    method: method!,
    args: JSON.parse(`[${args!.replaceAll(/\$\w+/g, '"$&"')}]`) as unknown[],
  };
}

/** The k-th tensor of a program: numbers that both sides compute exactly, different from one another. */
function numbers(shape: readonly number[], k: number): Tensor {
  const flat = Array.from(
    { length: sizeOf(shape) },
    (_, i) => (((7 * i + 3 * k + 1) % 23) - 11) / 8,
  );
  return (tensor(flat, { dtype: 'float64' }) as Tensor).reshape(shape).detach();
}

class Interpreter {
  readonly tensors = new Map<string, Tensor>();
  readonly leaves: Tensor[] = [];

  run({ unrecorded, targets, subject, method, args }: Statement): void {
    const call = (): unknown =>
      this.call(
        subject,
        method,
        args.map((x) => this.valueOf(x)),
      );
    const result = unrecorded ? noGrad(call) : call();
    const results = isTensor(result) ? [result] : (result as Tensor[]);
    targets.forEach((name, i) => this.tensors.set(name, results[i]!));
  }

  private call(subject: string | undefined, method: string, args: readonly unknown[]): unknown {
    if (subject !== undefined) {
      const x: object = this.named(subject);
      return (x as Record<string, (...args: readonly unknown[]) => unknown>)[method]!(...args);
    }
    const [first] = args as [readonly number[]];
    if (method === 'mask') return tensor(first.map(Boolean));
    if (method === 'places') return tensor(first, { dtype: 'int32' });
    const x = numbers(first, this.tensors.size);
    if (method === 'leaf') this.leaves.push(x.requiresGrad_());
    return x;
  }

  private named(name: string): Tensor {
    const x = this.tensors.get(name);
    if (x === undefined) throw new Error(`there is no ${name}`);
    return x;
  }

  private valueOf(argument: unknown): unknown {
    if (typeof argument === 'string') return this.named(argument.slice(1));
    return Array.isArray(argument) ? argument.map((x) => this.valueOf(x)) : argument;
  }
}

export function answerTo(program: Program): ProgramAnswer {
  const interpreter = new Interpreter();
  const errors: Record<string, string> = {};
  program.forEach((line, i) => {
    const error = attempt(() => interpreter.run(parse(line)));
    if (error !== '') errors[i] = error;
  });
  const { tensors, leaves } = interpreter;
  const states: Record<string, TensorState> = {};
  const outputs: Tensor[] = [];
  for (const [name, x] of tensors) {
    let node = '';
    const error = attempt(() => (node = x.gradFn?.name ?? ''));
    states[name] = { node: error || node, version: x.version, data: plain(x) };
    if (error === '' && x.requiresGrad) outputs.push(x);
  }
  let first: (Tensor | null)[] = [];
  const firstError = attempt(() => {
    const options = { createGraph: true, allowUnused: true } as const;
    if (outputs.length > 0) first = grad(weighedSum(outputs), leaves, options);
  });
  let second: (Tensor | null)[] = [];
  const secondError = attempt(() => {
    const reached = first.filter((g) => g !== null && g.requiresGrad) as Tensor[];
    if (reached.length > 0) second = grad(weighedSum(reached), leaves, { allowUnused: true });
  });
  return {
    errors,
    tensors: states,
    first: firstError || first.map((g) => g && plain(g)),
    second: secondError || second.map((g) => g && plain(g)),
  };
}

function attempt(run: () => void): string {
  try {
    run();
    return '';
  } catch (error) {
    return (error as Error).message.split('\n')[0]!;
  }
}

function plain(x: Tensor): JsonNumber[] {
  return x.values().map(toJson);
}

/** The k-th tensor weighed with numbers of its own. */
function weighedSum(tensors: readonly Tensor[]): Tensor {
  return tensors
    .map((x, k) => x.mul(numbers(x.shape, k + 5)).sum() as Tensor)
    .reduce((x, y) => x.add(y), tensor(0, { dtype: 'float64' }));
}
