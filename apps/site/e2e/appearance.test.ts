import { expect } from 'vitest';
import type { Page } from 'playwright-core';
import { test } from './test.ts';
import { visit } from './visit.ts';

const background = (page: Page): Promise<string> =>
  page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

/** From black, 0, to white, 1. */
const lightness = (colour: string): number => {
  const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  return (red + green + blue) / 3 / 255;
};

test('the page is dark where the system is, and light where it is', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await visit(page, 'exercises/');
  expect(lightness(await background(page))).toBeLessThan(0.2);
  await page.emulateMedia({ colorScheme: 'light' });
  await expect.poll(async () => lightness(await background(page))).toBeGreaterThan(0.9);
});

test('one’s own choice outlasts a reload, without a flash of the other', async ({ page }) => {
  await visit(page, 'exercises/');
  const toggle = page.getByRole('button', { name: /Switch between dark and light mode/ });
  while ((await page.locator('html').getAttribute('data-theme-choice')) !== 'dark')
    await toggle.click();
  expect(lightness(await background(page))).toBeLessThan(0.2);
  await page.goto('using-this-site/', { waitUntil: 'commit' });
  await page.locator('h1').waitFor();
  expect(lightness(await background(page))).toBeLessThan(0.2);
});

test.describe('on a phone', () => {
  test.override('options', {
    viewport: { width: 375, height: 720 },
    hasTouch: true,
    isMobile: true,
  });

  test('the menu opens and leads to the exercises', async ({ page }) => {
    await visit(page, '');
    await page.getByRole('button', { name: 'Toggle navigation bar' }).tap();
    await page.locator('.navbar-sidebar').getByRole('link', { name: 'Exercises' }).tap();
    await page.getByRole('heading', { level: 1, name: 'Exercises' }).waitFor();
  });
});
