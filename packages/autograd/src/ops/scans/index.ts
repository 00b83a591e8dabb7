/** Along a dimension: in order, running totals, differences. */
import * as cumulative from './cumulative.ts';
import * as differences from './differences.ts';
import * as running from './running.ts';
import * as sorting from './sorting.ts';

/** The files of operations, in the order in which a reader would meet them. */
export default [sorting, cumulative, running, differences] as const;
