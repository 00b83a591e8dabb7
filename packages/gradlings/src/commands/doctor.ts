/** `gradlings doctor`: what this machine has and lacks for the course, and how to mend each thing. */
import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CourseError } from '../course/course-error.ts';
import { loadCourse } from '../course/load-course.ts';
import { checkExercise } from '../grade/check-exercise.ts';
import { hang } from '../terminal/wrap.ts';
import { toJson, type Context } from './context.ts';
import { exitCode, type ExitCode } from './exit-code.ts';
import { findRoot, learnerFile } from './workspace.ts';

export interface Finding {
  readonly name: string;
  readonly ok: boolean;
  /** What was found. */
  readonly found: string;
  /** How to mend it; present when it is not ok. */
  readonly mend?: string;
}

/** Runs every examination and prints what it found. */
export async function doctor(
  context: Context,
  options: { readonly json?: boolean },
): Promise<ExitCode> {
  const findings = await examine(context);
  const ok = findings.every((finding) => finding.ok);
  if (options.json) context.data(toJson({ ok, findings }));
  else {
    const { look } = context;
    context.print(
      findings.flatMap(({ ok, name, found, mend }) => [
        ...hang(
          ok ? `${look.good(look.sign.yes)} fine   ` : `${look.bad(look.sign.no)} wrong  `,
          look.text(`${name}: ${found}`),
          look.columns,
        ),
        ...(mend === undefined ? [] : hang('         to mend it: ', look.text(mend), look.columns)),
      ]),
    );
  }
  return ok ? exitCode.passed : exitCode.failed;
}

async function examine(context: Context): Promise<Finding[]> {
  const root = orUndefined(() => findRoot(context.cwd));
  return [
    nodeVersion(process.versions.node),
    terminal(context),
    git(),
    ...(root === undefined ? [noCourse(context.cwd)] : [writable(root), await course(root)]),
  ];
}

/** The oldest Node.js that gradlings runs on is 20.19. */
export function nodeVersion(version: string): Finding {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const ok = major > 20 || (major === 20 && minor >= 19);
  return {
    name: 'Node.js',
    ok,
    found: version,
    ...(ok ? {} : { mend: 'install Node.js 20.19 or newer, from https://nodejs.org' }),
  };
}

/** Nothing here is wrong: every terminal works. It says what will be used. */
function terminal({ abilities }: Context): Finding {
  const { color, unicode, columns, rows, interactive } = abilities;
  const parts = [
    interactive ? `${columns} × ${rows}` : 'not interactive: the state is printed once',
    color ? 'colours' : 'no colours',
    unicode ? 'UTF-8' : 'ASCII only (set LANG to a UTF-8 locale, such as C.UTF-8, for the signs)',
  ];
  return { name: 'Terminal', ok: true, found: parts.join(', ') };
}

/** `reset` finds the stubs in git's history; without git it keeps them itself. */
function git(): Finding {
  const version = orUndefined(() =>
    execFileSync('git', ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
  );
  return {
    name: 'git',
    ok: true,
    found: version?.trim().replace('git version ', '') ?? 'not there, and not needed',
  };
}

const noCourse = (cwd: string): Finding => ({
  name: 'Course',
  ok: false,
  found: `there is none in ${cwd} or above it`,
  mend: 'go to the folder that holds `exercises/`',
});

/** Progress and kept copies are written to `.gradlings`, answers to the exercises. */
export function writable(root: string): Finding {
  const folders = ['.gradlings', 'exercises'].map((name) => join(root, name));
  const locked = folders.map(nearestFolder).find((folder) => !isWritable(folder));
  return {
    name: 'Folders',
    ok: locked === undefined,
    found: locked === undefined ? `${root} can be written` : `${locked} cannot be written`,
    ...(locked === undefined
      ? {}
      : { mend: `give yourself the right to write there: chmod -R u+w ${locked}` }),
  };
}

const nearestFolder = (path: string): string =>
  existsSync(path) ? path : nearestFolder(dirname(path));

const isWritable = (path: string): boolean =>
  orUndefined(() => {
    accessSync(path, constants.W_OK);
    return true;
  }) ?? false;

/** Reads the course and has one exercise checked from end to end: engine, checks, child and judge. */
async function course(root: string): Promise<Finding> {
  const name = 'Course and install';
  try {
    const { exercises } = loadCourse(root);
    const [first] = exercises;
    if (first === undefined) throw new Error('the course has no exercises');
    // Whatever came of the learner's file: a verdict means that engine, checks, child and judge work together.
    await checkExercise(first, learnerFile(first));
    const found = `${exercises.length} exercises; a check ran in its child process`;
    return { name, ok: true, found };
  } catch (error) {
    const problem = error instanceof CourseError ? error.problems[0] : undefined;
    return {
      name,
      ok: false,
      found: problem ? `${problem.file}: ${problem.text}` : (error as Error).message,
      mend: 'install anew with `npm ci`; when that does not help, take a fresh copy of the course',
    };
  }
}

function orUndefined<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}
