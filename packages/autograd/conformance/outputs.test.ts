import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { backward } from '../src/autograd.ts';
import { functionOf, operations } from '../src/ops.ts';
import { manualSeed } from '../src/random/generator.ts';
import type { Tensor } from '../src/tensor.ts';
import { outputsOf, upstream } from './answer.ts';
import { cases } from './cases.ts';
import { isClose } from './is-close.ts';
import { callOf, type DrawnArgument } from './materialise.ts';

interface Answer {
  /** Whether a second backward pass is allowed. */
  readonly twice: boolean;
  /** For each output that requires a gradient, what is said when it is changed in place, or then in the backward pass. */
  readonly changed: readonly string[];
}

const { answers, torch } = JSON.parse(
  readFileSync(new URL('./outputs.recorded.json', import.meta.url), 'utf8'),
) as { torch: string; answers: Readonly<Record<string, readonly Answer[]>> };

type Call = (...args: unknown[]) => unknown;

/** The leaves, and the outputs of an operation on clones of them, which may be changed and save nothing. */
function run(call: Call, args: readonly DrawnArgument[]): [readonly Tensor[], Tensor[]] {
  const { leaves } = callOf(args, 'float64');
  const clones = leaves.map((x) => x.clone());
  manualSeed(0);
  const outputs = outputsOf(call(...callOf(args, 'float64', 'contiguous', clones).args));
  return [leaves, outputs.filter((y) => y.requiresGrad)];
}

/** What an error says, without the advice; '' where there is none. */
function refusal(attempt: () => void): string {
  try {
    attempt();
    return '';
  } catch (error) {
    return (error as Error).message.split('\n')[0]!.split(' Hint:')[0]!;
  }
}

function backwardFrom(ys: readonly Tensor[]): void {
  backward(ys, ys.map(upstream));
}

/** The gradients with output `k` times 3: in its place, or as another tensor. */
function timesThree(call: Call, args: readonly DrawnArgument[], k: number, inPlace: boolean) {
  const [leaves, ys] = run(call, args);
  const said = refusal(() => {
    ys[k] = inPlace ? ys[k]!.mul_(3) : ys[k]!.mul(3);
    backwardFrom(ys);
  });
  return { said, grads: leaves.flatMap((x) => x.grad?.values() ?? []) };
}

/** Where ours are others on purpose: in whether a second pass is allowed, in what is said, or in numbers. */
const differing: Readonly<
  Record<string, { readonly kind: Difference['kind']; readonly reason: string }>
> = {
  ...among(
    [
      'aminmax',
      'stdMean',
      'linalg.slogdet',
      'linalg.qr',
      'linalg.eigh',
      'linalg.eigvalsh',
      'linalg.svd',
      'linalg.svdvals',
    ],
    'said',
    'Where there are several outputs, derivatives read copies of them: a change does no harm, and is not refused.',
  ),
  ...among(['pairwiseDistance'], 'said', 'The node of the norm has another name.'),
  ...among(
    ['trapezoid', 'cumulativeTrapezoid'],
    'twice',
    'A product with a number keeps the number, as x * 3 does in PyTorch; here PyTorch has it elsewhere.',
  ),
  ...among(
    ['adaptiveAvgPool1d', 'adaptiveAvgPool2d'],
    'twice',
    'PyTorch takes one window for everything as a mean, and that saves nothing.',
  ),
  ...among(
    ['unfold', 'asStrided', 'tensorSplit'],
    'numbers',
    'Windows that overlap: what a change of one leaves in the others PyTorch does not say.',
  ),
};

function among(names: readonly string[], kind: Difference['kind'], reason: string) {
  return Object.fromEntries(names.map((name) => [name, { kind, reason }]));
}

interface Difference {
  readonly kind: 'twice' | 'said' | 'numbers';
  readonly ours: unknown;
  readonly theirs: unknown;
}

function differences(call: Call, args: readonly DrawnArgument[], theirs: Answer): Difference[] {
  const found: Difference[] = [];
  const [, ys] = run(call, args);
  const twice = refusal(() => [0, 1].forEach(() => backwardFrom(ys))) === '';
  if (twice !== theirs.twice) found.push({ kind: 'twice', ours: twice, theirs: theirs.twice });
  const changed = ys.map((_, k) => {
    const ours = timesThree(call, args, k, true);
    if (ours.said !== '') return ours.said;
    const { grads } = timesThree(call, args, k, false);
    if (!ours.grads.every((g, i) => isClose(g, grads[i]!, 1e-9, 1e-12))) {
      found.push({ kind: 'numbers', ours: ours.grads, theirs: grads });
    }
    return '';
  });
  changed.forEach((ours, k) => {
    const said = theirs.changed[k];
    if (ours !== said) found.push({ kind: 'said', ours, theirs: said });
  });
  return found;
}

describe(`outputs may be changed in place, and run backward twice, where PyTorch ${torch} allows it`, () => {
  beforeAll(() => {
    vi.spyOn(console, 'warn').mockImplementation(() => {});
  });

  test.each(operations.map((operation) => [operation.name, operation] as const))(
    '%s',
    (name, operation) => {
      const own = cases.filter((c) => c.op === name && c.special !== true);
      const call = functionOf(operation) as Call;
      expect(answers[name]?.length ?? 0).toBe(own.length);
      const found = own.flatMap(({ args }, i) => differences(call, args, answers[name]![i]!));
      const known = differing[name]?.kind;
      expect(found.filter(({ kind }) => kind !== known)).toEqual([]);
      // What no longer differs is to leave the list.
      expect(found.some(({ kind }) => kind === known)).toBe(known !== undefined);
    },
  );
});
