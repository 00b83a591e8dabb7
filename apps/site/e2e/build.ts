/** The built site that is tested, as `node scripts/site.mjs test` makes it. */
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** Where the site was built for `baseUrl`, and where for the root of a server. */
export const build = process.env['SITE_BUILD'] ?? path.resolve(import.meta.dirname, '../build');
export const buildAtRoot = `${build}-at-root`;
export const baseUrl = process.env['SITE_BASE_URL'] ?? '/gradlings/';

if (!existsSync(path.join(build, 'index.html')))
  throw new Error(
    `There is no site in ${build}: run \`node scripts/site.mjs test\`, which builds it.`,
  );

/** Every page of the site, by its address below `baseUrl`: `''`, `exercises/`, `lessons/scalars/kinks/`. */
export const pages: readonly string[] = readdirSync(build, { recursive: true, encoding: 'utf8' })
  .filter((file) => path.basename(file) === 'index.html')
  .map((file) =>
    file
      .split(path.sep)
      .join('/')
      .replace(/index\.html$/, ''),
  )
  .toSorted();

export const lessons = pages.filter((page) => page.startsWith('lessons/'));
