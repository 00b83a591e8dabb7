import { expect, onTestFinished, test } from 'vitest';
import { openBundler, type Bundler } from './bundler.ts';

const bundler = (): Bundler => {
  const opened = openBundler();
  onTestFinished(() => opened.close());
  return opened;
};

/** Each level is tried as a comparison and as a list of types, and so is what is in it. */
const levels = 25_000;
const slow = `const a = ${'f<'.repeat(levels)}number${'>(1)'.repeat(levels)};\n`;

test('a file comes back as code with its map, or with what is wrong with it', async () => {
  const { bundle } = bundler();
  const sound = await bundle('slope.ts', 'export const slope: number = 1;');
  expect('code' in sound && sound.code).toContain('slope = 1');
  expect('map' in sound && JSON.parse(sound.map)).toMatchObject({ sources: ['slope.ts'] });
  const broken = await bundle('slope.ts', 'export const slope = (');
  expect('problem' in broken && broken.problem.code).toBe('syntax-error');
});

test('a text that keeps the parser busy is given up, and whoever waits behind it is read', async () => {
  const { bundle } = bundler();
  const [given, next] = await Promise.all([
    bundle('slope.ts', slow),
    bundle('slope.ts', 'export const slope = 1;'),
  ]);
  expect('problem' in given && given.problem.text).toBe(
    'slope.ts was still being read as TypeScript after 3 s, or would grow beyond 4 MB, and was given up. Write it more plainly.',
  );
  expect(next).toHaveProperty('code');
}, 20_000);
