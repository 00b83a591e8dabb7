import { defineConfig } from 'vitest/config';

// Workspace packages are tested from their TypeScript source: no build before `npm test`.
const conditions = ['@gradlings/source', 'module', 'node', 'development|production'];
const source = { ssr: { resolve: { conditions } }, resolve: { conditions } };

const project = (name: string, root: string, test: object = {}) => ({
  ...source,
  root,
  test: { name, include: ['**/*.test.ts'], ...test },
});

export default defineConfig({
  ...source,
  test: {
    projects: [
      project('autograd', 'packages/autograd'),
      project('check', 'packages/check'),
      project('gradlings', 'packages/gradlings'),
      project('repository', 'scripts'),
    ],
  },
});
