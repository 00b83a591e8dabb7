import path from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { submissionPlugin } from '../../../solutions/submission-plugin.ts';

const here = import.meta.dirname;
const conditions = ['@gradlings/source', 'module', 'node', 'development|production'];

const long = ['every-page.test.ts', 'same-verdict.test.ts'];

/** The long ones first, so that no worker is left alone with one at the end. */
class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLong = ({ moduleId }: TestSpecification): number =>
      Number(long.includes(path.basename(moduleId)));
    return files.toSorted((a, b) => isLong(b) - isLong(a));
  }
}

/** The built site in Chromium: `node scripts/site.mjs test`. */
export default defineConfig({
  root: path.resolve(here, '../../..'),
  ssr: { resolve: { conditions } },
  resolve: { conditions },
  // The same-verdict test runs the exercises' checks here as well, against each submission.
  plugins: [submissionPlugin()],
  test: {
    name: 'browser',
    dir: here,
    include: ['**/*.test.ts'],
    globalSetup: path.join(here, 'start.ts'),
    sequence: { sequencer: LongFirst },
    // Chromium wants its share of the processor.
    maxWorkers: 2,
    // Long, for a machine that is busy: nothing waits longer than it must.
    testTimeout: 120_000,
    // On a busy machine Chromium loses a click or a worker about once in a thousand tests. A real fault fails twice.
    retry: process.env['CI'] ? 1 : 0,
    expect: { poll: { timeout: 15_000, interval: 30 } },
    slowTestThreshold: 5_000,
    // What was found is told whole.
    chaiConfig: { truncateThreshold: 0 },
  },
});
