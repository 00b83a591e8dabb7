/** Writes the files that are made from the operations' definitions: `npm run generate`. */
import { readFile, writeFile } from 'node:fs/promises';
import { generatedFiles } from './generated-files.ts';

for (const { path, text } of await generatedFiles()) {
  const before = await readFile(path, 'utf8').catch(() => '');
  const name = path.pathname.split('/packages/')[1];
  if (before !== text) await writeFile(path, text);
  console.log(`${before === text ? 'unchanged' : 'written'}: packages/${name}`);
}
