import { expect } from 'vitest';
import { lessons } from './build.ts';
import { exercises } from './course.ts';
import { exerciseScreen } from './exercise-screen.ts';
import { test } from './test.ts';

test.for(lessons)('/%s: every snippet runs, and says what it printed', async (path, { page }) => {
  await page.goto(path);
  const runs = page.locator('article').getByRole('button', { name: 'Run', exact: true });
  for (const run of await runs.all()) {
    const snippet = run.locator('xpath=../..');
    await run.click();
    const output = snippet.locator('output');
    await expect.poll(() => output.innerText()).toMatch(/^Prints/);
  }
});

test('a snippet can be changed, run, and brought back', async ({ page }) => {
  await page.goto('lessons/scalars/first-grad/');
  const article = page.locator('article');
  await article.getByRole('button', { name: 'Change it' }).first().click();
  const editor = article.locator('.cm-content:focus');
  await editor.waitFor();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type("console.log('mine');");
  await page.keyboard.press('ControlOrMeta+Enter');
  await article.getByText(/^mine$|\nmine$/).waitFor();
  await article.getByRole('button', { name: 'As it was' }).click();
  expect(await editor.innerText()).not.toContain('mine');
});

test('an exercise opens inside its lesson, and is graded there', async ({ page }) => {
  const [exercise] = exercises.filter(({ lesson }) => lesson === 'scalars/first-grad');
  await page.goto('lessons/scalars/first-grad/');
  const card = page.getByRole('region', { name: exercise!.title });
  await card.getByRole('button', { name: 'Do it here' }).click();
  const { editor, write, grade } = exerciseScreen(page);
  await editor.waitFor();
  await write(exercise!.solution);
  expect(await grade()).toBe('passed');
  await expect.poll(() => card.textContent()).toContain('✓ passed');
});
