import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

const usual = ['/usr/bin/chromium', '/usr/bin/google-chrome', '/usr/bin/chromium-browser'];

/**
 * How to start the machine's Chromium, or the one that CHROME_PATH names: calling nobody by itself, and finding
 * nobody but this machine. Throws: Error when there is none.
 */
export function chromiumOptions() {
  const executablePath = process.env.CHROME_PATH || usual.find((path) => existsSync(path));
  if (!executablePath)
    throw new Error('There is no Chromium here. Install it, or name one in CHROME_PATH.');
  return {
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    ],
  };
}

/** Starts it for this process alone. */
export const launch = () => chromium.launch(chromiumOptions());
