import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { exerciseWithId } from './course.ts';
import { graded, openExercise } from './exercise-screen.ts';
import { test } from './test.ts';
import { visit } from './visit.ts';

const firstGrad = exerciseWithId('scalar-first-grad');

interface Stop {
  /** What a screen reader would call it, near enough to recognise it in a failure. */
  readonly name: string;
  /** Whether it is on the screen, and looks otherwise than before it had the focus. */
  readonly isSeen: boolean;
}

/** Runs in the page, before anything has the focus: what has it afterwards, a stop at a time. */
function watchFocus() {
  const styles = ['outline', 'box-shadow', 'stroke', 'stroke-width', 'background-color', 'color'];
  const look = (element: Element): string => {
    const around: Element[] = [...element.querySelectorAll('*')];
    for (let at: Element | null = element; at; at = at.parentElement) around.push(at);
    return around
      .map((at) => styles.map((name) => getComputedStyle(at).getPropertyValue(name)).join())
      .join('\n');
  };
  const before = new Map<Element, string>();
  for (const element of document.querySelectorAll<HTMLElement>('*'))
    if (element.tabIndex >= 0) before.set(element, look(element));

  const stop = (): Stop | null => {
    const element = document.activeElement;
    if (!element || element === document.body) return null;
    const label = element.getAttribute('aria-label') ?? element.textContent ?? '';
    const { top, bottom, left, right } = element.getBoundingClientRect();
    const isOnScreen = bottom > 0 && right > 0 && top < innerHeight && left < innerWidth;
    return {
      name: `${element.tagName.toLowerCase()} “${label.trim().replaceAll(/\s+/g, ' ').slice(0, 60)}”`,
      isSeen: isOnScreen && look(element) !== before.get(element),
    };
  };
  return { stop };
}

/** Presses Tab through the page until the focus leaves it, and back to the top; in the editor, Escape first. */
async function walk(page: Page): Promise<Record<'there' | 'back', readonly Stop[]>> {
  const focus = await page.evaluateHandle(watchFocus);
  const press = async (key: string): Promise<Stop | null> => {
    if (await page.locator('.cm-content:focus').count()) await page.keyboard.press('Escape');
    await page.keyboard.press(key);
    return focus.evaluate((watched) => watched.stop());
  };
  const there: Stop[] = [];
  for (let stop = await press('Tab'); stop; stop = await press('Tab')) {
    there.push(stop);
    if (there.length > 150) throw new Error(`Tab never leaves: ${names(there).join(', ')}`);
  }
  const back: Stop[] = [];
  for (let stop = await press('Shift+Tab'); stop; stop = await press('Shift+Tab')) {
    back.push(stop);
    if (stop.name === there[0]?.name) break;
  }
  return { there, back };
}

/** Without what is there only while one scrolls upwards. */
const names = (stops: readonly Stop[]): readonly string[] =>
  stops.map(({ name }) => name).filter((name) => !name.includes('Scroll back to top'));

test('Tab goes through the exercise page and out of it, there and back, and is always seen', async ({
  page,
}) => {
  await openExercise(page, firstGrad.id);
  const { there, back } = await walk(page);
  expect(names(there)[0]).toContain('Skip to main content');
  for (const part of [
    'Give me a hint',
    'Your code in',
    'Run the checks',
    'Show the solution',
    'Next',
  ])
    expect(names(there)).toContainEqual(expect.stringContaining(part));
  expect(names(back)).toEqual(names(there).toReversed());
  expect([...there, ...back].filter(({ isSeen }) => !isSeen)).toEqual([]);
});

test.for(['', 'exercises/', 'using-this-site/', 'lessons/scalars/what-is-a-partial/'])(
  'Tab goes through /%s and out of it, there and back, and is always seen',
  async (path, { page }) => {
    await visit(page, path);
    await page.waitForLoadState('networkidle');
    const { there, back } = await walk(page);
    expect(names(back)).toEqual(names(there).toReversed());
    expect(there.filter(({ isSeen }) => !isSeen)).toEqual([]);
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
