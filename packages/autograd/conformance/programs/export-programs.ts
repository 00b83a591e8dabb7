/** Writes the programs as JSON, a line each, for record-programs.py. */
import { COUNT, drawProgram } from './draw-program.ts';

for (let seed = 0; seed < COUNT; seed++) console.log(JSON.stringify(drawProgram(seed)));
