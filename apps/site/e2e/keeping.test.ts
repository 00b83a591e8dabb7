import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from 'vitest';
import type { Page } from 'playwright-core';
import { exercises, exerciseWithId } from './course.ts';
import { openExercise } from './exercise-screen.ts';
import { test } from './test.ts';
import { visit } from './visit.ts';

const firstGrad = exerciseWithId('scalar-first-grad');

async function pass(page: Page): Promise<void> {
  const { write, grade } = await openExercise(page, firstGrad.id);
  await write(firstGrad.solution);
  expect(await grade()).toBe('passed');
}

test('code is still there after a reload, to the last key', async ({ page }) => {
  const { editor, code } = await openExercise(page, firstGrad.id);
  await editor.click();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type('// my note');
  await page.reload();
  await editor.waitFor();
  expect(await code()).toContain('// my note');
});

test('code is not run by itself when one comes back', async ({ page }) => {
  await pass(page);
  await page.reload();
  const { status, editor } = await openExercise(page, firstGrad.id);
  await editor.waitFor();
  expect(await status.getAttribute('data-state')).toBe('idle');
});

test('each exercise has code of its own, also when one goes from one to the next', async ({
  page,
}) => {
  await pass(page);
  await page.getByRole('link', { name: /^Next: / }).click();
  const next = exercises[exercises.indexOf(firstGrad) + 1]!;
  await page.getByRole('heading', { level: 1, name: next.title }).waitFor();
  const { code } = await openExercise(page, next.id);
  expect((await code()).trimEnd()).toBe(next.stub.trimEnd());
});

test('Start over brings the stub, and one’s own code back', async ({ page }) => {
  const { write, code } = await openExercise(page, firstGrad.id);
  const startOver = page.getByRole('button', { name: 'Start over' });
  expect(await startOver.isDisabled()).toBe(true);
  await write('// mine');
  await startOver.click();
  expect((await code()).trimEnd()).toBe(firstGrad.stub.trimEnd());
  await page.getByRole('button', { name: 'Bring my code back' }).click();
  expect(await code()).toBe('// mine');
});

test('another tab sees what one writes', async ({ page }) => {
  const { write } = await openExercise(page, firstGrad.id);
  const other = await openExercise(await page.context().newPage(), firstGrad.id);
  await write('// written in the first tab');
  await expect.poll(other.code).toBe('// written in the first tab');
});

test('what is passed shows in the page, in the list and in the lesson', async ({ page }) => {
  await pass(page);
  const heading = page.getByRole('heading', { level: 1 });
  await expect.poll(() => heading.textContent()).toContain('✓ passed');
  await page.reload();
  await expect.poll(() => heading.textContent()).toContain('✓ passed');

  await visit(page, 'exercises/');
  const line = page.getByRole('listitem').filter({ hasText: firstGrad.title });
  await expect.poll(() => line.textContent()).toContain('✓ passed');
  expect(await page.getByText('1 of 9 passed').isVisible()).toBe(true);
  expect(await page.getByRole('link', { name: /^Begin: 1\.1 / }).isVisible()).toBe(true);

  await visit(page, `lessons/${firstGrad.lesson}/`);
  const card = page.getByRole('region', { name: firstGrad.title });
  await expect.poll(() => card.textContent()).toContain('✓ passed');
});

test('progress and code go to another browser as a file', async ({ page, browser }) => {
  await pass(page);
  await visit(page, 'exercises/');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save as a file' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('gradlings-progress.json');
  const file = path.join(await mkdtemp(path.join(tmpdir(), 'gradlings-')), 'progress.json');
  await download.saveAs(file);
  expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({
    schema: 'gradlings/progress/1',
    current: firstGrad.id,
    exercises: {
      [firstGrad.id]: {
        tries: 1,
        passedAt: expect.stringMatching(/^\d{4}-.*Z$/),
        code: firstGrad.solution,
      },
    },
  });

  const elsewhere = await browser.newContext({ baseURL: page.url().replace(/exercises\/$/, '') });
  const other = await elsewhere.newPage();
  await visit(other, 'exercises/');
  await other.getByLabel('Load a file').setInputFiles(file);
  await other.getByText(/^Added what/).waitFor();
  expect(
    await other.getByRole('listitem').filter({ hasText: firstGrad.title }).textContent(),
  ).toContain('✓ passed');
  const { code } = await openExercise(other, firstGrad.id);
  expect((await code()).trimEnd()).toBe(firstGrad.solution.trimEnd());
  await elsewhere.close();
  await rm(path.dirname(file), { recursive: true });
});

test('a file that is no progress is refused with a word about it, and changes nothing', async ({
  page,
}) => {
  await visit(page, 'exercises/');
  await page.getByLabel('Load a file').setInputFiles({
    name: 'notes.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{"exercises": 3}'),
  });
  await page.getByText('notes.json is not a file of progress').waitFor();
  expect(await page.evaluate(() => localStorage.getItem('gradlings/progress/1'))).toBe(null);
});

test('where the browser keeps nothing, the page works and says so', async ({ page }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('no', 'QuotaExceededError');
    };
  });
  const { write, grade } = await openExercise(page, firstGrad.id);
  await write(firstGrad.solution);
  await page.getByRole('alert').getByText('copy your code before you leave').waitFor();
  expect(await grade()).toBe('passed');
});
