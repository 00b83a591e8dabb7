/**
 * `test` for the browser: pages watched for what no page of the site may do. `test` opens one for each test,
 * `testInOnePage` one for a file.
 */
import path from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { expect, inject, test as plain } from 'vitest';
import { watch } from './watch.ts';

const screenshots = path.resolve(import.meta.dirname, '../.docusaurus/screenshots');

const nothing: BrowserContextOptions = {};
const usualSize = { width: 1280, height: 800 };

export const test = plain
  // oxlint-disable-next-line no-empty-pattern -- vitest reads the names out of the pattern
  .extend('browser', { scope: 'worker' }, async ({}, { onCleanup }): Promise<Browser> => {
    const browser = await chromium.connect(inject('chromium'));
    onCleanup(() => browser.close());
    return browser;
  })
  /** What the page's context is made with; `test.override` changes it. */
  .extend('options', nothing)
  .extend('page', async ({ browser, options, task }, { onCleanup }) => {
    const opened = await openPage(browser, options);
    onCleanup(async () => {
      if (task.result?.state === 'fail') await keepPicture(opened.page, task.name);
      await opened.close();
    });
    return opened.page;
  });

/**
 * The same for a file whose tests take turns in one page, which is quicker. localStorage is emptied, and colours and size
 * are put back, after each. What the page complains of fails the file. `options` do not reach it: tests of those, or of
 * caches, take `test`.
 */
export const testInOnePage = test
  .extend('opened', { scope: 'file' }, async ({ browser }, { onCleanup }) => {
    const opened = await openPage(browser, nothing);
    onCleanup(opened.close);
    return opened;
  })
  .extend('page', async ({ opened: { page }, task }, { onCleanup }) => {
    onCleanup(async () => {
      if (task.result?.state === 'fail') await keepPicture(page, task.name);
      await page.evaluate(() => localStorage.clear());
      await page.emulateMedia({ colorScheme: null });
      await page.setViewportSize(usualSize);
    });
    return page;
  });

interface Opened {
  readonly page: Page;
  /** Throws: what the page complained of. */
  close(): Promise<void>;
}

async function openPage(browser: Browser, options: BrowserContextOptions): Promise<Opened> {
  const site = inject('site');
  const context = await browser.newContext({
    baseURL: site,
    viewport: usualSize,
    reducedMotion: 'reduce',
    ...options,
  });
  context.setDefaultTimeout(30_000);
  const complaints = watch(context, new URL(options.baseURL ?? site).origin);
  const page = await context.newPage();
  const close = async (): Promise<void> => {
    await context.close();
    expect(complaints.join('\n'), 'what the page complained of, or asked of others').toBe('');
  };
  return { page, close };
}

async function keepPicture(page: Page, test: string): Promise<void> {
  const name = `${test.replaceAll(/[^\w]+/g, '-').slice(0, 80)}.png`;
  await page.screenshot({ path: path.join(screenshots, name), fullPage: true });
  console.log(`The page as it was: apps/site/.docusaurus/screenshots/${name}`);
}
