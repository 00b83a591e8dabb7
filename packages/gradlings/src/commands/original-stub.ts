import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Course, Exercise } from '../course/course.ts';
import { learnerFile } from './workspace.ts';

/**
 * The stub as the course handed it out, though the learner has since written over it. Undefined where nobody kept it.
 * In a clone git has it, and the learner may have committed since: it is the newest version with the most left to write.
 * Elsewhere it is what `keepStubs` kept.
 */
export function originalStub(course: Course, exercise: Exercise): string | undefined {
  const versions = committedVersions(exercise);
  const most = Math.max(0, ...versions.map(unwritten));
  const committed = versions.find((text) => most > 0 && unwritten(text) === most);
  if (committed !== undefined) return committed;
  const kept = keptStub(course, exercise);
  return existsSync(kept) ? readFileSync(kept, 'utf8') : undefined;
}

/** Keeps the stubs that nobody has written in yet, for a workspace without git. */
export function keepStubs(course: Course): void {
  if (existsSync(join(course.root, '.git'))) return;
  for (const exercise of course.exercises) {
    const kept = keptStub(course, exercise);
    if (existsSync(kept) || !existsSync(learnerFile(exercise))) continue;
    const text = readFileSync(learnerFile(exercise), 'utf8');
    if (unwritten(text) === 0) continue;
    mkdirSync(dirname(kept), { recursive: true });
    writeFileSync(kept, text);
  }
}

const keptStub = (course: Course, exercise: Exercise): string =>
  join(course.root, '.gradlings', 'stubs', `${exercise.id}.ts`);

const unwritten = (text: string): number => text.split('not implemented yet').length - 1;

/** Newest first. */
function committedVersions({ folder, file }: Exercise): string[] {
  const commits = git(folder, ['log', '--format=%H', '--', file]).split('\n').filter(Boolean);
  return commits.map((commit) => git(folder, ['show', `${commit}:./${file}`]));
}

/** What git prints; nothing where there is no git, no repository or no such file. */
function git(folder: string, options: readonly string[]): string {
  try {
    return execFileSync('git', options, {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch {
    return '';
  }
}
