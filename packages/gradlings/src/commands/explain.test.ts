import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { CourseError } from '../course/course-error.ts';
import { abilitiesOf } from '../terminal/abilities.ts';
import { lookOf } from '../terminal/look.ts';
import type { Context } from './context.ts';
import { explain } from './explain.ts';
import { UsageError } from './usage-error.ts';

const explained = (error: unknown) => {
  const notices: string[] = [];
  const look = lookOf({ columns: 80, unicode: true, color: false });
  const context: Context = {
    cwd: '/course',
    abilities: abilitiesOf({}, {}, {}, 'linux'),
    look,
    print: () => {},
    data: () => {},
    notice: (text) => void notices.push(text),
  };
  const code = explain(error, context);
  return { code, said: notices.join('\n') };
};

const thrownBy = (action: () => unknown): unknown => {
  try {
    return action();
  } catch (error) {
    return error;
  }
};

test('what the user can mend is a sentence and exit code 2', () => {
  expect(explained(new UsageError('There is no exercise x.'))).toEqual({
    code: 2,
    said: 'There is no exercise x.',
  });
});

test('a course that cannot be read lists everything to mend', () => {
  const error = new CourseError([
    { file: 'exercises/a/README.md', text: 'write it' },
    { file: 'exercises/b/hints.md', text: 'write it too' },
  ]);
  expect(explained(error)).toEqual({
    code: 2,
    said: 'The course in this workspace cannot be read:\n  exercises/a/README.md: write it\n  exercises/b/hints.md: write it too',
  });
});

test('an error of the disk is a sentence with the path', () => {
  expect(explained(thrownBy(() => readFileSync('nowhere.txt')))).toEqual({
    code: 2,
    said: 'There is no such file or folder: nowhere.txt',
  });
});

test('only a defect of gradlings shows a stack', () => {
  const { code, said } = explained(new RangeError('impossible'));
  expect(code).toBe(3);
  expect(said).toMatch(/^gradlings itself has failed.*\nRangeError: impossible\n +at /);
});
