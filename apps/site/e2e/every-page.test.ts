import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { baseUrl, build, pages } from './build.ts';
import { testInOnePage as test } from './test.ts';
import { violations } from './violations.ts';
import { visit } from './visit.ts';

/** Brings every part that waits to come near the screen to life. */
async function drawAll(page: Page): Promise<void> {
  const waiting = page.locator('[style*="--near-height"]');
  const goToFirst = () =>
    waiting.evaluateAll((parts) => (parts[0]?.scrollIntoView(), parts.length));
  await expect.poll(goToFirst).toBe(0);
  await page.waitForLoadState('networkidle');
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

/** What the page links to or fetches, of the site itself. */
const addresses = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[href], [src]')]
      .map((element) => element.getAttribute('href') ?? element.getAttribute('src') ?? '')
      .filter((address) => address.startsWith('/')),
  );

/** Whether an address is not one of a file that was built, below the site's own path. */
function isNowhere(address: string): boolean {
  const [place = ''] = address.split(/[?#]/);
  if (!place.startsWith(baseUrl)) return true;
  const file = path.join(build, place.slice(baseUrl.length));
  return !existsSync(place.endsWith('/') ? path.join(file, 'index.html') : file);
}

const lines = (found: readonly string[]): string => found.join('\n');

test.for(pages)(
  '/%s: axe has nothing against it in light and dark, it fits a phone, its links lead somewhere',
  async (address, { page }) => {
    await visit(page, address);
    await drawAll(page);
    expect.soft(await violations(page), 'what axe has against it').toBe('');
    await page.setViewportSize({ width: 320, height: 640 });
    expect.soft(lines(await overflow(page)), 'wider than a phone').toBe('');
    expect.soft(lines((await addresses(page)).filter(isNowhere)), 'leads nowhere').toBe('');
  },
);
