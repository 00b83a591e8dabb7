import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** What axe has against a page as it stands, in light and in dark: a line each, nothing where there is nothing. */
export async function violations(page: Page): Promise<string> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.locator(`html[data-theme=${colorScheme}]`).waitFor();
    const axe = new AxeBuilder({ page }).setLegacyMode(true);
    // Only colours are others in the dark.
    if (colorScheme === 'dark') axe.withRules(['color-contrast', 'link-in-text-block']);
    const { violations: broken } = await axe.analyze();
    for (const { id, help, nodes } of broken)
      for (const { target, any } of nodes)
        found.push(`${colorScheme}: ${id}: ${help}: ${target.join(' ')}: ${any[0]?.message ?? ''}`);
  }
  return found.join('\n');
}
