/** Pages as they are once somebody has done something: axe, in light and dark. Fresh ones are in every-page.test.ts. */
import { expect } from 'vitest';
import { exerciseWithId } from './course.ts';
import { openExercise } from './exercise-screen.ts';
import { testInOnePage as test } from './test.ts';
import { violations } from './violations.ts';
import { visit } from './visit.ts';

const firstGrad = exerciseWithId('scalar-first-grad');

test('axe has nothing against a wrong answer, what it printed, and a hint', async ({ page }) => {
  const { write, grade } = await openExercise(page, firstGrad.id);
  await page.getByRole('button', { name: /Give me a hint/ }).click();
  await write(firstGrad.solution.replace('return a.grad!', 'console.log(y);\n  return y'));
  expect(await grade()).toBe('failed');
  expect(await violations(page)).toBe('');
});

test('axe has nothing against code that does not read', async ({ page }) => {
  const { write, grade } = await openExercise(page, firstGrad.id);
  await write(firstGrad.solution.replace('x: number,', 'x: number'));
  expect(await grade()).toBe('error');
  expect(await violations(page)).toBe('');
});

test('axe has nothing against a right answer, its graph, and our solution', async ({ page }) => {
  const { write, grade } = await openExercise(page, firstGrad.id);
  await write(firstGrad.solution.replace('mul(2)', 'mul(4 / 2)'));
  expect(await grade()).toBe('passed');
  await page.getByRole('button', { name: 'Show the graph of this run' }).click();
  await page.getByRole('img', { name: /^Graph/ }).waitFor();
  await page.getByRole('button', { name: 'Compare with our solution' }).click();
  expect(await violations(page)).toBe('');
});

test('axe has nothing against the list once something is passed', async ({ page }) => {
  const { write, grade } = await openExercise(page, firstGrad.id);
  await write(firstGrad.solution);
  expect(await grade()).toBe('passed');
  await visit(page, 'exercises/');
  await page.getByText('✓ passed').waitFor();
  expect(await violations(page)).toBe('');
});

test('axe has nothing against an exercise that is open inside its lesson', async ({ page }) => {
  await visit(page, `lessons/${firstGrad.lesson}/`);
  const card = page.getByRole('region', { name: firstGrad.title });
  await card.getByRole('button', { name: 'Do it here' }).click();
  await card.locator('.cm-content').waitFor();
  expect(await violations(page)).toBe('');
});

test('axe has nothing against the results of a search', async ({ page }) => {
  await visit(page, 'search/?q=gradient');
  await page.locator('main article').first().waitFor();
  expect(await violations(page)).toBe('');
});
