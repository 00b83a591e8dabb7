import type { Locator, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { exerciseWithId } from './course.ts';
import { openExercise } from './exercise-screen.ts';
import { testInOnePage as test } from './test.ts';
import { visit } from './visit.ts';

/** Opens the lesson at its player, which wakes when it comes near the screen. */
async function openPlayer(page: Page): Promise<{ player: Locator; step: Locator }> {
  await visit(page, 'lessons/scalars/first-grad/');
  await page.locator('h2#trace').scrollIntoViewIfNeeded();
  const step = page.getByRole('slider', { name: 'Step' });
  return { player: page.locator('figure', { has: step }), step };
}

describe('the graph of y = 2x² + 3z', () => {
  test('is stepped through by buttons and keys, and says each step', async ({ page }) => {
    const { player } = await openPlayer(page);
    const caption = player.locator('figcaption');
    const spoken = player.getByRole('status');
    expect(await caption.innerText()).toBe('Given: x = 2 and z = 3.');

    await player.getByRole('button', { name: 'One step forward' }).click();
    expect(await caption.innerText()).toBe('Forward: t₁ = x² = 2² = 4.');
    await expect.poll(() => spoken.textContent()).toBe('Forward: t₁ = x² = 2² = 4.');

    await page.keyboard.press('End');
    expect(await caption.innerText()).toContain('x.grad = 8 and z.grad = 3');
    await page.keyboard.press('ArrowLeft');
    expect(await caption.innerText()).toContain('4 × upstream 2 = 8');
    await page.keyboard.press('Home');
    expect(await caption.innerText()).toBe('Given: x = 2 and z = 3.');
  });

  test('plays until it is paused', async ({ page }) => {
    const { player, step } = await openPlayer(page);
    await player.getByRole('button', { name: 'Play' }).click();
    await expect.poll(() => step.inputValue()).toBe('1');
    await player.getByRole('button', { name: 'Pause' }).click();
    expect(await player.getByRole('button', { name: 'Play' }).isVisible()).toBe(true);
  });

  test('shows at every width a drawing whose text can be read, and moves nothing below it', async ({
    page,
  }) => {
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      const { player, step } = await openPlayer(page);
      const last = Number(await step.getAttribute('max'));
      const height = (await player.boundingBox())!.height;
      for (let frame = 0; frame <= last; frame++) {
        await step.fill(String(frame));
        expect((await player.boundingBox())!.height, `frame ${frame}`).toBe(height);
      }
      const smallest = await player.evaluate((figure) => {
        const svg = [...figure.querySelectorAll<SVGSVGElement>('svg[role=img]')].find(
          ({ clientWidth }) => clientWidth > 0,
        )!;
        const scale = svg.clientWidth / svg.viewBox.baseVal.width;
        const sizes = [...svg.querySelectorAll('text')].map((text) =>
          Number.parseFloat(getComputedStyle(text).fontSize),
        );
        return Math.min(...sizes) * scale;
      });
      expect(smallest, `at ${width}`).toBeGreaterThanOrEqual(11);
    }
  });
});

test('after a run, an exercise shows the graph that the learner’s own code recorded', async ({
  page,
}) => {
  const exercise = exerciseWithId('scalar-first-grad');
  const { write, grade } = await openExercise(page, exercise.id);
  const offer = page.getByRole('button', { name: 'Show the graph of this run' });
  expect(await offer.count()).toBe(0);
  await write(exercise.solution);
  expect(await grade()).toBe('passed');
  await offer.click();
  await page.getByRole('button', { name: 'To the end' }).click();
  expect(await page.locator('figcaption').innerText()).toMatch(
    /^Done: x\.grad = .* and z\.grad = 3\./,
  );
});

test('code that records no graph is offered none', async ({ page }) => {
  const { write, grade } = await openExercise(page, 'scalar-first-grad');
  await write('export const firstGrad = (x: number, z: number): number => 4 * x + 0 * z;');
  expect(await grade()).toBe('passed');
  expect(await page.getByRole('button', { name: 'Show the graph of this run' }).count()).toBe(0);
});
