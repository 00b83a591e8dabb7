// Prints how soon an exercise page answers, in milliseconds, as JSON:
// firstVerdict: from opening the page, nothing cached, to the verdict, Run pressed as soon as it can be;
// laterVerdict: from pressing Run again to the verdict. Medians.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { launch } from './launch.mjs';
import { serve } from './serve.mjs';

const site = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const EXERCISE = 'scalar-first-grad';
const COLD_RUNS = 5;
const LATER_RUNS = 15;

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** Runs in the page, before anything of it: presses Run once it can be, and notes when the verdict is there. */
function pressWhenPossible() {
  const look = () => {
    const button = [...document.querySelectorAll('button')].find(
      (one) => one.textContent === 'Run the checks',
    );
    const state = document.querySelector('output[data-state]')?.dataset.state;
    if (button && !button.disabled && state === 'idle') button.click();
    if (state !== 'passed' && state !== 'failed' && state !== 'error')
      return void requestAnimationFrame(look);
    globalThis.verdict = { state, at: performance.now() };
  };
  addEventListener('DOMContentLoaded', look);
}

/** Runs in the page: presses Run, and gives how long the verdict took. */
async function pressAgain() {
  const button = [...document.querySelectorAll('button')].find(
    (one) => one.textContent === 'Run the checks',
  );
  const output = document.querySelector('output[data-state]');
  const start = performance.now();
  const seen = new Promise((resolve) => {
    let ran = false;
    new MutationObserver((_, observer) => {
      ran ||= output.dataset.state === 'running';
      if (!ran || output.dataset.state === 'running') return;
      observer.disconnect();
      resolve(performance.now());
    }).observe(output, { attributes: true });
  });
  button.click();
  return (await seen) - start;
}

function solution() {
  const solutions = path.join(site, '../../solutions/01-scalars');
  const folder = readdirSync(solutions).find((name) => name.endsWith('-first-grad'));
  return readFileSync(path.join(solutions, folder, 'first-grad.ts'), 'utf8');
}

async function measure() {
  const browser = await launch();
  const served = await serve(path.join(site, 'build'), '/gradlings/');
  const code = solution();
  const first = [];
  const later = [];
  for (let run = 0; run < COLD_RUNS; run++) {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.addInitScript(
      ([key, value]) => localStorage.setItem(key, value),
      [`gradlings/code/1/${EXERCISE}`, code],
    );
    await page.addInitScript(pressWhenPossible);
    await page.goto(`${served.address}exercises/${EXERCISE}/`);
    const verdict = await (await page.waitForFunction(() => globalThis.verdict)).jsonValue();
    if (verdict.state !== 'passed') throw new Error(`the solution is ${verdict.state} in the page`);
    first.push(verdict.at);
    for (let again = 0; again < LATER_RUNS / COLD_RUNS; again++) {
      // As long as anyone needs to change something.
      await page.waitForTimeout(600);
      later.push(await page.evaluate(pressAgain));
    }
    await context.close();
  }
  await browser.close();
  served.close();
  return { firstVerdict: median(first), laterVerdict: median(later) };
}

try {
  console.log(JSON.stringify(await measure()));
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
