import { expect } from 'vitest';
import { lessons } from './build.ts';
import { exercises } from './course.ts';
import { test } from './test.ts';

test.override('options', { javaScriptEnabled: false });

test.for(exercises.map((exercise) => [exercise.id, exercise] as const))(
  '%s reads without JavaScript: what to do, the stub, the hints',
  async ([id, { stub, title, hintCount }], { page }) => {
    await page.goto(`exercises/${id}/`);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain(title);
    const task = page.getByRole('region', { name: 'What to do' });
    expect((await task.innerText()).length).toBeGreaterThan(80);
    const bench = page.getByRole('region', { name: /^Your code/ });
    const code = (await bench.locator('pre').innerText()).replaceAll('\u00a0', ' ');
    expect(code.replaceAll(/\s+/g, ' ').trim()).toBe(stub.replaceAll(/\s+/g, ' ').trim());
    expect(await bench.innerText()).toContain('The editor and the checks need JavaScript.');
    const hints = page.getByRole('region', { name: 'Hints' }).locator('details');
    expect(await hints.count()).toBe(hintCount);
    expect(await hints.first().isVisible()).toBe(true);
  },
);

test.for(lessons)('/%s reads without JavaScript', async (path, { page }) => {
  await page.goto(path);
  const article = page.locator('article');
  expect(await article.getByRole('heading', { level: 1 }).isVisible()).toBe(true);
  expect((await article.innerText()).length).toBeGreaterThan(800);
  // Nothing is an empty frame that waits for a program.
  const empty = article.locator('[style*="--near-height"]:empty');
  expect(await empty.count()).toBe(0);
});

test('the landing page and the list read without JavaScript', async ({ page }) => {
  await page.goto('');
  expect((await page.locator('main').innerText()).length).toBeGreaterThan(300);
  await page.goto('exercises/');
  for (const { title } of exercises)
    expect(await page.getByRole('link', { name: title }).isVisible()).toBe(true);
});
