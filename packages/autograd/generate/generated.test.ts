import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { generatedFiles } from './generated-files.ts';

test('the generated files are those of the definitions as they are now: else npm run generate', async () => {
  const files = await generatedFiles();
  expect(files.length).toBeGreaterThan(1);
  for (const { path, text } of files) expect(await readFile(path, 'utf8')).toBe(text);
});
