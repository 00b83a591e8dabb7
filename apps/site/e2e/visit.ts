import type { Page } from 'playwright-core';

/** Goes to a page and waits until it answers: until React has taken it over. */
export async function visit(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.locator('html[data-has-hydrated=true]').waitFor();
}
