import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Exercise, WrongSubmission } from './course.ts';
import { parseFrontMatter } from './front-matter.ts';
import { parseHints } from './parse-hints.ts';

/** What is known of an exercise before its folder is read. */
export interface ExercisePlace {
  readonly number: string;
  readonly chapter: string;
  readonly path: string;
  readonly folder: string;
  readonly solutionFolder: string;
}

/** Told of each thing to mend; the file's name is in the exercise's folder. */
export type Complain = (file: string, text: string) => void;

const kebab = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const fileName = /^[a-z0-9]+(?:-[a-z0-9]+)*\.ts$/;
const slug = /^[a-z0-9-]+(?:\/[a-z0-9-]+)*$/;

/** Reads one exercise from its folder; undefined when something essential is missing, which `complain` was told. */
export function loadExercise(place: ExercisePlace, complain: Complain): Exercise | undefined {
  const readme = join(place.folder, 'README.md');
  if (!existsSync(readme)) {
    complain(
      'README.md',
      'write it: front matter with id, title, minutes, lesson and file, then what to do',
    );
    return undefined;
  }
  let parsed;
  try {
    parsed = parseFrontMatter(readFileSync(readme, 'utf8'));
  } catch (error) {
    complain('README.md', (error as Error).message);
    return undefined;
  }
  const { data, body } = parsed;
  let sound = true;
  const need = <T>(value: T, ok: boolean, text: string): T => {
    if (!ok) complain('README.md', text);
    sound &&= ok;
    return value;
  };
  const text = (name: string, shape: RegExp, example: string): string => {
    const value = data[name];
    const ok = typeof value === 'string' && shape.test(value);
    return String(
      need(value, ok, `write \`${name}: ${example}\` in the front matter${came(value)}`),
    );
  };
  const id = text('id', kebab, 'scalar-first-grad');
  const title = text('title', /\S/, 'The first gradient');
  const lesson = text('lesson', slug, 'scalars/first-grad');
  const file = text('file', fileName, 'first-grad.ts');
  const { minutes } = data;
  need(
    minutes,
    typeof minutes === 'number' && minutes > 0,
    `write \`minutes: 10\` in the front matter${came(minutes)}`,
  );
  need(body, body !== '', 'write the instructions below the front matter');
  if (!sound) return undefined;

  const testFile = file.replace(/\.ts$/, '.test.ts');
  // The learner's file may be gone: it is theirs, and `reset` puts the stub back.
  for (const [name, what] of [
    [testFile, 'the checks'],
    ['hints.md', 'a ladder of hints, one `## ` heading each'],
  ] as const) {
    if (existsSync(join(place.folder, name))) continue;
    complain(name, `write it: ${what}`);
    sound = false;
  }
  if (!sound) return undefined;
  const hints = parseHints(readFileSync(join(place.folder, 'hints.md'), 'utf8'));
  if (hints.length === 0)
    complain('hints.md', 'start each hint with a `## ` heading; there is none');

  const solutionFile = join(place.solutionFolder, file);
  const { solutionFolder, ...rest } = place;
  return {
    ...rest,
    id,
    title,
    lesson,
    minutes: minutes as number,
    file,
    testFile,
    instructions: body,
    hints,
    ...(existsSync(solutionFile) ? { solutionFile } : {}),
    wrong: wrongSubmissions(join(solutionFolder, 'wrong')),
  };
}

const came = (value: unknown): string =>
  value === undefined ? '' : `; it says ${JSON.stringify(value)}`;

function wrongSubmissions(folder: string): WrongSubmission[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.ts'))
    .toSorted()
    .map((name) => ({ misconception: basename(name, '.ts'), file: join(folder, name) }));
}
