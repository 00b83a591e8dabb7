import { defineConfig } from 'vitest/config';

const conditions = ['@gradlings/source', 'module', 'node', 'development|production'];

/** Runs the checks in these folders as an editor would run an exercise's. */
export default defineConfig({
  ssr: { resolve: { conditions } },
  resolve: { conditions },
  test: { root: 'src/testing', include: ['*/*.checks.ts'], setupFiles: ['../vitest.ts'] },
});
