import { expect } from 'vitest';
import { exerciseWithId } from './course.ts';
import { openExercise } from './exercise-screen.ts';
import { test } from './test.ts';
import { visit } from './visit.ts';

const firstGrad = exerciseWithId('scalar-first-grad');

test('nothing is kept unasked', async ({ page }) => {
  await visit(page, 'using-this-site/');
  await page.getByRole('button', { name: /^Keep offline/ }).waitFor();
  const kept = await page.evaluate(async () => [
    ...(await caches.keys()),
    ...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
  ]);
  expect(kept).toEqual([]);
});

test('kept offline, lessons and exercises open and grade without a network, until it is let go', async ({
  page,
}) => {
  await visit(page, 'using-this-site/');
  await page.getByRole('button', { name: /^Keep offline \(\d+ MB\)/ }).click();
  await page
    .getByText('Kept. Every page and every exercise now works')
    .waitFor({ timeout: 60_000 });
  await page.context().setOffline(true);

  await visit(page, `lessons/${firstGrad.lesson}/`);
  expect(await page.locator('article').getByRole('heading', { level: 1 }).isVisible()).toBe(true);
  const { write, grade } = await openExercise(page, firstGrad.id);
  await write(firstGrad.solution);
  expect(await grade()).toBe('passed');
  await visit(page, 'search/?q=kink');
  await page.locator('main article').first().waitFor();

  await page.context().setOffline(false);
  await visit(page, 'using-this-site/');
  await page.getByRole('button', { name: 'Let go of it' }).click();
  await page.getByText('Gone from this browser').waitFor();
  expect(await page.evaluate(() => caches.keys())).toEqual([]);
});
