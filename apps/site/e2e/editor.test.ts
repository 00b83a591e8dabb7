import { expect } from 'vitest';
import { exerciseWithId } from './course.ts';
import { openExercise } from './exercise-screen.ts';
import { testInOnePage as test } from './test.ts';

const firstGrad = exerciseWithId('scalar-first-grad');

test('TypeScript underlines what does not fit, and nothing in the solution', async ({ page }) => {
  const { editor, write } = await openExercise(page, firstGrad.id);
  await write(firstGrad.solution.replace('mul(2)', "mul('two')"));
  const underlined = editor.locator('.cm-lintRange-error');
  await underlined.waitFor();
  expect(await underlined.textContent()).toBe("'two'");
  await write(firstGrad.solution);
  await expect.poll(() => underlined.count()).toBe(0);
});

test('the type of a name, shape included, appears over it', async ({ page }) => {
  const { editor, write } = await openExercise(page, firstGrad.id);
  await write(firstGrad.solution);
  await editor.getByText('pow').hover();
  await page.locator('.cm-type').waitFor();
  expect(await page.locator('.cm-type').textContent()).toContain('Tensor<[]>');
});

test('after a dot, the methods of a tensor are offered', async ({ page }) => {
  const { editor } = await openExercise(page, firstGrad.id);
  await editor.getByText('throw new Error').click();
  await page.keyboard.press('Home');
  await page.keyboard.type('tensor(x).back');
  const offered = page.getByRole('option');
  await expect.poll(() => offered.allTextContents()).toContain('backward');
  await page.getByRole('option', { name: 'backward' }).click();
  await expect.poll(() => editor.innerText()).toContain('tensor(x).backward');
});
