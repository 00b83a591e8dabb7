/**
 * A library as the correctness table asks it: numbers in, numbers out. What a library brings is a
 * `Backend`: its calls by our names of the operations, and its own way to a gradient.
 */
import type { DrawnArgument, DrawnTensor } from '../../../autograd/conformance/materialise.ts';

/** The numbers of a tensor, row by row. */
export interface Plain {
  readonly shape: readonly number[];
  readonly data: readonly number[];
}

/** What is asked: a call, which of its floating-point inputs it is differentiated by, and from which upstream gradients. */
export interface Question {
  readonly op: string;
  readonly args: readonly DrawnArgument[];
  /** Places among the floating-point inputs. */
  readonly by: readonly number[];
  /** By result; null where it carries no gradient. */
  readonly ups: readonly (Plain | null)[];
}

/** How the gradients are weighed into one number, to differentiate that again. */
export interface Weighing {
  /** By input, like its gradient. */
  readonly directions: readonly Plain[];
  /** Places among the inputs and then the upstream gradients on which that number does not depend: libraries refuse those. */
  readonly unconnected: readonly number[];
}

export interface Library {
  readonly version: string;
  offers(op: string): boolean;
  values(question: Question): Plain[];
  /** By input. */
  gradients(question: Question): Plain[];
  /** By input, and then by upstream gradient; absent where gradients cannot be differentiated. */
  readonly second?: (question: Question, weighing: Weighing) => Plain[];
}

/** A case that the documented API of a library has no words for: it is not asked. */
export class NotOffered extends Error {}

export function notOffered(why: string): never {
  throw new NotOffered(why);
}

/** Turns away what the case asks beyond the given condition. */
export function only(offered: boolean, why: string): void {
  if (!offered) notOffered(why);
}

/** Our operations in a library's own words; each takes our arguments. */
export type Calls<T> = { readonly [op: string]: (...args: never[]) => T | readonly T[] };

export interface Backend<T> {
  readonly version: string;
  readonly calls: Calls<T>;
  make(x: DrawnTensor): T;
  read(x: T): Plain;
  /** The gradients of the results by the inputs, from the upstream gradients. */
  gradients(f: (x: T[]) => T[], x: T[], ups: T[]): T[];
  /** What it takes to differentiate gradients; absent where they are plain numbers. */
  readonly again?: {
    /** A further use of the same tensor. */
    use(x: T): T;
    /** Σ x·w over all pairs and places. */
    weighed(x: T[], w: T[]): T;
  };
}

export const floating = ({ shape, data }: Plain): DrawnTensor => ({ kind: 'float', shape, data });

const isTensor = (argument: object): argument is DrawnTensor => 'kind' in argument;

/** The arguments with every tensor, in order, replaced; floating-point inputs are counted. */
export function replaced(
  args: readonly DrawnArgument[],
  replace: (x: DrawnTensor, input: number | null) => unknown,
  options: (given: { readonly [name: string]: unknown }) => unknown = (given) => given,
): unknown[] {
  let inputs = 0;
  const walk = (argument: DrawnArgument): unknown => {
    if (typeof argument === 'string') {
      return ['NaN', 'Infinity', '-Infinity', '-0'].includes(argument)
        ? Number(argument)
        : argument;
    }
    if (typeof argument !== 'object' || argument === null) return argument;
    if (Array.isArray(argument)) return argument.map(walk);
    if (isTensor(argument)) return replace(argument, argument.kind === 'float' ? inputs++ : null);
    return options(Object.fromEntries(Object.entries(argument).map(([k, a]) => [k, walk(a)])));
  };
  return args.map(walk);
}

/** Options that tell whether each was read: one that nobody reads asks for what is not offered. */
function watched(): { options: (given: object) => object; unread: ReadonlySet<string> } {
  const unread = new Set<string>();
  const options = (given: object): object => {
    const watching = {};
    for (const [name, value] of Object.entries(given)) {
      unread.add(name);
      const get = (): unknown => (unread.delete(name), value);
      Object.defineProperty(watching, name, { get, enumerable: true });
    }
    return watching;
  };
  return { options, unread };
}

/** The floating-point inputs, in order. */
export function inputsOf(args: readonly DrawnArgument[]): Plain[] {
  const found: Plain[] = [];
  replaced(args, ({ shape, data }, input) => {
    if (input !== null) found.push({ shape, data: data.map(Number) });
  });
  return found;
}

export function libraryOf<T>(backend: Backend<T>): Library {
  const { calls, again } = backend;

  /** The call as a function of the inputs that it is differentiated by. */
  const functionOf =
    ({ op, args, by }: Question) =>
    (given: readonly T[]): T[] => {
      const call = calls[op] as (...args: unknown[]) => T | readonly T[];
      const { options, unread } = watched();
      const tensorOf = (x: DrawnTensor, input: number | null): T => {
        const place = input === null ? -1 : by.indexOf(input);
        return place < 0 ? backend.make(x) : given[place]!;
      };
      const result = call(...replaced(args, tensorOf, options));
      only(unread.size === 0, [...unread].join(', '));
      return Array.isArray(result) ? [...(result as T[])] : [result as T];
    };

  /** The same with only the results that carry a gradient. */
  const carrying = (question: Question) => (given: readonly T[]) =>
    functionOf(question)(given).filter((_, i) => question.ups[i] !== null);

  const made = (xs: readonly Plain[]): T[] => xs.map((x) => backend.make(floating(x)));
  const upsOf = ({ ups }: Question): Plain[] => ups.filter((u) => u !== null);
  const inputs = ({ args, by }: Question): Plain[] => {
    const all = inputsOf(args);
    return by.map((i) => all[i]!);
  };

  return {
    version: backend.version,
    offers: (op) => Object.hasOwn(calls, op),
    values: (question) => functionOf({ ...question, by: [] })([]).map(backend.read),
    gradients: (question) =>
      backend
        .gradients(carrying(question), made(inputs(question)), made(upsOf(question)))
        .map(backend.read),
    ...(again && {
      second: (question, { directions, unconnected }) => {
        const x = inputs(question);
        const all = [...x, ...upsOf(question)];
        const zeros = unconnected.map((i) => ({
          shape: all[i]!.shape,
          data: all[i]!.data.map(() => 0),
        }));
        const total = (given: T[]): T[] => {
          const tied = unconnected.map((i) => again.use(given[i]!));
          const grads = backend.gradients(
            carrying(question),
            given.slice(0, x.length),
            given.slice(x.length),
          );
          return [again.weighed([...grads, ...tied], made([...directions, ...zeros]))];
        };
        const one = made([{ shape: [], data: [1] }]);
        return backend.gradients(total, made(all), one).map(backend.read);
      },
    }),
  };
}
