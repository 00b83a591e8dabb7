/** What is measured; `npm run bench engine watch` measures only those. */
import { parseArgs } from 'node:util';
import { bundle } from './bundle.ts';
import { commands } from './commands.ts';
import { correctness } from './correctness/correctness.ts';
import { engine } from './engine/engine.ts';
import { printed } from './report.ts';
import { site } from './site.ts';
import { types } from './types.ts';
import { watch } from './watch.ts';

const sections = { engine, bundle, watch, commands, types, site, correctness };
type Section = keyof typeof sections;

const { positionals: asked, values: choice } = parseArgs({
  allowPositionals: true,
  options: { peer: { type: 'string' }, op: { type: 'string' } },
});
const unknown = asked.filter((name) => !Object.hasOwn(sections, name));
if (unknown.length > 0) {
  console.error(
    `There is no section ${unknown.join(', ')}; there are ${Object.keys(sections).join(', ')}.`,
  );
  process.exit(2);
}

console.log(
  `Node ${process.version}, ${process.platform} ${process.arch}. Medians; compare ratios rather than times.`,
);
for (const name of asked.length > 0 ? (asked as Section[]) : (Object.keys(sections) as Section[])) {
  printed.section(name);
  await sections[name](printed, choice);
}
