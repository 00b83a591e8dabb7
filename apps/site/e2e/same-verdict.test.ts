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
import { openExercise } from './exercise-screen.ts';
import { testInOnePage as test } from './test.ts';
import { visit } from './visit.ts';

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

/**
 * The verdicts of the page on `codes`, one after the other: each is brought into it as another tab would, and run by the
 * button. The clicks are the page's own: a pointer can miss a button that an editor of another height has moved.
 */
async function inPage(page: Page, id: string, codes: readonly string[]) {
  await visit(page, `exercises/${id}/`);
  await page.locator('.cm-content').waitFor();
  const key = `gradlings/code/1/${id}`;
  return (await page.evaluate(verdictsOn, { key, codes })).map(essence);
}

/** Runs in the page: what React was given to show for each. */
async function verdictsOn({ key, codes }: { key: string; codes: readonly string[] }) {
  const status = document.querySelector<HTMLElement>('output[data-state]')!;
  const buttons = [...document.querySelectorAll('button')];
  const run = buttons.find(({ textContent }) => textContent === 'Run the checks')!;

  const graded = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const tooLong = () => reject(new Error(`still “${status.textContent}”, after 30 s`));
      const timer = setTimeout(tooLong, 30_000);
      let ran = false;
      const observer = new MutationObserver(() => {
        const running = status.dataset['state'] === 'running';
        ran ||= running;
        if (!ran || running) return;
        clearTimeout(timer);
        observer.disconnect();
        resolve();
      });
      observer.observe(status, { attributes: true });
      run.click();
    });

  const shown = (): Verdict => {
    const view = status.nextElementSibling!;
    const [, fiber] = Object.entries(view).find(([name]) => name.startsWith('__reactFiber$'))!;
    let node = fiber as { memoizedProps: { verdict?: Verdict }; return: typeof node };
    while (!node.memoizedProps.verdict) node = node.return;
    return node.memoizedProps.verdict;
  };

  const verdicts: Verdict[] = [];
  for (const newValue of codes) {
    localStorage.setItem(key, newValue);
    dispatchEvent(new StorageEvent('storage', { key, newValue }));
    // The page has heard of it by the next frame.
    await new Promise(requestAnimationFrame);
    await graded();
    verdicts.push(shown());
  }
  return verdicts;
}

test.for(exercises.map((exercise) => [exercise.id, exercise] as const))(
  '%s: stub, solution and each wrong answer are judged in the page as in Node',
  async ([id, exercise], { page }) => {
    const submissions = submissionsFor(exercise);
    const codes = submissions.map(({ code }) => code);
    const here = await inPage(page, id, codes);
    for (const [i, submission] of submissions.entries())
      expect.soft(here[i], submission.name).toEqual(await inNode(exercise, submission));
  },
);

test('what is pasted into the editor is what is judged', async ({ page }) => {
  const exercise = exercises[0]!;
  const { write, grade, checks } = await openExercise(page, exercise.id);
  for (const submission of submissionsFor(exercise)) {
    await write(submission.code);
    const expected = await inNode(exercise, submission);
    expect(await grade(), submission.name).toBe(expected.status);
    const shown = (await checks.allInnerTexts()).join('\n');
    for (const { message = '' } of expected.checks)
      expect(flat(shown), submission.name).toContain(flat(message));
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
  const there = essence(await onCommandLine(exercise, code!));
  expect(await inPage(page, exercise.id, [code!])).toEqual([there]);
});

/** A message as it looks: code without backquotes, lines as they fall. */
const flat = (text: string): string => text.replaceAll('`', '').replaceAll(/\s+/g, ' ');
