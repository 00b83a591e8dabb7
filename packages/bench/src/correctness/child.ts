/** Asks one library in a process of its own: it may take that process down, or never answer. */
import { ask } from './ask.ts';
import type { Case } from './cases.ts';
import { libraries } from './libraries.ts';

const library = await libraries[process.argv[2]!]!();
console.warn = () => {};
process.on('message', (c: Case) => {
  process.send!(ask(library, c));
});
process.send!({ version: library.version });
