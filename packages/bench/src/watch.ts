/** From a save to the verdict on the screen, in the real command line, in a pseudo-terminal made by script(1). */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { median } from './median.ts';
import type { Report } from './report.ts';
import { commandLine, withWorkspace } from './workspace.ts';

const SAVES = 31;

export async function watch(report: Report): Promise<void> {
  if (process.platform !== 'linux' || spawnSync('script', ['--version']).status !== 0) {
    report.note('save to verdict: not measured, it needs script(1) of Linux');
    return;
  }
  const times = await withWorkspace(async (folder) => {
    const file = join(folder, 'exercises/01-scalars/01-forward-difference/forward-difference.ts');
    const stub = await readFile(file, 'utf8');
    const child = spawn('script', ['-qfc', commandLine.join(' '), '/dev/null'], {
      cwd: folder,
      stdio: ['pipe', 'pipe', 'inherit'],
      env: { ...process.env, TERM: 'xterm-256color', COLUMNS: '80', LINES: '40' },
    });
    let screen = '';
    let changed = (): void => {};
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      screen += text;
      changed();
    });
    const shows = async (text: string): Promise<number> => {
      const start = performance.now();
      while (!screen.includes(text)) {
        if (performance.now() - start > 20_000) throw new Error(`${text} never appeared`);
        await Promise.race([new Promise<void>((resolve) => (changed = resolve)), sleep(1_000)]);
      }
      return performance.now() - start;
    };
    try {
      // The first verdict: a point that was not given.
      await shows('0/1');
      const measured: number[] = [];
      for (let i = 0; i < SAVES; i++) {
        await sleep(250);
        const mark = `mark${i}of${SAVES}`;
        screen = '';
        await writeFile(file, stub.replaceAll('not implemented yet', mark));
        measured.push(await shows(mark));
      }
      return measured;
    } finally {
      child.stdin.write('q');
      await Promise.race([once(child, 'exit'), sleep(2_000)]);
      child.kill();
    }
  });
  const sorted = [...times].sort((a, b) => a - b);
  report.row(
    'save to verdict in watch',
    `${median(times).toFixed(0)} ms median, ${sorted[0]!.toFixed(0)} to ${sorted.at(-1)!.toFixed(0)} (goal: at most 100 ms)`,
  );
}
