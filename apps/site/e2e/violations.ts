import axe from 'axe-core';
import type { Page } from 'playwright-core';

// In the dark only colours differ.
const rules = { light: undefined, dark: ['color-contrast', 'link-in-text-block'] };

/** What axe has against a page as it stands, in light and in dark: a line each, nothing where there is nothing. */
export async function violations(page: Page): Promise<string> {
  const found: string[] = [];
  await page.evaluate(`${axe.source}; undefined`);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.locator(`html[data-theme=${colorScheme}]`).waitFor();
    const against = await page.evaluate(whatAxeHasAgainst, rules[colorScheme]);
    found.push(...against.map((line) => `${colorScheme}: ${line}`));
  }
  return found.join('\n');
}

/** Runs in the page, where axe is already. */
async function whatAxeHasAgainst(only: readonly string[] | undefined): Promise<string[]> {
  const { axe: checker } = window as unknown as { readonly axe: typeof axe };
  const { violations: broken } = await checker.run({
    // Nobody reads what has passed.
    resultTypes: ['violations'],
    ...(only && { runOnly: [...only] }),
  });
  return broken.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, any }) => `${id}: ${help}: ${target.join(' ')}: ${any[0]?.message ?? ''}`),
  );
}
