import { expect } from 'vitest';
import { test } from './test.ts';

test('Ctrl + K finds a lesson, and Enter opens it', async ({ page }) => {
  await page.goto('');
  const box = page.getByRole('combobox', { name: 'Search' });
  await page.keyboard.press('ControlOrMeta+k');
  await expect.poll(() => box.evaluate((input) => input === document.activeElement)).toBe(true);
  await page.keyboard.type('kink');
  await page.getByRole('option', { name: /kink/i }).first().waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/lessons\/scalars\/kinks\//);
});

test('the page of results lists what there is, and says when there is nothing', async ({
  page,
}) => {
  await page.goto('search/?q=gradient');
  const results = page.locator('main article');
  await expect.poll(() => results.count()).toBeGreaterThan(3);
  await page.goto('search/?q=zebrafish');
  await page.getByText(/no documents were found/i).waitFor();
});

test('an exercise is found by its title', async ({ page }) => {
  await page.goto('search/?q=first%20.grad');
  await page
    .locator('main article')
    .getByRole('link', { name: /first \.grad/i })
    .first()
    .waitFor();
});
