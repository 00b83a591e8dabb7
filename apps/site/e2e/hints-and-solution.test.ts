import { expect } from 'vitest';
import { exerciseWithId } from './course.ts';
import { openExercise } from './exercise-screen.ts';
import { testInOnePage as test } from './test.ts';

const firstGrad = exerciseWithId('scalar-first-grad');

test('hints come one at a time, the newest open and focused, and stay after a reload', async ({
  page,
}) => {
  await openExercise(page, firstGrad.id);
  const hints = page.getByRole('region', { name: 'Hints' });
  const shown = hints.locator('details:visible');
  expect(await shown.count()).toBe(0);
  for (let taken = 1; taken <= firstGrad.hintCount; taken++) {
    await hints.getByRole('button').click();
    await expect.poll(() => shown.count()).toBe(taken);
    const newest = shown.nth(taken - 1);
    await expect.poll(() => newest.getAttribute('open')).toBe('');
    await expect
      .poll(() =>
        newest.locator('summary').evaluate((summary) => summary === document.activeElement),
      )
      .toBe(true);
  }
  expect(await hints.getByRole('button').count()).toBe(0);
  await page.reload();
  await expect.poll(() => shown.count()).toBe(firstGrad.hintCount);
});

test('before it is passed, the solution is shown to whoever asks twice', async ({ page }) => {
  await openExercise(page, firstGrad.id);
  const ours = page.getByRole('region', { name: 'Our solution' });
  await ours.getByRole('button', { name: 'Show the solution' }).click();
  expect(await ours.textContent()).toContain('You have not passed yet');
  expect(await ours.textContent()).not.toContain('a.grad!.item()');
  await ours.getByRole('button', { name: 'Show it all the same' }).click();
  const heading = ours.getByRole('heading', { name: 'From your code to our solution' });
  expect(await heading.evaluate((element) => element === document.activeElement)).toBe(true);
  expect(await ours.locator('[data-kind=added]').allTextContents()).toContainEqual(
    expect.stringContaining('return a.grad!.item();'),
  );
  await ours.getByRole('button', { name: 'Hide the solution' }).click();
  expect(await heading.count()).toBe(0);
});

test('once it is passed, the solution stands beside one’s own at the first click', async ({
  page,
}) => {
  const { write, grade } = await openExercise(page, firstGrad.id);
  await write(firstGrad.solution.replaceAll('a.', 'a .'));
  expect(await grade()).toBe('passed');
  const ours = page.getByRole('region', { name: 'Our solution' });
  await ours.getByRole('button', { name: 'Compare with our solution' }).click();
  expect(await ours.locator('[data-kind=removed]').count()).toBe(2);
  expect(await ours.locator('[data-kind=added]').count()).toBe(2);
});
