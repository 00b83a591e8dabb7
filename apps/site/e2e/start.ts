/** Before the tests: serves the built site and starts one Chromium for all of them. */
import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { baseUrl, build, buildAtRoot } from './build.ts';
import { chromiumOptions } from './launch.mjs';
import { serve } from './serve.mjs';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where Chromium listens. */
    readonly chromium: string;
    /** The site's address under a path; it ends in `/`. */
    readonly site: string;
    /** The address of the same site, built for the root of a server. */
    readonly siteAtRoot: string;
  }
}

export default async function start({ provide }: TestProject): Promise<() => Promise<void>> {
  const underPath = await serve(build, baseUrl);
  const atRoot = await serve(buildAtRoot, '/');
  const browser = await chromium.launchServer(chromiumOptions());
  provide('chromium', browser.wsEndpoint());
  provide('site', underPath.address);
  provide('siteAtRoot', atRoot.address);
  return async () => {
    await browser.close();
    underPath.close();
    atRoot.close();
  };
}
