/** Every sample of every operation as a line of a program, and the type of what running it gives. */
import * as functional from '../src/functional.ts';
import * as torch from '../src/index.ts';
import * as linalg from '../src/linalg.ts';
import type { Operation } from '../src/operation.ts';
import { functionOf, operations } from '../src/ops.ts';
import type { Shape } from '../src/shape.ts';
import { isTensor } from '../src/tensor.ts';
import type { AnyFunction } from '../src/vmap/interceptor.ts';
import { callOf, drawSample } from './materialise.ts';

export interface TypedCall {
  readonly op: string;
  /** `torch.sum(x2x3, 0)`, where x2x3 is a `Tensor<[2, 3]>`. */
  readonly text: string;
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

const shapes = new Map<string, Shape>();

/** The value in a program. Of a tensor the types know no more than the shape. */
function written(value: unknown): string {
  if (isTensor(value)) {
    const name = `x${value.shape.join('x')}`;
    shapes.set(name, value.shape);
    return name;
  }
  if (Array.isArray(value)) return `[${value.map(written).join(', ')}]`;
  if (typeof value === 'number') return Object.is(value, -0) ? '-0' : String(value);
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).map(([name, v]) => `${name}: ${written(v)}`);
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
function formsOf(operation: Operation, fn: AnyFunction, args: readonly unknown[]): string[] {
  const [self, ...others] = args;
  const name = names.get(fn);
  const asFunction = name === undefined ? [] : [`${name}(${args.map(written).join(', ')})`];
  const isMethod = operation.method !== false && isTensor(self) && fn.name in self;
  // Repeats alone are counted by the function only.
  if (!isMethod || (operation.name === 'repeatInterleave' && others.length === 0)) {
    return asFunction;
  }
  return [...asFunction, `${written(self)}.${fn.name}(${others.map(written).join(', ')})`];
}

export const typedCalls: readonly TypedCall[] = operations.flatMap((operation) => {
  const fn = functionOf(operation);
  return operation.samples.flatMap((sample, i) => {
    const { args } = callOf(drawSample(sample, i), 'float64');
    const given = typeOf(fn(...args));
    return formsOf(operation, fn, args).map((text) => ({ op: operation.name, text, given }));
  });
});

/** A program in `src/`: for each call a list of the result, what running gives, and that with lists that stay as they are. */
export const typedProgram = `
import * as functional from './functional.ts';
import * as torch from './index.ts';
import * as linalg from './linalg.ts';
${[...shapes].map(([name, shape]) => `declare const ${name}: torch.Tensor<[${shape.join(', ')}]>;`).join('\n')}
${typedCalls.map(({ text, given }) => `[${text}, null! as ${given}, null! as ${fixed(given)}];`).join('\n')}
`;

function fixed(type: string): string {
  return type.startsWith('[') ? `readonly ${type}` : type;
}
