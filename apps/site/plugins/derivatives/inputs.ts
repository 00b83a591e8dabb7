/** The arguments of a sample, written as a person would: tensors with names and short numbers. */
import type { Operation } from '../load-engine.ts';

type Sample = Operation['samples'][number];
type Argument = Sample[number];
type TensorSample = Extract<Argument, { readonly sample: 'tensor' }>;

export interface Input {
  /** `a`, `b`, `c`: as the formulas name it. */
  readonly name: string;
  readonly values: readonly number[];
  readonly nested: Value;
  readonly options: { readonly dtype?: string; readonly requiresGrad?: true };
}

export type Value =
  | number
  | boolean
  | string
  | null
  | Input
  | readonly Value[]
  | { readonly [option: string]: Value };

/** The arguments, and the tensors among them in their order. */
export function inputsOf(sample: Sample): { args: readonly Value[]; inputs: readonly Input[] } {
  const inputs: Input[] = [];
  let drawn = 0;
  const visit = (argument: Argument): Value => {
    if (typeof argument !== 'object' || argument === null) return argument;
    if (isTensor(argument)) {
      const values = argument.values ?? draw(argument, drawn);
      drawn += values.length;
      const input = inputFrom(argument, withDiagonal(argument, values), inputs.length);
      inputs.push(input);
      return input;
    }
    if (Array.isArray(argument)) return argument.map((inner: Argument) => visit(inner));
    return Object.fromEntries(
      Object.entries(argument).map(([key, inner]) => [key, visit(inner as Argument)]),
    );
  };
  return { args: sample.map(visit), inputs };
}

const isTensor = (argument: object): argument is TensorSample => 'sample' in argument;

/** Numbers that are spread over [lo, hi) however many are drawn: steps of the golden section. */
function draw({ shape, lo, hi }: TensorSample, from: number): number[] {
  const size = shape.reduce((product, n) => product * n, 1);
  return Array.from({ length: size }, (_, i) => {
    const part = ((from + i + 1) * 0.618_033_988_75) % 1;
    return Math.round((lo + (hi - lo) * part) * 100) / 100;
  });
}

function withDiagonal(
  { shape, diagonal = 0 }: TensorSample,
  values: readonly number[],
): readonly number[] {
  const [rows = 1, columns = 1] = shape.slice(-2);
  return values.map((x, i) =>
    diagonal !== 0 && (i % (rows * columns)) % (columns + 1) === 0
      ? Math.round((x + diagonal) * 100) / 100
      : x,
  );
}

function inputFrom({ shape, dtype }: TensorSample, values: readonly number[], at: number): Input {
  const shown = dtype === 'bool' ? values.map(Boolean) : values;
  let next = 0;
  const nest = ([size, ...inner]: readonly number[]): Value =>
    size === undefined ? shown[next++]! : Array.from({ length: size }, () => nest(inner));
  return {
    name: 'abcdefgh'[at] ?? `a${at}`,
    values,
    nested: nest(shape),
    options: {
      ...(dtype === 'int32' && { dtype }),
      ...(dtype === undefined && { requiresGrad: true }),
    },
  };
}

/** A value as the program writes it: a tensor by its name. */
export function literal(value: Value): string {
  if (typeof value === 'string') return `'${value}'`;
  if (typeof value !== 'object' || value === null)
    return Object.is(value, -0) ? '-0' : String(value);
  if (value instanceof Array) return `[${value.map(literal).join(', ')}]`;
  if ('nested' in value) return (value as Input).name;
  const entries = Object.entries(value).map(([key, inner]) => `${key}: ${literal(inner)}`);
  return `{ ${entries.join(', ')} }`;
}
