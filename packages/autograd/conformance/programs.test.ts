import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isClose } from './is-close.ts';
import { COUNT } from './programs/draw-program.ts';
import { drawProgram } from './programs/draw-program.ts';
import { runProgram } from './programs/run-program.ts';

const file = new URL('./programs/random.recorded.json', import.meta.url);
const { torch, outcomes } = JSON.parse(readFileSync(file, 'utf8')) as {
  readonly torch: string;
  readonly outcomes: readonly (readonly (number | string)[])[];
};

const RTOL = 1e-7;
const ATOL = 1e-9;

/** The largest number of a program sets the scale: sums of large parts leave their rounding errors. */
function differs(ours: readonly number[], theirs: readonly number[]): boolean {
  const scale = Math.max(1, ...theirs.filter(Number.isFinite).map(Math.abs));
  return (
    ours.length !== theirs.length ||
    ours.some((x, i) => !isClose(x, theirs[i]!, RTOL, ATOL * scale))
  );
}

const BATCH = 500;

test.each(Array.from({ length: COUNT / BATCH }, (_, i) => i * BATCH))(
  `random programs from seed %i on agree with PyTorch ${torch} in value, gradients and Hessian-vector products`,
  (first) => {
    const wrong: unknown[] = [];
    for (let seed = first; seed < first + BATCH; seed++) {
      const program = drawProgram(seed);
      const ours = runProgram(program);
      const theirs = outcomes[seed]!.map(Number);
      if (differs(ours, theirs)) wrong.push({ seed, program, ours, theirs });
    }
    expect(wrong).toEqual([]);
  },
);

test('every operation that can be drawn is drawn', () => {
  const counts = new Map<string, number>();
  for (let seed = 0; seed < COUNT; seed += 5) {
    for (const { op } of drawProgram(seed).steps) counts.set(op, (counts.get(op) ?? 0) + 1);
  }
  expect(counts.size).toBeGreaterThan(50);
  expect(Math.min(...counts.values())).toBeGreaterThan(20);
});
