/** What the call of an operation is refused for. What may stand where is read from its samples. */
import { fail } from '../errors.ts';
import { kindOf } from '../kind-of.ts';
import type { Operation } from '../operation.ts';
import { isOptionsSample, isTensorSample, type SampleArgument } from '../sample.ts';
import { isTensor } from '../tensor.ts';
import { notATensor } from './check-operand.ts';

/** Whether its first argument has to be a tensor. */
export function startsWithTensor({ numberFirst, samples }: Operation): boolean {
  if (numberFirst === true || samples.length === 0) return false;
  return samples.every(([first]) => isTensorSample(first));
}

/** The first place where its samples have options, and nothing else. */
export function placeOfOptions({ samples }: Operation): number {
  for (let i = 1; ; i++) {
    const there = samples.filter(({ length }) => length > i);
    if (there.length === 0) return Infinity;
    if (there.every((sample) => isOptionsSample(sample[i]))) return i;
  }
}

/** Where PyTorch calls another function underneath, which names the argument. */
const namedInside: Readonly<Record<string, readonly [call: string, argument: string, at: number]>> =
  {
    embedding: ['embedding', 'indices', 2],
    cross_entropy: ['cross_entropy_loss', 'input', 1],
    nll_loss: ['nll_loss_nd', 'input', 1],
  };

/** The name by which PyTorch's messages call an operation. */
const calledInTorch = ({ torch }: Operation): string =>
  torch.replace(/^torch\.(?:nn\.functional\.|Tensor\.)?/, '');

/** What an operation says where its first argument is no tensor. */
export function inputRefused(operation: Operation, x: unknown): TypeError {
  const call = calledInTorch(operation);
  return notATensor(...(namedInside[call] ?? [call, 'input', 1]), x);
}

/** Throws for what stands in the place of an operation's options and is not an object. */
export function checkOptions(operation: Operation, options: unknown): void {
  if (typeof options === 'object' || options === undefined) return;
  const named = operation.samples.flat().filter(isOptionsSample);
  const names = new Set(named.flatMap((sample) => Object.keys(sample as object)));
  throw fail(
    TypeError,
    `${calledInTorch(operation)}(): the options must be an object, not ${kindOf(options)}`,
    `Options have names: ${[...names].map((name) => `{ ${name}: … }`).join(', ')}.`,
  );
}

const MISSING = 'missing';

/**
 * The error itself, or in its place one that names the first argument of a kind that no sample of the
 * operation has there, if what failed was JavaScript's own and not a refusal of ours.
 */
export function explained(error: unknown, operation: Operation, args: readonly unknown[]): unknown {
  if (!(error instanceof TypeError || error instanceof RangeError)) return error;
  // A refusal has a second line, which says what to do.
  if (error.message.includes('\n')) return error;
  const { samples } = operation;
  const most = Math.max(args.length, ...samples.map(({ length }) => length));
  for (let i = 0; i < most; i++) {
    const found = kindOfArgument(args[i]);
    const usual = new Set(samples.map((sample) => kindOfSample(sample[i])));
    if (usual.delete(found)) continue;
    usual.delete(MISSING);
    const given = args.slice(0, args.findLastIndex((x) => x !== undefined) + 1);
    const told = fail(
      TypeError,
      `${calledInTorch(operation)}() received an invalid combination of arguments - got (${given.map(kindOf).join(', ')})`,
      usual.size === 0
        ? `Nothing is expected as argument ${i + 1}.`
        : `Argument ${i + 1} is ${found}, where ${[...usual].join(' or ')} is expected.`,
    );
    told.cause = error;
    return told;
  }
  return error;
}

function kindOfSample(x: SampleArgument | undefined): string {
  return isTensorSample(x) ? 'a tensor' : kindOfArgument(x);
}

function kindOfArgument(x: unknown): string {
  if (isTensor(x)) return 'a tensor';
  if (x === undefined) return MISSING;
  if (x === null) return 'null';
  if (Array.isArray(x)) return 'an array';
  return typeof x === 'object' ? 'an object of options' : `a ${typeof x}`;
}
