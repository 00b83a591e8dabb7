// The site has its own packages, installed the first time that it is asked for.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const site = path.join(root, 'apps', 'site');
const [command = 'start', ...rest] = process.argv.slice(2);

const env = {
  ...process.env,
  DOCUSAURUS_NO_TELEMETRY: '1',
  NO_UPDATE_NOTIFIER: '1',
};

/** Runs Node with these arguments in the site's folder; leaves with its exit code when it fails. */
function node(args, extra = {}) {
  const { status } = spawnSync(process.execPath, args, {
    cwd: site,
    stdio: 'inherit',
    env: { ...env, ...extra },
  });
  if (status !== 0) process.exit(status ?? 1);
}

/** The same, and gives the lines that it said. */
async function listenTo(args, extra) {
  const child = spawn(process.execPath, args, { cwd: site, env: { ...env, ...extra } });
  let said = '';
  for (const [from, to] of [
    [child.stdout, process.stdout],
    [child.stderr, process.stderr],
  ]) {
    from.setEncoding('utf8').on('data', (text) => {
      said += text;
      to.write(text);
    });
  }
  const [status] = await once(child, 'close');
  if (status !== 0) process.exit(status ?? 1);
  return said.split('\n');
}

/** `npm ci` in the site's folder, unless the lockfile is the one installed last time. */
function install() {
  const lock = createHash('sha256')
    .update(readFileSync(path.join(site, 'package-lock.json')))
    .digest('hex');
  const mark = path.join(site, 'node_modules', '.installed-lock');
  if (existsSync(mark) && readFileSync(mark, 'utf8') === lock) return;
  console.log('Installing the packages of the site; this happens once and takes a minute or two.');
  const npm = process.env.npm_execpath;
  const ran = npm?.endsWith('.js')
    ? spawnSync(process.execPath, [npm, 'ci'], { cwd: site, stdio: 'inherit', env })
    : spawnSync('npm', ['ci'], { cwd: site, stdio: 'inherit', env, shell: true });
  if (ran.status !== 0) process.exit(ran.status ?? 1);
  writeFileSync(mark, lock);
}

const docusaurus = path.join('node_modules', '@docusaurus', 'core', 'bin', 'docusaurus.mjs');
const listOffline = path.join('plugins', 'write-offline-list.mjs');
const typescript = path.join(root, 'node_modules', '@typescript', 'native', 'bin', 'tsc');
const vitest = path.join(root, 'node_modules', 'vitest', 'vitest.mjs');

const baseUrl = process.env.BASE_URL ?? '/gradlings/';

function build() {
  const at = rest.indexOf('--out-dir');
  node([docusaurus, 'build', ...rest]);
  node([listOffline, at === -1 ? 'build' : rest[at + 1]]);
}

/** Builds the site into `folder` for the path `address` of a server, and stops at the first warning. */
async function buildSilently(folder, address) {
  const args = [docusaurus, 'build', '--out-dir', folder];
  const said = await listenTo(args, { BASE_URL: address });
  const warnings = said.filter((line) => /warn|deprecat/i.test(line));
  if (warnings.length > 0) {
    console.error(`The site must build without a warning:\n${warnings.join('\n')}`);
    process.exit(1);
  }
  node([listOffline, folder]);
}

/** Builds the site for a path and for the root of a server, checks its types, and drives both in Chromium. Arguments choose tests. */
async function test() {
  const folder = process.env.SITE_BUILD ?? path.join(site, 'build');
  await buildSilently(folder, baseUrl);
  await buildSilently(`${folder}-at-root`, '/');
  node([typescript, '--noEmit']);
  node([vitest, 'run', '--config', path.join('e2e', 'vitest.config.mts'), ...rest], {
    SITE_BUILD: folder,
    SITE_BASE_URL: baseUrl,
  });
}

const commands = {
  start: () => node([docusaurus, 'start', ...rest]),
  build,
  serve: () => node([docusaurus, 'serve', ...rest]),
  test,
};

const run = commands[command];
if (!run) {
  console.error(`There is no “${command}”. Use one of: ${Object.keys(commands).join(', ')}.`);
  process.exit(2);
}
install();
await run();
