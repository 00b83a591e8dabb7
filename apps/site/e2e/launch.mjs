import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

const usual = ['/usr/bin/chromium', '/usr/bin/google-chrome', '/usr/bin/chromium-browser'];

/** The machine's Chromium, or the one that CHROME_PATH names, calling nobody by itself. */
export function launch() {
  const executablePath = process.env.CHROME_PATH || usual.find((path) => existsSync(path));
  if (!executablePath)
    throw new Error('There is no Chromium here. Install it, or name one in CHROME_PATH.');
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
