import { expect } from 'vitest';
import { exerciseWithId } from './course.ts';
import { graded, openExercise } from './exercise-screen.ts';
import { testInOnePage as test } from './test.ts';

const firstGrad = exerciseWithId('scalar-first-grad');

test('the solution, typed key by key, passes', async ({ page }) => {
  const { editor, grade, status, checks } = await openExercise(page, firstGrad.id);
  await editor.getByText('throw new Error').click();
  await page.keyboard.press('Home');
  await page.keyboard.press('Shift+End');
  const [, body = ''] = /\{\n(.*)\n\}/s.exec(firstGrad.solution)!;
  for (const line of body.split('\n')) {
    await page.keyboard.type(line.trim());
    await page.keyboard.press('Enter');
  }
  expect(await grade()).toBe('passed');
  expect(await status.textContent()).toBe('The check passes.');
  expect(await checks.getAttribute('data-status')).toBe('passed');
  expect(await page.getByRole('link', { name: /^Next: / }).isVisible()).toBe(true);
});

test('a wrong answer is told what it computed instead', async ({ page }) => {
  const { write, grade, checks } = await openExercise(page, firstGrad.id);
  await write(firstGrad.solution.replace('return a.grad!', 'return y'));
  expect(await grade()).toBe('failed');
  expect(await checks.textContent()).toContain('and that is y itself');
});

test('an endless loop is stopped after three seconds, and the page goes on', async ({ page }) => {
  const { write, grade, checks, status } = await openExercise(page, firstGrad.id);
  await write(firstGrad.stub.replace('throw new', 'while (true) {}\n  throw new'));
  const start = performance.now();
  const state = await graded(page, async () => {
    await page.keyboard.press('ControlOrMeta+Enter');
    await expect.poll(() => status.textContent()).toBe('Running…');
    // Meanwhile the page answers.
    await page.getByRole('button', { name: /Give me a hint/ }).click();
    expect(await status.textContent()).toBe('Running…');
  });
  expect(state).toBe('failed');
  expect(performance.now() - start).toBeGreaterThan(2_900);
  expect(performance.now() - start).toBeLessThan(8_000);
  expect(await checks.textContent()).toContain('still running after 3000 ms and was stopped');

  await write(firstGrad.solution);
  expect(await grade()).toBe('passed');
});

test('a run that is started while a loop still runs is the one that counts', async ({ page }) => {
  const { write, run, grade, checks } = await openExercise(page, firstGrad.id);
  await write(firstGrad.stub.replace('throw new', 'while (true) {}\n  throw new'));
  await run.click();
  await write(firstGrad.solution);
  expect(await grade()).toBe('passed');
  // Past the end of the loop.
  await page.waitForTimeout(3_500);
  expect(await checks.getAttribute('data-status')).toBe('passed');
});

test('an endless loop at the top level is stopped as well', async ({ page }) => {
  const { write, grade } = await openExercise(page, firstGrad.id);
  await write(`while (true) {}\n${firstGrad.solution}`);
  expect(await grade()).toBe('error');
  expect(await page.getByText('still running after').isVisible()).toBe(true);
});

test('a syntax error names its line and column, and shows no stack', async ({ page }) => {
  const { write, grade, editor, status } = await openExercise(page, firstGrad.id);
  await write(
    "import { tensor } from '@gradlings/autograd';\nexport function firstGrad(x: number {\n}\n",
  );
  expect(await grade()).toBe('error');
  expect(await status.textContent()).toBe('The checks could not run.');
  const bench = await page.getByRole('region', { name: /^Your code/ }).innerText();
  expect(bench).toContain('does not read as TypeScript: line 2, column 37');
  expect(bench).not.toMatch(/\n\s*at |https?:|\.js\b/);
  expect(await editor.locator('.run-problem-line').textContent()).toContain('export function');
});

test('an error in the code is placed in the learner’s own line', async ({ page }) => {
  const { write, grade, checks, editor } = await openExercise(page, firstGrad.id);
  await write(firstGrad.solution.replace('y.backward();', 'y.backward();\n  y.backward();'));
  expect(await grade()).toBe('failed');
  const text = await checks.innerText();
  expect(text).toContain('Trying to backward through the graph a second time');
  expect(text).toContain('first-grad.ts, line 9, column 5');
  expect(await editor.locator('.run-problem-line').textContent()).toContain('y.backward();');
});

test.for([
  [
    'an export that is missing',
    'export const first = 1;\n',
    '`first-grad.ts` does not export `firstGrad`',
  ],
  [
    'an import that is not allowed',
    "import 'node:fs';\n",
    'imports node:fs. An answer may import only',
  ],
  ['code that throws as it is read', "throw new Error('too early');\n", 'too early'],
  ['nothing at all', '', 'does not export `firstGrad`'],
])('%s is explained', async ([, code, says], { page }) => {
  const { write, grade } = await openExercise(page, firstGrad.id);
  await write(code!);
  expect(await grade()).toBe('error');
  const bench = await page.getByRole('region', { name: /^Your code/ }).innerText();
  expect(bench.replaceAll('`', '')).toContain(says!.replaceAll('`', ''));
});

test('what the code prints is shown', async ({ page }) => {
  const { write, grade, printed } = await openExercise(page, firstGrad.id);
  await write(
    firstGrad.solution.replace('y.backward();', "console.log('y is', y);\n  y.backward();"),
  );
  expect(await grade()).toBe('passed');
  expect(await printed.textContent()).toMatch(/y is tensor\(\d+\.\d+, grad_fn=<AddBackward0>\)/);
});

test('each run starts afresh: what one leaves behind, the next does not find', async ({ page }) => {
  const { write, grade, printed } = await openExercise(page, firstGrad.id);
  const leaves = `${firstGrad.solution}\nconst before = (globalThis as { left?: number }).left;\nconsole.log('before:', before);\n(globalThis as { left?: number }).left = 1;\n`;
  await write(leaves);
  expect(await grade()).toBe('passed');
  await write(`${leaves}\n`);
  expect(await grade()).toBe('passed');
  expect(await printed.textContent()).toContain('before: undefined');
});
