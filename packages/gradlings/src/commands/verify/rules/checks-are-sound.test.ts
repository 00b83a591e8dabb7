import { expect, test } from 'vitest';
import { courseTree } from '../../testing/course-tree.ts';
import { findingsOf } from '../testing/findings-of.ts';
import { checksAreSound } from './checks-are-sound.ts';

const file = 'exercises/01-scalars/01-cube/cube.test.ts';
const changed = (from: string, to: string) => {
  const text = String(courseTree[file]).replace(from, to);
  expect(text).not.toBe(courseTree[file]);
  return { [file]: text };
};

test('misconceptions that differ on every probe are sound', async () => {
  expect(await findingsOf(checksAreSound)).toEqual([]);
});

test('two misconceptions with the same answer are found', async () => {
  const [found] = await findingsOf(
    checksAreSound,
    changed('run: ({ x }) => x ** 2', 'run: ({ x }) => x ** 3'),
  );
  expect(found).toMatch(
    /cube\.test\.ts: in “the derivative of x³ is 3x²” the misconceptions gives-the-value and drops-the-factor give the same answer for x = [\d.]+; choose a probe that tells them apart, or mend that function$/,
  );
});

test('a misconception that is right on some probe is found', async () => {
  const [found] = await findingsOf(
    checksAreSound,
    changed('run: ({ x }) => x ** 2', 'run: ({ x }) => (x > 1.75 ? 3 : 1) * x ** 2'),
  );
  expect(found).toMatch(
    /the misconception drops-the-factor gives the right answer for x = 1\.[78]/,
  );
});

test('a placeholder that stands for nothing is found', async () => {
  const [found] = await findingsOf(checksAreSound, changed('{probe.x}', '{probe.z}'));
  expect(found).toContain('{probe.z}');
});
