import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { commands } from './commands.ts';

test('the commands of the page are those of the README', () => {
  const readme = readFileSync(path.join(import.meta.dirname, '../../../../../README.md'), 'utf8');
  const shown = Array.from(readme.matchAll(/```sh\n(.*?)```/gs), (block) => block[1]!)
    .join('')
    .split('\n')
    .map((line) => line.replace(/\s+#.*/, ''));
  for (const line of Object.values(commands).flat()) expect(shown).toContain(line);
});
