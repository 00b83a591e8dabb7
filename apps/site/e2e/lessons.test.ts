import { expect } from 'vitest';
import { lessons } from './build.ts';
import { exercises } from './course.ts';
import { exerciseScreen } from './exercise-screen.ts';
import { testInOnePage as test } from './test.ts';
import { visit } from './visit.ts';

/** Runs in the page: `over` gives what a snippet's output says once the next run has ended. */
function listenToOutput(output: HTMLElement): { readonly over: Promise<string> } {
  const over = new Promise<string>((resolve) => {
    let ran = false;
    const observer = new MutationObserver(() => {
      ran ||= output.innerText === 'Running…';
      if (!ran || output.innerText === 'Running…') return;
      observer.disconnect();
      resolve(output.innerText);
    });
    observer.observe(output, { childList: true, subtree: true, characterData: true });
  });
  return { over };
}

test.for(lessons)(
  '/%s: every snippet runs, and prints what the page said it would',
  async (path, { page }) => {
    await visit(page, path);
    const runs = page.locator('article').getByRole('button', { name: 'Run', exact: true });
    for (const run of await runs.all()) {
      const output = run.locator('xpath=../..').locator('output');
      const said = await output.innerText();
      const listening = await output.evaluateHandle(listenToOutput);
      await run.click();
      const prints = await listening.evaluate(({ over }) => over);
      expect(prints).toMatch(/^Prints/);
      // Where the page does not say it before, there is nothing to compare with.
      expect(prints).toBe(said || prints);
    }
  },
);

test('a snippet can be changed, run, and brought back', async ({ page }) => {
  await visit(page, 'lessons/scalars/what-is-a-partial/');
  const article = page.locator('article');
  await article.getByRole('button', { name: 'Change it' }).first().click();
  const editor = article.locator('.cm-content');
  await article.locator('.cm-content:focus').waitFor();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type("console.log('mine');");
  await page.keyboard.press('ControlOrMeta+Enter');
  await article.getByText(/^mine$|\nmine$/).waitFor();
  await article.getByRole('button', { name: 'As it was' }).click();
  expect(await editor.innerText()).not.toContain('mine');
});

test('an exercise opens inside its lesson, and is graded there', async ({ page }) => {
  const [exercise] = exercises.filter(({ lesson }) => lesson === 'scalars/first-grad');
  await visit(page, 'lessons/scalars/first-grad/');
  const card = page.getByRole('region', { name: exercise!.title });
  await card.getByRole('button', { name: 'Do it here' }).click();
  const { editor, write, grade } = exerciseScreen(page);
  await editor.waitFor();
  await write(exercise!.solution);
  expect(await grade()).toBe('passed');
  await expect.poll(() => card.textContent()).toContain('✓ passed');
});
