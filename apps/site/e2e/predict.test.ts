import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { testInOnePage as test } from './test.ts';
import { visit } from './visit.ts';

/** Opens a lesson at what it asks, which wakes when it comes near the screen. */
async function openPredictions(page: Page, lesson: string): Promise<void> {
  await visit(page, `lessons/${lesson}/`);
  await page.locator('h2#predict').scrollIntoViewIfNeeded();
}

test('a wrong answer is told what it computed, the right one is explained', async ({ page }) => {
  await openPredictions(page, 'scalars/first-grad');
  const question = page.getByLabel(/^How large is x\.grad/);
  await question.fill('17');
  await question.press('Enter');
  const said = page.locator('form + output');
  expect(await said.innerText()).toContain('the value of y, which y.item() gives');
  expect(await question.getAttribute('aria-invalid')).toBe('true');
  const answer = page.locator('form ~ details');
  expect(await answer.getAttribute('open')).toBeNull();

  await question.fill('8');
  expect(await said.innerText()).toBe('');
  await page.getByRole('button', { name: 'Check' }).click();
  expect(await said.innerText()).toContain('Right: 8.');
  expect(await answer.getAttribute('open')).not.toBeNull();
});

test('the answer is there on request, without a try', async ({ page }) => {
  await openPredictions(page, 'scalars/first-grad');
  await page.getByText('Show the answer').click();
  expect(await page.locator('form ~ details').innerText()).toContain('8');
});

test('vectors, matrices and shapes can be typed', async ({ page }) => {
  await openPredictions(page, 'vectors/select-an-output');
  const jacobian = page.getByLabel(/What is the whole Jacobian/);
  const said = page.locator('form', { has: jacobian }).locator('+ output');
  const type = async (text: string): Promise<string> => {
    await jacobian.fill(text);
    await jacobian.press('Enter');
    return said.innerText();
  };
  expect(await type('[[5, 1], [2, 3]]')).toContain('rows and columns are exchanged');
  expect(await type('[[5, 2, 1, 3]]')).toContain(
    'The numbers are right. They stand in the shape [1, 4]',
  );
  expect(await type('about five')).toContain('does not read as a number');
  expect(await type('5 2; 1 3')).toContain('The numbers are right');
  expect(await type('[[5, 2], [1, 3]]')).toContain('Right');
});
