/** Writes every case as JSON, for record.py. */
import { cases } from './cases.ts';

console.log(JSON.stringify({ cases }));
