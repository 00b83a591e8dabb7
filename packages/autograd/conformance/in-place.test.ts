import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { randomPrograms } from './in-place/random-programs.ts';
import { answerTo, type Program, type ProgramAnswer } from './in-place/run-program.ts';
import { writtenPrograms } from './in-place/written-programs.ts';
import { isClose } from './is-close.ts';
import type { JsonNumber } from './materialise.ts';

interface Recorded {
  readonly torch: string;
  readonly digest: string;
  readonly answers: readonly ProgramAnswer[];
}

function recorded(name: string): Recorded {
  const url = new URL(`./in-place/${name}.recorded.json`, import.meta.url);
  return JSON.parse(readFileSync(url, 'utf8')) as Recorded;
}

function digestOf(programs: readonly Program[]): string {
  const text = programs.map((program) => program.join('\n')).join('\n\n');
  return createHash('sha256').update(text).digest('hex');
}

type Gradients = ProgramAnswer['first'];

function differentNumbers(
  ours: readonly JsonNumber[] | null,
  theirs: readonly JsonNumber[] | null,
): boolean {
  const n = (ours ?? theirs)?.length ?? 0;
  for (let i = 0; i < n; i++) {
    // What has no part in the result has the derivative 0.
    const x = Number(ours?.[i] ?? 0);
    const y = Number(theirs?.[i] ?? 0);
    if (!isClose(x, y, 1e-9, 1e-12)) return true;
  }
  return false;
}

/**
 * Of a result that was written into a view PyTorch names the node of the view while something holds
 * it, else the operation. Here it is always the operation.
 */
function withoutViewNode(message: Gradients, theirs: Gradients): Gradients {
  const named = ', which is output 0 of AsStrided,';
  if (typeof message !== 'string' || typeof theirs !== 'string' || !theirs.includes(named))
    return message;
  return message.replace(/, which is output 0 of \w+,/, '');
}

function differentGradients(ours: Gradients, theirs: Gradients): boolean {
  if (typeof ours === 'string' || typeof theirs === 'string') {
    return withoutViewNode(ours, theirs) !== withoutViewNode(theirs, theirs);
  }
  const n = Math.max(ours.length, theirs.length);
  return Array.from({ length: n }, (_, i) => i).some((i) =>
    differentNumbers(ours[i] ?? null, theirs[i] ?? null),
  );
}

/** Everything in which the two answers differ. */
function differences(ours: ProgramAnswer, theirs: ProgramAnswer): unknown[] {
  const found: unknown[] = [];
  const note = (what: string, p: unknown, q: unknown): void => {
    found.push({ what, ours: p, torch: q });
  };
  for (const line of new Set([...Object.keys(ours.errors), ...Object.keys(theirs.errors)])) {
    const [p, q] = [ours.errors[line], theirs.errors[line]];
    if (p !== q) note(`line ${line} throws`, p, q);
  }
  for (const [name, state] of Object.entries(theirs.tensors)) {
    const mine = ours.tensors[name]!;
    if (mine.node !== state.node) note(`node of ${name}`, mine.node, state.node);
    if (mine.version !== state.version) note(`version of ${name}`, mine.version, state.version);
    if (differentNumbers(mine.data, state.data)) note(`value of ${name}`, mine.data, state.data);
  }
  if (differentGradients(ours.first, theirs.first)) note('gradients', ours.first, theirs.first);
  if (differentGradients(ours.second, theirs.second)) {
    note('second derivatives', ours.second, theirs.second);
  }
  return found;
}

const { answers, digest, torch } = recorded('written');

describe(`programs of in-place operations do as PyTorch ${torch}: values, versions, nodes, messages, two derivatives`, () => {
  test('the recordings are of the programs as they are now: else run conformance/record-in-place.py', () => {
    expect(digestOf(Object.values(writtenPrograms))).toBe(digest);
    expect(digestOf(randomPrograms)).toBe(recorded('random').digest);
  });

  test.for(
    Object.entries(writtenPrograms).map(([name, program], i) => [name, program, i] as const),
  )('%s', ([, program, i]) => {
    expect(differences(answerTo(program), answers[i]!)).toEqual([]);
  });

  test(`${randomPrograms.length} programs put together at random`, () => {
    const theirs = recorded('random').answers;
    randomPrograms.forEach((program, i) => {
      const found = differences(answerTo(program), theirs[i]!);
      expect({ program, found }).toEqual({ program, found: [] });
    });
  });
});
