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
  /** `torch.sum(x2x3, 0)`, where x2x3 is a `Tensor<[2, 3]>`; or `torch.sum(y2, 0)`, of a `Tensor<[number, number]>`. */
  readonly text: string;
  /** Whether the sizes of the arguments are known. */
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

type Naming = (shape: Shape) => string;

const ofShape: Naming = (shape) => {
  const name = `x${shape.join('x')}`;
  tensors.set(name, shape.join(', '));
  return name;
};

const ofRank: Naming = ({ length }) => {
  const name = `y${length}`;
  tensors.set(name, new Array<string>(length).fill('number').join(', '));
  return name;
};

/** The value in a program. Of a tensor the types know no more than the shape. */
function written(value: unknown, nameOf: Naming): string {
  if (isTensor(value)) return nameOf(value.shape);
  if (Array.isArray(value)) return `[${value.map((v) => written(v, nameOf)).join(', ')}]`;
  if (typeof value === 'number') return Object.is(value, -0) ? '-0' : String(value);
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).map(([name, v]) => `${name}: ${written(v, nameOf)}`);
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
  nameOf: Naming,
): readonly [string, ...string[]] {
  const fn = functionOf(operation);
  const name = names.get(fn);
  const [self, ...others] = args.map((argument) => written(argument, nameOf));
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
    // One form is enough to tell what becomes of a size that is not known.
    const [unknown] = formsOf(operation, args, ofRank);
    const forms = formsOf(operation, args, ofShape);
    return [
      ...(unknown === forms[0] ? [] : [{ ...common, text: unknown, known: false }]),
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
${[...tensors].map(([name, sizes]) => `declare const ${name}: torch.Tensor<[${sizes}]>;`).join('\n')}
${typedCalls.map(({ text, given }) => `[${text}, null! as ${given}, null! as ${fixed(given)}];`).join('\n')}
`;

function fixed(type: string): string {
  return type.startsWith('[') ? `readonly ${type}` : type;
}
