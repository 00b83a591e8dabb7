import { expect } from 'vitest';
import { testInOnePage as test } from './test.ts';
import { visit } from './visit.ts';

test('Ctrl + K finds a lesson, and Enter opens it', async ({ page }) => {
  await visit(page, '');
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
  await visit(page, 'search/?q=gradient');
  const results = page.locator('main article');
  await expect.poll(() => results.count()).toBeGreaterThan(3);
  await visit(page, 'search/?q=zebrafish');
  await page.getByText('None of these words is here.').waitFor();
});

test('an exercise is found by its title', async ({ page }) => {
  await visit(page, 'search/?q=first%20.grad');
  await page
    .locator('main article')
    .getByRole('link', { name: /first \.grad/i })
    .first()
    .waitFor();
});
