import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { exerciseWithId } from './course.ts';
import { graded, openExercise } from './exercise-screen.ts';
import { test } from './test.ts';

const firstGrad = exerciseWithId('scalar-first-grad');

interface Stop {
  /** What a screen reader would call it, near enough to recognise it in a failure. */
  readonly name: string;
  readonly isVisible: boolean;
}

/** What has the focus, and whether it can be seen that it has. */
const focused = (page: Page): Promise<Stop | null> =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return null;
    const label = element.getAttribute('aria-label') ?? element.textContent ?? '';
    const { top, bottom, left, right } = element.getBoundingClientRect();
    const isOnScreen = bottom > 0 && right > 0 && top < innerHeight && left < innerWidth;
    const isOutlined = (at: Element | null): boolean => {
      if (!at || at === document.body) return false;
      const { outlineStyle, outlineWidth } = getComputedStyle(at);
      return (
        (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || isOutlined(at.parentElement)
      );
    };
    const name = `${element.tagName.toLowerCase()} “${label.trim().replaceAll(/\s+/g, ' ').slice(0, 60)}”`;
    return { name, isVisible: isOnScreen && isOutlined(element) };
  });

/** Presses Tab from the top of the page until the focus leaves it; in the editor, Escape first. */
async function walk(page: Page, key: 'Tab' | 'Shift+Tab'): Promise<readonly Stop[]> {
  const stops: Stop[] = [];
  for (let presses = 0; presses < 120; presses++) {
    await page.keyboard.press(key);
    const stop = await focused(page);
    if (stop === null) return stops;
    stops.push(stop);
    if (await page.locator('.cm-content:focus').count()) await page.keyboard.press('Escape');
  }
  throw new Error(`Tab does not leave the page: ${stops.map(({ name }) => name).join(', ')}`);
}

test('Tab goes through the whole exercise page and out of it, and is always seen', async ({
  page,
}) => {
  await openExercise(page, firstGrad.id);
  const stops = await walk(page, 'Tab');
  const names = stops.map(({ name }) => name);
  expect(names[0]).toContain('Skip to main content');
  for (const part of [
    'Give me a hint',
    'Your code in',
    'Run the checks',
    'Show the solution',
    'Next',
  ])
    expect(names).toContainEqual(expect.stringContaining(part));
  expect(stops.filter(({ isVisible }) => !isVisible)).toEqual([]);
  const back = await walk(page, 'Shift+Tab');
  expect(back.map(({ name }) => name)).toEqual(names.toReversed());
});

test.for(['', 'exercises/', 'using-this-site/', 'lessons/scalars/what-is-a-partial/'])(
  'Tab goes through /%s and out of it, and is always seen',
  async (path, { page }) => {
    await page.goto(path);
    await page.waitForLoadState('networkidle');
    const stops = await walk(page, 'Tab');
    expect(stops.filter(({ isVisible }) => !isVisible)).toEqual([]);
    expect(stops.length).toBeGreaterThan(5);
  },
);

test('the skip link leads past the navigation', async ({ page }) => {
  await openExercise(page, firstGrad.id);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  const stop = await page.evaluate(() => document.activeElement?.closest('main') !== null);
  expect(stop).toBe(true);
});

test('an exercise is solved without a mouse', async ({ page }) => {
  const { editor, code, run, status } = await openExercise(page, firstGrad.id);
  await editor.focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText(firstGrad.solution);
  // Tab indents …
  const before = await code();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.press('Tab');
  expect(await code()).not.toBe(before);
  // … and after Escape it leaves, to Run.
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  expect(await run.evaluate((button) => button === document.activeElement)).toBe(true);
  expect(await graded(page, () => page.keyboard.press('Enter'))).toBe('passed');
  expect(await status.textContent()).toBe('The check passes.');
  // The focus did not get lost while Run was busy.
  await expect.poll(() => run.evaluate((button) => button === document.activeElement)).toBe(true);
  await page.keyboard.press('Shift+Tab');
  expect(await editor.evaluate((content) => content === document.activeElement)).toBe(true);
});

test('Ctrl + Enter runs the checks, in the editor and anywhere on the page', async ({ page }) => {
  const { editor } = await openExercise(page, firstGrad.id);
  const press = () => graded(page, () => page.keyboard.press('ControlOrMeta+Enter'));
  expect(await press()).toBe('failed');
  await editor.focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText(firstGrad.solution);
  expect(await press()).toBe('passed');
});
