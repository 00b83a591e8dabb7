/** A program to try an operation with: a call made of its samples, its value, and the gradients of its inputs. */
import type { Exports, Operation } from '../load-engine.ts';
import { type Input, inputsOf, literal, type Value } from './inputs.ts';

interface Engine {
  readonly functionOf: (operation: Operation) => (...args: unknown[]) => unknown;
  readonly modules: ReadonlyMap<string, Exports>;
}

/** What this file needs of a tensor. */
interface Result {
  readonly shape: readonly number[];
  readonly requiresGrad: boolean;
  numel(): number;
}

/** Few enough numbers to check by hand. */
const MOST_NUMBERS = 24;

/** Undefined where no sample can be shown: none has numbers. */
export function exampleOf(operation: Operation, engine: Engine): string | undefined {
  const calls = operation.samples.map((sample) => inputsOf(sample)).filter(isShort);
  const scored = calls.flatMap((call) => {
    const results = tryCall(operation, engine, call);
    return results ? [{ call, results, score: scoreOf(call, results) }] : [];
  });
  const best = scored.reduce<(typeof scored)[number] | undefined>(
    (p, q) => (p && p.score >= q.score ? p : q),
    undefined,
  );
  return best && write(operation, engine, best.call, best.results);
}

type Call = ReturnType<typeof inputsOf>;

const isShort = ({ inputs }: Call): boolean =>
  inputs.length > 0 &&
  inputs.every(({ values }) => values.length > 0 && values.length <= MOST_NUMBERS);

/** What a call gives, by the name under which the program has it. Undefined where it gives nothing to show. */
interface Results {
  readonly kind: 'one' | 'list' | 'named';
  readonly parts: readonly { readonly name: string; readonly value: unknown }[];
}

const isResult = (value: unknown): value is Result =>
  typeof value === 'object' && value !== null && 'requiresGrad' in value && 'shape' in value;

function tryCall(operation: Operation, engine: Engine, call: Call): Results | undefined {
  const { tensor } = engine.modules.get('@gradlings/autograd') as {
    readonly tensor: (data: unknown, options: object) => unknown;
  };
  const made = new Map<Input, unknown>();
  const make = (value: Value): unknown => {
    if (value instanceof Array) return value.map(make);
    if (typeof value !== 'object' || value === null) return value;
    if (!('values' in value)) {
      return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, make(inner)]));
    }
    const input = value as Input;
    made.set(input, made.get(input) ?? tensor(input.nested, input.options));
    return made.get(input);
  };
  const { warn } = console;
  console.warn = () => {};
  try {
    const y = engine.functionOf(operation)(...call.args.map(make));
    if (isResult(y) && y.numel() > MOST_NUMBERS) return undefined;
    if (isResult(y) || typeof y !== 'object' || y === null) {
      return { kind: 'one', parts: [{ name: 'y', value: y }] };
    }
    const isList = Array.isArray(y);
    const parts = Object.entries(y).map(([key, value]) => ({
      name: isList ? `y[${key}]` : `y.${key}`,
      value,
    }));
    return { kind: isList ? 'list' : 'named', parts };
  } catch {
    return undefined;
  } finally {
    console.warn = warn;
  }
}

/** Most gradients first, then several numbers, then the order of the samples. */
function scoreOf({ inputs }: Call, { parts }: Results): number {
  const given = parts.some(({ value }) => isResult(value) && value.requiresGrad);
  const gradients = given ? inputs.filter(({ options }) => options.requiresGrad).length : 0;
  const several = inputs.every(({ values }) => values.length > 1);
  return gradients * 2 + (several ? 1 : 0);
}

function write(operation: Operation, engine: Engine, call: Call, results: Results): string {
  const { imports, call: called } = spell(operation, engine, call);
  const leaves = call.inputs.filter(({ options }) => options.requiresGrad);
  const outputs = results.parts.filter(
    (part): part is { name: string; value: Result } =>
      isResult(part.value) && part.value.requiresGrad,
  );
  const isListed = outputs.length > 1;
  const names = [...imports.own, 'tensor', ...(isListed ? ['backward'] : [])].toSorted();
  const ups = upstreams(outputs.map(({ value }) => value));
  const lines = [
    `import { ${names.join(', ')} } from '@gradlings/autograd';`,
    ...imports.other,
    '',
    ...call.inputs.map(
      ({ name, nested, options }) =>
        `const ${name} = tensor(${literal(nested)}${optionsText(options)});`,
    ),
    '',
    `const y = ${called};`,
    ...results.parts.map(({ name }) => `console.log(${name});`),
  ];
  if (leaves.length === 0 || outputs.length === 0) return `${lines.join('\n')}\n`;
  const single = outputs[0]!;
  const start = isListed
    ? `backward([${outputs.map(({ name }) => name).join(', ')}], [${ups.join(', ')}]);`
    : `${single.name}.backward(${single.value.shape.length === 0 ? '' : ups[0]});`;
  return `${[
    ...lines,
    '',
    isListed || single.value.shape.length > 0
      ? '// The gradient that arrives from above: g in the formulas.'
      : '// The gradient that arrives from above, g in the formulas, is 1.',
    start,
    ...leaves.flatMap(({ name }) => [
      `console.log('${name}.grad:');`,
      `console.log(${name}.grad);`,
    ]),
  ].join('\n')}\n`;
}

/** 1, 2, 3 …: a gradient for each output in which every number can be told from the others. */
function upstreams(outputs: readonly Result[]): string[] {
  let next = 1;
  const count = ([size, ...inner]: readonly number[]): unknown =>
    size === undefined ? next++ : Array.from({ length: size }, () => count(inner));
  return outputs.map(({ shape }) => `tensor(${literal(count(shape) as Value)})`);
}

/** The call as it is written, and from where its function comes. */
function spell(operation: Operation, engine: Engine, { args }: Call) {
  const fn = engine.functionOf(operation);
  const written = args.map(literal);
  for (const [specifier, exports] of engine.modules) {
    const name = Object.keys(exports).find((key) => exports[key] === fn);
    if (name === undefined) continue;
    // A name that JavaScript keeps for itself, or that the program uses.
    const alias = name === 'var' ? 'variance' : name === 't' ? 'transposed' : name;
    const imported = alias === name ? name : `${name} as ${alias}`;
    const call = `${alias}(${written.join(', ')})`;
    return specifier === '@gradlings/autograd'
      ? { imports: { own: [imported], other: [] }, call }
      : { imports: { own: [], other: [`import { ${imported} } from '${specifier}';`] }, call };
  }
  const [self, ...rest] = written;
  return { imports: { own: [], other: [] }, call: `${self}.${operation.name}(${rest.join(', ')})` };
}

function optionsText(options: Input['options']): string {
  const entries = Object.entries(options).map(([key, value]) => `${key}: ${literal(value)}`);
  return entries.length === 0 ? '' : `, { ${entries.join(', ')} }`;
}
