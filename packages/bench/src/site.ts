/** How soon an exercise page answers; measured in Chromium by the site's own script. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Report } from './report.ts';

export async function site(report: Report): Promise<void> {
  const script = join(ROOT, 'apps/site/e2e/measure.mjs');
  if (!existsSync(join(ROOT, 'apps/site/build'))) {
    report.note('the site is not built: node scripts/site.mjs build');
    return;
  }
  const { stdout, status, stderr } = spawnSync(process.execPath, [script], { encoding: 'utf8' });
  if (status !== 0) {
    report.note(`not measured: ${stderr.trim().split('\n', 1)[0]!}`);
    return;
  }
  const { firstVerdict, laterVerdict } = JSON.parse(stdout) as {
    firstVerdict: number;
    laterVerdict: number;
  };
  report.row(
    'exercise page opened to first verdict',
    `${firstVerdict.toFixed(0)} ms (goal: at most 1500)`,
  );
  report.row('later verdicts', `${laterVerdict.toFixed(0)} ms (goal: at most 100)`);
}
