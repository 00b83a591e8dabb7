/** How long a learner and a teacher wait for the command line. */
import { join } from 'node:path';
import { median } from './median.ts';
import type { Report } from './report.ts';
import { runGradlings, withWorkspace } from './workspace.ts';

const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(2)} s`;

export async function commands(report: Report): Promise<void> {
  await withWorkspace(async (folder) => {
    const times: number[] = [];
    for (let i = 0; i < 7; i++) {
      times.push((await runGradlings(['run', 'scalar-first-grad'], folder)).milliseconds);
    }
    report.row('gradlings run ID, cold', `${seconds(median(times))} (goal: at most 1 s)`);
  });
  const graded = await runGradlings(['grade', join(ROOT, 'solutions'), '--format', 'json'], ROOT);
  const { exercises } = JSON.parse(graded.stdout) as { exercises: readonly unknown[] };
  report.row(
    `all ${exercises.length} exercises graded`,
    `${seconds(graded.milliseconds)} (goal: at most 10 s)`,
  );
}
