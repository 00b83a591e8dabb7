// After the build: names every file of the site in offline.json, for the service worker. A plugin's
// postBuild cannot: those run side by side, and the search index may not be there yet.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const build = process.argv[2];
const notNeeded = /^(?:sw\.js|offline\.json|sitemap\.xml)$|\.LICENSE\.txt$/;

const files = readdirSync(build, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => path.relative(build, path.join(entry.parentPath, entry.name)))
  .map((file) => file.split(path.sep).join('/'))
  .filter((file) => !notNeeded.test(file))
  .toSorted();

const hash = createHash('sha256');
let bytes = 0;
for (const file of files) {
  const content = readFileSync(path.join(build, file));
  hash.update(file).update(content);
  bytes += content.length;
}

writeFileSync(
  path.join(build, 'offline.json'),
  JSON.stringify({
    version: hash.digest('hex').slice(0, 16),
    bytes,
    // A page is asked for by its folder.
    files: files.map((file) => file.replace(/(^|\/)index\.html$/, '$1')),
  }),
);
