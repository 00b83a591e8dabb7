/** Every sample of every operation as a line of a program, and the type of what running it gives. */
import * as functional from '../src/functional.ts';
import * as torch from '../src/index.ts';
import * as linalg from '../src/linalg.ts';
import type { Operation } from '../src/operation.ts';
import { functionOf, operations } from '../src/ops.ts';
import type { Shape } from '../src/shape.ts';
import { isTensor } from '../src/tensor.ts';
import { callOf, drawSample } from './materialise.ts';

export interface TypedCall {
  readonly op: string;
  /**
   * `torch.sum(x2x3, 0)`, where x2x3 is a `Tensor<[2, 3]>`. Or, of what is not known, `torch.sum(y2, 0)`,
   * where y2 is a `Tensor<[number, number]>`, and `torch.sum(x2x3, n)`, where n is a `number`.
   */
  readonly text: string;
  /** Whether all sizes and numbers are. */
  readonly known: boolean;
  /** The type of the result with the sizes that running gives: `torch.Tensor<[3]>`. */
  readonly given: string;
}

const modules: { readonly [name: string]: object } = { torch, functional, linalg };

/** What a program calls each function. */
const names = new Map<unknown, string>(
  Object.entries(modules).flatMap(([module, members]) =>
    Object.entries(members).map(([name, member]) => [member, `${module}.${name}`]),
  ),
);

/** The tensors of the program, and their sizes. */
const tensors = new Map<string, string>();

/** How arguments are written, of which less or more is known. */
interface Naming {
  readonly tensor: (shape: Shape) => string;
  readonly number: (x: number) => string;
}

function declared(name: string, sizes: readonly unknown[]): string {
  tensors.set(name, sizes.join(', '));
  return name;
}

const known: Naming = {
  tensor: (shape) => declared(`x${shape.join('x')}`, shape),
  number: (x) => (Object.is(x, -0) ? '-0' : String(x)),
};
const unknownSizes: Naming = {
  ...known,
  tensor: (shape) =>
    declared(
      `y${shape.length}`,
      shape.map(() => 'number'),
    ),
};
const unknownNumbers: Naming = { ...known, number: () => 'n' };

/** The value in a program. Of a tensor the types know no more than the shape. */
function written(value: unknown, naming: Naming): string {
  if (isTensor(value)) return naming.tensor(value.shape);
  if (Array.isArray(value)) return `[${value.map((v) => written(v, naming)).join(', ')}]`;
  if (typeof value === 'number') return naming.number(value);
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).map(([name, v]) => `${name}: ${written(v, naming)}`);
  return `{ ${entries.join(', ')} }`;
}

function typeOf(value: unknown): string {
  if (isTensor(value)) return `torch.Tensor<[${value.shape.join(', ')}]>`;
  if (Array.isArray(value)) return `[${value.map(typeOf).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return typeof value;
  const entries = Object.entries(value).map(([name, v]) => `${name}: ${typeOf(v)}`);
  return `{ ${entries.join('; ')} }`;
}

/** As a function and as a method, where there are such. */
function formsOf(
  operation: Operation,
  args: readonly unknown[],
  naming: Naming,
): readonly [string, ...string[]] {
  const fn = functionOf(operation);
  const name = names.get(fn);
  const [self, ...others] = args.map((argument) => written(argument, naming));
  const asFunction = `${name}(${[self, ...others].join(', ')})`;
  const asMethod = `${self}.${fn.name}(${others.join(', ')})`;
  const isMethod =
    operation.method !== false &&
    isTensor(args[0]) &&
    fn.name in args[0] &&
    // Repeats alone are counted by the function only.
    !(operation.name === 'repeatInterleave' && others.length === 0);
  if (name === undefined) return [asMethod];
  return isMethod ? [asFunction, asMethod] : [asFunction];
}

const all = operations.flatMap((operation) =>
  operation.samples.flatMap((sample, i): TypedCall[] => {
    const { args } = callOf(drawSample(sample, i), 'float64');
    const common = { op: operation.name, given: typeOf(functionOf(operation)(...args)) };
    const forms = formsOf(operation, args, known);
    // One form is enough to tell what becomes of what is not known.
    const less = [unknownSizes, unknownNumbers].map(
      (naming) => formsOf(operation, args, naming)[0],
    );
    return [
      ...less
        .filter((text) => text !== forms[0])
        .map((text) => ({ ...common, text, known: false })),
      ...forms.map((text) => ({ ...common, text, known: true })),
    ];
  }),
);

export const typedCalls: readonly TypedCall[] = [
  ...new Map(all.map((call) => [`${call.text} ${call.given}`, call])).values(),
];

/** A program in `src/`: for each call a list of the result, what running gives, and that with lists that stay as they are. */
export const typedProgram = `
import * as functional from './functional.ts';
import * as torch from './index.ts';
import * as linalg from './linalg.ts';
declare const n: number;
${[...tensors].map(([name, sizes]) => `declare const ${name}: torch.Tensor<[${sizes}]>;`).join('\n')}
${typedCalls.map(({ text, given }) => `[${text}, null! as ${given}, null! as ${fixed(given)}];`).join('\n')}
`;

function fixed(type: string): string {
  return type.startsWith('[') ? `readonly ${type}` : type;
}
