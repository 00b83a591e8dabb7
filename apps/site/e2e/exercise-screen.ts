import type { Locator, Page } from 'playwright-core';
import { visit } from './visit.ts';

/** The parts of an exercise's page, as a learner finds them. */
export interface ExerciseScreen {
  readonly editor: Locator;
  readonly run: Locator;
  /** `idle`, `running`, or what came of the run; its text is the sentence about it. */
  readonly status: Locator;
  readonly checks: Locator;
  readonly printed: Locator;
  /** Puts `code` in the place of what is in the editor, as pasting does. */
  write(code: string): Promise<void>;
  /** What is in the editor. */
  code(): Promise<string>;
  /** Presses Run and waits for what comes of it: `passed`, `failed`, `error`. */
  grade(): Promise<string>;
}

/** Opens an exercise and waits until its editor is there. */
export async function openExercise(page: Page, id: string): Promise<ExerciseScreen> {
  await visit(page, `exercises/${id}/`);
  const screen = exerciseScreen(page);
  await screen.editor.waitFor();
  return screen;
}

export function exerciseScreen(page: Page): ExerciseScreen {
  const editor = page.locator('.cm-content');
  const run = page.getByRole('button', { name: 'Run the checks' });
  const status = page.locator('output[data-state]');
  return {
    editor,
    run,
    status,
    checks: page.getByRole('list', { name: 'Checks' }).getByRole('listitem'),
    printed: page.getByRole('region', { name: 'Printed by your code' }),
    async write(code) {
      await editor.click();
      await page.keyboard.press('ControlOrMeta+a');
      await page.keyboard.insertText(code);
    },
    code: async () =>
      (await editor.locator('.cm-line').allInnerTexts()).map(withoutFiller).join('\n'),
    grade: () => graded(page, () => run.click()),
  };
}

/** Does what starts the checks, waits until they have come to their end, and gives what came of them. */
export async function graded(page: Page, start: () => Promise<void>): Promise<string> {
  const run = await page.locator('output[data-state]').evaluateHandle(listenForRun);
  await start();
  return run.evaluate(({ over }) => over);
}

/** Runs in the page: `over` tells what came of the next run. */
function listenForRun(status: HTMLElement): { readonly over: Promise<string> } {
  const over = new Promise<string>((resolve, reject) => {
    const tooLong = (): void => reject(new Error(`still “${status.textContent}”, after 60 s`));
    const timer = setTimeout(tooLong, 60_000);
    let ran = status.dataset['state'] === 'running';
    const observer = new MutationObserver(() => {
      const { state = '' } = status.dataset;
      ran ||= state === 'running';
      if (!ran || state === 'running') return;
      clearTimeout(timer);
      observer.disconnect();
      resolve(state);
    });
    observer.observe(status, { attributes: true });
  });
  return { over };
}

// An empty line of the editor holds a line break.
const withoutFiller = (line: string): string => (line === '\n' ? '' : line);
