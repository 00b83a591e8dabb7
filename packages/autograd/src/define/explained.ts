/** What is said where an argument of another kind was only found out by what it could not do. */
import { fail } from '../errors.ts';
import { kindOf } from '../kind-of.ts';
import type { Operation } from '../operation.ts';
import type { SampleArgument } from '../sample.ts';
import { isTensor } from '../tensor.ts';
import { calledInTorch } from './check-operand.ts';

const MISSING = 'missing';

/**
 * The error itself, or in its place one that names the first argument of a kind that no sample of the
 * operation has there, if what failed was JavaScript's own and not a refusal of ours.
 */
export function explained(
  error: unknown,
  { torch, samples }: Operation,
  args: readonly unknown[],
): unknown {
  // A refusal has a second line, which says what to do.
  if (!(error instanceof TypeError || error instanceof RangeError)) return error;
  if (error.message.includes('\n')) return error;
  const most = Math.max(args.length, ...samples.map(({ length }) => length));
  for (let i = 0; i < most; i++) {
    const usual = [...new Set(samples.map((sample) => kindOfSample(sample[i])))];
    if (usual.includes(kindOfArgument(args[i]))) continue;
    const given = args.slice(0, args.findLastIndex((x) => x !== undefined) + 1);
    return fail(
      TypeError,
      `${calledInTorch(torch)}() received an invalid combination of arguments - got (${given.map(kindOf).join(', ')})`,
      `Argument ${i + 1} is ${kindOfArgument(args[i])}, where ${usual.filter((kind) => kind !== MISSING).join(' or ')} is expected.`,
    );
  }
  return error;
}

function kindOfSample(x: SampleArgument | undefined): string {
  return typeof x === 'object' && x !== null && 'sample' in x ? 'a tensor' : kindOfArgument(x);
}

function kindOfArgument(x: unknown): string {
  if (isTensor(x)) return 'a tensor';
  if (x === undefined) return MISSING;
  if (x === null) return 'null';
  if (Array.isArray(x)) return 'an array';
  return typeof x === 'object' ? 'an object of options' : `a ${typeof x}`;
}
