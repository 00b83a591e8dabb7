/** Questions whose answers are true and false, and bits. */
import * as bitwise from './bitwise.ts';
import * as closeness from './closeness.ts';
import * as comparison from './comparison.ts';
import * as logic from './logic.ts';

/** The files of operations, in the order in which a reader would meet them. */
export default [comparison, closeness, logic, bitwise] as const;
