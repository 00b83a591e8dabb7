import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Exercise } from '../../course/course.ts';

const program = fileURLToPath(new URL('../../../bin/gradlings.js', import.meta.url));

/**
 * The graph of a learner's answer as text, drawn by another process: watch must not end with an endless loop.
 * Throws: an Error with what that process had to say.
 */
export function graphInChild(exercise: Exercise, cwd: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const options = { cwd, timeout: 10_000, env: { ...process.env, NO_COLOR: '1' } };
    execFile(process.execPath, [program, 'graph', exercise.id], options, (error, out, said) => {
      if (error === null) resolve(out.trimEnd());
      else if (error.killed)
        reject(new Error('Your code was still running after 10 s and was stopped.'));
      else reject(new Error(said.trim() || error.message));
    });
  });
}
