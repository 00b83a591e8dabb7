import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { baseUrl, pages } from './build.ts';
import { test } from './test.ts';

/** Brings every part that waits to come near the screen to life. */
async function drawAll(page: Page): Promise<void> {
  const waiting = page.locator('[style*="--near-height"]');
  while (await waiting.count()) {
    await waiting.first().scrollIntoViewIfNeeded();
    const left = await waiting.count();
    await expect.poll(() => waiting.count()).toBeLessThan(left);
  }
  await page.waitForLoadState('networkidle');
}

/** What axe has against a page, a line each. */
async function violations(page: Page): Promise<readonly string[]> {
  const { violations: found } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return found.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, any }) => `${id}: ${help}: ${target.join(' ')}: ${any[0]?.message ?? ''}`),
  );
}

const overflow = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    return [...document.querySelectorAll('main *')]
      .filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
      .map((element) => `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}`)
      .slice(0, 5)
      .concat(`${scrollWidth} px wide`);
  });

test.for(pages)(
  '/%s: axe has nothing against it, in light and dark, and it fits a phone',
  async (path, { page }) => {
    await page.goto(path);
    await drawAll(page);
    expect.soft(await violations(page), 'in light').toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.locator('html[data-theme=dark]').waitFor();
    expect.soft(await violations(page), 'in dark').toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    expect.soft(await overflow(page), 'wider than a phone').toEqual([]);
  },
);

test.for(pages)(
  '/%s: every link of it leads somewhere, below the site’s own path',
  async (path, { page }) => {
    const html = await (await page.request.get(path)).text();
    const own = [...html.matchAll(/(?:href|src)="([^"#?]+)/g)].map(([, address]) => address!);
    expect(
      own.filter((address) => address.startsWith('/') && !address.startsWith(baseUrl)),
    ).toEqual([]);
    expect(html).toMatch(/<html[^>]* lang="en"/);
    expect(html).toMatch(/<meta[^>]* name="description"/);
  },
);
