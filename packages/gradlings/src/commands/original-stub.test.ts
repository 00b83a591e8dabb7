import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadCourse } from '../course/load-course.ts';
import { temporaryTree } from '../course/testing/write-tree.ts';
import { openProgress } from '../progress/progress-file.ts';
import { keepStubs, originalStub } from './original-stub.ts';
import { resetExercise } from './reset.ts';
import { courseTree, cubeAnswers, cubeFile } from './testing/course-tree.ts';

const open = () => {
  const root = temporaryTree(courseTree);
  const course = loadCourse(root);
  const [exercise] = course.exercises;
  if (exercise === undefined) throw new Error('the course has exercises');
  const write = (text: string) => writeFileSync(join(root, cubeFile), text);
  const git = (...words: string[]) => {
    const who = [
      '-c',
      'user.name=A',
      '-c',
      'user.email=a@example.org',
      '-c',
      'commit.gpgsign=false',
    ];
    execFileSync('git', [...who, ...words], { cwd: root, stdio: 'ignore' });
  };
  const commit = (message: string) => {
    git('add', '.');
    git('commit', '-m', message);
  };
  return { root, course, exercise, write, git, commit };
};

describe('in a clone', () => {
  test('the stub comes from git, though the learner wrote and committed', () => {
    const { course, exercise, write, git, commit } = open();
    git('init');
    commit('the course');
    write(cubeAnswers.value);
    commit('my try');
    write(cubeAnswers.right);
    expect(originalStub(course, exercise)).toBe(cubeAnswers.stub);
  });

  test('a newer stub of the course wins over an older one', () => {
    const { course, exercise, write, git, commit } = open();
    git('init');
    commit('the course');
    write(`// Clearer.\n${cubeAnswers.stub}`);
    commit('the course, clearer');
    write(cubeAnswers.right);
    commit('mine');
    expect(originalStub(course, exercise)).toBe(`// Clearer.\n${cubeAnswers.stub}`);
  });

  test('a commit in which a part was written already is not the stub', () => {
    const { course, exercise, write, git, commit } = open();
    const two = cubeAnswers.stub + cubeAnswers.stub.replace('cube', 'other');
    git('init');
    write(two);
    commit('the course');
    write(cubeAnswers.stub);
    commit('half of it');
    expect(originalStub(course, exercise)).toBe(two);
  });
});

describe('without git', () => {
  test('the stubs that were seen untouched are kept', () => {
    const { course, exercise, write } = open();
    keepStubs(course);
    write(cubeAnswers.right);
    keepStubs(course);
    expect(originalStub(course, exercise)).toBe(cubeAnswers.stub);
  });

  test('a stub that nobody saw is not known, and reset says so and touches nothing', () => {
    const { root, course, exercise, write } = open();
    write(cubeAnswers.right);
    keepStubs(course);
    expect(originalStub(course, exercise)).toBeUndefined();
    const workspace = { course, progress: openProgress(root, () => {}) };
    expect(() => resetExercise(workspace, exercise)).toThrow(
      'The stub of scalar-cube is not known here',
    );
    expect(readFileSync(join(root, cubeFile), 'utf8')).toBe(cubeAnswers.right);
    expect(existsSync(join(root, '.gradlings', 'kept'))).toBe(false);
  });
});

test('reset puts the stub back and keeps what was written', () => {
  const { root, course, exercise, write } = open();
  keepStubs(course);
  write(cubeAnswers.value);
  const copy = resetExercise({ course, progress: openProgress(root, () => {}) }, exercise);
  expect(readFileSync(join(root, cubeFile), 'utf8')).toBe(cubeAnswers.stub);
  expect(copy).toBe(join(root, '.gradlings', 'kept', 'scalar-cube.1.ts'));
  expect(readFileSync(String(copy), 'utf8')).toBe(cubeAnswers.value);
});
