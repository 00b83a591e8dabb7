/** Every case that is compared with PyTorch: the operations' samples, and special numbers. */
import '../src/methods.ts';
import { operations } from '../src/ops.ts';
import { type DrawnArgument, drawSample } from './materialise.ts';
import { specialSamples } from './special-cases.ts';

export interface Case {
  readonly op: string;
  /** PyTorch's name of the function. */
  readonly torch: string;
  readonly args: readonly DrawnArgument[];
  /** A place where a second derivative means nothing. */
  readonly special?: true;
}

/** Drawn from fixed seeds: the same every time. */
export const cases: readonly Case[] = operations.flatMap((operation) => {
  const { name: op, torch } = operation;
  const usual = operation.samples.map((sample, i) => ({ op, torch, args: drawSample(sample, i) }));
  const special = specialSamples(operation).map(
    (sample) => ({ op, torch, args: drawSample(sample, 0), special: true }) as const,
  );
  return [...usual, ...special];
});
