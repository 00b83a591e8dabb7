/** The page's verdict on every stub, solution and wrong answer is the one that vitest and the judge reach in Node. */
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Check, collect, type Verdict } from '@gradlings/check';
import { judge } from '@gradlings/check/judge';
import { inProcess, locateIn } from '@gradlings/check/runner';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { ExerciseFolder } from '../plugins/exercises/course.ts';
import { withSubmission } from '../../../solutions/submission-plugin.ts';
import { exercises, root, type Submission, submissionsFor, testFileOf } from './course.ts';
import { exerciseScreen, openExercise } from './exercise-screen.ts';
import { test } from './test.ts';

/** What a learner reads of a verdict, and what a teacher counts. */
const essence = ({ status, points, maxPoints, checks, problem }: Verdict) => ({
  status,
  points,
  maxPoints,
  problem: problem?.text,
  checks: checks.map(
    ({ title, status: outcome, points: got, misconception, message, ...shown }) => ({
      title,
      status: outcome,
      points: got,
      misconception,
      message: message?.text,
      probe: shown.probe,
      yours: shown.yours,
      expected: shown.expected,
      finiteDifference: shown.finiteDifference,
      line: shown.place?.line,
    }),
  ),
});

// A module runs once, and so do its calls of check().
const collected = new Map<string, Promise<readonly Check[]>>();

async function inNode(exercise: ExerciseFolder, { file }: Submission) {
  const load = () => import(/* @vite-ignore */ withSubmission(testFileOf(exercise), file));
  const found = collected.get(file) ?? collect(load);
  collected.set(file, found);
  const checks = await found;
  const executor = inProcess(checks, locateIn(exercise.file));
  return essence(await judge(exercise.id, checks, executor, { seed: exercise.id }));
}

/** Brings code into the page as another tab would, runs the checks, and takes the verdict that the page shows. */
async function inPage(page: Page, id: string, code: string) {
  await page.evaluate(
    ({ key, newValue }) => {
      localStorage.setItem(key, newValue);
      dispatchEvent(new StorageEvent('storage', { key, newValue }));
    },
    { key: `gradlings/code/1/${id}`, newValue: code },
  );
  const { grade, status } = exerciseScreen(page);
  await grade();
  return essence(await status.evaluate(verdictShownBeside));
}

/** Runs in the page: the verdict that React was given to show. */
function verdictShownBeside(status: Element): Verdict {
  const view = status.nextElementSibling!;
  const [, fiber] = Object.entries(view).find(([name]) => name.startsWith('__reactFiber$'))!;
  let node = fiber as { memoizedProps: { verdict?: Verdict }; return: typeof node };
  while (!node.memoizedProps.verdict) node = node.return;
  return node.memoizedProps.verdict;
}

test.for(exercises.map((exercise) => [exercise.id, exercise] as const))(
  '%s: stub, solution and each wrong answer are judged in the page as in Node',
  async ([id, exercise], { page }) => {
    await openExercise(page, id);
    for (const submission of submissionsFor(exercise)) {
      const expected = await inNode(exercise, submission);
      expect.soft(await inPage(page, id, submission.code), submission.name).toEqual(expected);
    }
  },
);

test('what is pasted into the editor is what is judged', async ({ page }) => {
  for (const exercise of exercises.slice(0, 3)) {
    const { write, grade, checks } = await openExercise(page, exercise.id);
    for (const submission of submissionsFor(exercise)) {
      await write(submission.code);
      const expected = await inNode(exercise, submission);
      expect(await grade(), submission.name).toBe(expected.status);
      const shown = (await checks.allInnerTexts()).join('\n');
      for (const { message = '' } of expected.checks)
        expect(flat(shown), submission.name).toContain(flat(message));
    }
  }
});

/** The command line's verdict on `code` as the answer to an exercise. */
async function onCommandLine({ id, path: file }: ExerciseFolder, code: string): Promise<Verdict> {
  const folder = await mkdtemp(path.join(tmpdir(), 'gradlings-'));
  const answer = path.join(folder, file);
  await mkdir(path.dirname(answer), { recursive: true });
  await writeFile(answer, code);
  const gradlings = path.join(root, 'packages/gradlings/bin/gradlings.js');
  // It exits with 1, since this answer scores nothing and the others are missing.
  const printed = await new Promise<string>((resolve) => {
    const grade = [gradlings, 'grade', folder, '--format', 'json'];
    execFile(process.execPath, grade, { cwd: root }, (_, stdout) => resolve(stdout));
  });
  await rm(folder, { recursive: true });
  const { exercises: graded } = JSON.parse(printed) as {
    exercises: readonly { readonly id: string; readonly verdict: Verdict }[];
  };
  return graded.find((one) => one.id === id)!.verdict;
}

test.for([
  ['a missing export', 'export const first = 1;'],
  ['another module', "import { readFileSync } from 'node:fs';\nreadFileSync('x');"],
  [
    'a name that the engine lacks',
    "import { quaternion } from '@gradlings/autograd';\nquaternion();",
  ],
  ['an error at the top level', "throw new RangeError('too early');"],
  ['a loop at the top level', 'for (;;);'],
])('%s is told in the words of the command line', async ([, code], { page }) => {
  const exercise = exercises[0]!;
  await openExercise(page, exercise.id);
  const there = await onCommandLine(exercise, code!);
  const here = await inPage(page, exercise.id, code!);
  expect(here.problem).toEqual(there.problem?.text);
  expect(here).toEqual(essence(there));
});

/** A message as it looks: code without backquotes, lines as they fall. */
const flat = (text: string): string => text.replaceAll('`', '').replaceAll(/\s+/g, ' ');
