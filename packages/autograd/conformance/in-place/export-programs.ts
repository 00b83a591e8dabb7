/** Writes every program as JSON, for record-in-place.py. */
import { randomPrograms } from './random-programs.ts';
import { writtenPrograms } from './written-programs.ts';

const written = Object.values(writtenPrograms);

console.log(JSON.stringify({ written, random: randomPrograms }));
