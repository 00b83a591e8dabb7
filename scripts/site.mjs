// The site has its own packages, installed the first time that it is asked for.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
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

function build() {
  node([docusaurus, 'build', ...rest]);
  node([path.join('plugins', 'write-offline-list.mjs'), 'build']);
}

const commands = {
  start: () => node([docusaurus, 'start', ...rest]),
  build,
  serve: () => node([docusaurus, 'serve', ...rest]),
};

const run = commands[command];
if (!run) {
  console.error(`There is no “${command}”. Use one of: ${Object.keys(commands).join(', ')}.`);
  process.exit(2);
}
install();
run();
