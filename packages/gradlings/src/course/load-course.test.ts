import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CourseError } from './course-error.ts';
import { loadCourse } from './load-course.ts';
import { temporaryTree, type Tree } from './testing/write-tree.ts';

const readme = (
  id: string,
  changes: Readonly<Record<string, string | number | null>> = {},
): string => {
  const data = { id, title: 'T', minutes: 5, lesson: 'scalars/t', file: 'task.ts', ...changes };
  const lines = Object.entries(data).flatMap(([name, value]) =>
    value === null ? [] : [`${name}: ${value}`],
  );
  return `---\n${lines.join('\n')}\n---\nDo it.\n`;
};

const exercise = (path: string, id: string): Tree => ({
  [`exercises/${path}/README.md`]: readme(id),
  [`exercises/${path}/task.ts`]: 'export const task = 1;\n',
  [`exercises/${path}/task.test.ts`]: '',
  [`exercises/${path}/hints.md`]: '## Look\nThere.\n',
});

const course: Tree = {
  'exercises/package.json': '{}',
  'exercises/01-scalars/README.md': '---\ntitle: Scalars\n---\nOne number in, one out.\n',
  ...exercise('01-scalars/02-second', 'second'),
  ...exercise('01-scalars/01-first', 'first'),
  'exercises/02-graph/README.md': '---\ntitle: The graph\n---\nPaths.\n',
  ...exercise('02-graph/36b-three-bugs', 'three-bugs'),
  ...exercise('02-graph/36-form', 'form'),
  'solutions/01-scalars/01-first/task.ts': '',
  'solutions/01-scalars/01-first/wrong/reads-value.ts': '',
  'solutions/01-scalars/01-first/wrong/adds.ts': '',
};

const without = (...paths: readonly string[]): Tree =>
  Object.fromEntries(Object.entries(course).filter(([path]) => !paths.includes(path)));

const problemsOf = (tree: Tree): readonly { file: string; text: string }[] => {
  try {
    loadCourse(temporaryTree(tree));
  } catch (error) {
    expect(error).toBeInstanceOf(CourseError);
    return (error as CourseError).problems;
  }
  return [];
};

test('the order of chapters and exercises is that of their folders', () => {
  const { exercises, chapters } = loadCourse(temporaryTree(course));
  expect(exercises.map(({ id, number }) => `${number} ${id}`)).toEqual([
    '1.1 first',
    '1.2 second',
    '2.36 form',
    '2.36b three-bugs',
  ]);
  expect(chapters.map(({ title, introduction }) => [title, introduction])).toEqual([
    ['Scalars', 'One number in, one out.'],
    ['The graph', 'Paths.'],
  ]);
});

test('an exercise knows its files, its hints and its submissions that must fail', () => {
  const root = temporaryTree(course);
  const [first] = loadCourse(root).exercises;
  const solutions = join(root, 'solutions/01-scalars/01-first');
  expect(first).toMatchObject({
    path: '01-scalars/01-first',
    folder: join(root, 'exercises/01-scalars/01-first'),
    file: 'task.ts',
    testFile: 'task.test.ts',
    minutes: 5,
    lesson: 'scalars/t',
    instructions: 'Do it.',
    hints: [{ title: 'Look', text: 'There.' }],
    solutionFile: join(solutions, 'task.ts'),
    wrong: [
      { misconception: 'adds', file: join(solutions, 'wrong/adds.ts') },
      { misconception: 'reads-value', file: join(solutions, 'wrong/reads-value.ts') },
    ],
  });
});

test('a workspace without solutions is a course', () => {
  const learner = Object.fromEntries(
    Object.entries(course).filter(([path]) => path.startsWith('exercises/')),
  );
  const [first] = loadCourse(temporaryTree(learner)).exercises;
  expect(first).not.toHaveProperty('solutionFile');
  expect(first?.wrong).toEqual([]);
});

test('a folder without exercises says where to be', () => {
  expect(problemsOf({ 'notes.txt': '' })[0]?.text).toContain("run this in a course's workspace");
});

test.each(['id', 'title', 'minutes', 'lesson', 'file'])(
  'a missing %s names the line to write',
  (name) => {
    const file = 'exercises/01-scalars/01-first/README.md';
    const [problem, ...others] = problemsOf({
      ...course,
      [file]: readme('first', { [name]: null }),
    });
    expect(others).toEqual([]);
    expect(problem?.file).toBe(file);
    expect(problem?.text).toContain(`write \`${name}: `);
  },
);

test('a learner file outside its folder is refused', () => {
  const file = 'exercises/01-scalars/01-first/README.md';
  const changed = { ...course, [file]: readme('first', { file: '../../package.ts' }) };
  expect(problemsOf(changed)[0]?.text).toContain('it says "../../package.ts"');
});

test('two exercises with one id are both named', () => {
  const file = 'exercises/01-scalars/02-second/README.md';
  expect(problemsOf({ ...course, [file]: readme('first') })).toEqual([
    { file, text: 'choose another id: exercises/01-scalars/01-first has `first` already' },
  ]);
});

test('a learner’s file that is gone does not keep the course from being read', () => {
  expect(problemsOf(without('exercises/01-scalars/01-first/task.ts'))).toEqual([]);
});

test.each(['hints.md', 'task.test.ts', 'README.md'])('a missing %s is named', (name) => {
  const file = `exercises/01-scalars/01-first/${name}`;
  expect(problemsOf(without(file)).map((problem) => problem.file)).toEqual([file]);
});

test('hints without a heading are not a ladder', () => {
  const file = 'exercises/01-scalars/01-first/hints.md';
  expect(problemsOf({ ...course, [file]: 'Look there.\n' })[0]?.text).toContain('`## ` heading');
});

test('everything to mend is listed at once', () => {
  const first = 'exercises/01-scalars/01-first/hints.md';
  const chapter = 'exercises/02-graph/README.md';
  expect(problemsOf(without(first, chapter)).map(({ file }) => file)).toEqual([first, chapter]);
});

test('stray files do not keep a learner from working; they are listed', () => {
  const root = temporaryTree({
    ...course,
    'exercises/01-scalars/01-first/notes.md': 'mine',
    'solutions/01-scalars/01-first/old.ts': '',
  });
  expect(loadCourse(root).strays).toEqual([
    'exercises/01-scalars/01-first/notes.md',
    'solutions/01-scalars/01-first/old.ts',
  ]);
});
