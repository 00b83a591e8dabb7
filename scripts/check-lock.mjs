// Fails when a lockfile names a registry's host, or lacks a package that one of its entries counts
// on for another platform: `npm ci` would then ask that host, or refuse the lockfile altogether.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const LOCKFILES = ['../package-lock.json', '../apps/site/package-lock.json'].map((file) =>
  fileURLToPath(new URL(file, import.meta.url)),
);

/** Where Node would look for `name` from a package at `from`, nearest first. */
function* places(from, name) {
  const folders = from === '' ? [] : from.split('/node_modules/');
  for (let depth = folders.length; depth > 0; depth--)
    yield `${folders.slice(0, depth).join('/node_modules/')}/node_modules/${name}`;
  yield `node_modules/${name}`;
}

/** What is wrong with a parsed lockfile, a sentence each. */
function problemsOf(lock) {
  const problems = [];
  for (const [path, entry] of Object.entries(lock.packages)) {
    const address = entry.resolved ?? '';
    if (/^[a-z+]+:\/\//i.test(address)) problems.push(`${path} names a host: ${address}`);
    if (path.includes('node_modules/') && !entry.link && !entry.inBundle && !entry.integrity)
      problems.push(`${path} has no integrity: its contents could be anything`);
    for (const name of Object.keys(entry.optionalDependencies ?? {}))
      if (![...places(path, name)].some((place) => place in lock.packages))
        problems.push(`${path} counts on ${name}, which the lockfile lacks: npm ci would fail`);
  }
  return problems;
}

function main(files) {
  const bad = files.flatMap((file) =>
    problemsOf(JSON.parse(readFileSync(file, 'utf8'))).map((problem) => `${file}: ${problem}`),
  );
  if (bad.length === 0) return;
  console.error(bad.join('\n'));
  console.error(
    '\nInstall with `omit-lockfile-registry-resolved=true` in .npmrc; where a platform package is missing,\npin the newest version that has them all under "overrides".',
  );
  process.exitCode = 1;
}

main(process.argv.length > 2 ? process.argv.slice(2) : LOCKFILES);
