import { execFile } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { fileURLToPath } from 'node:url';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import type { Context } from './commands/context.ts';
import { courseTree, cubeAnswers, cubeFile } from './commands/testing/course-tree.ts';
import { temporaryTree, type Tree } from './course/testing/write-tree.ts';
import { main } from './main.ts';
import { lookOf } from './terminal/look.ts';

// Answers run in processes of their own.
vi.setConfig({ testTimeout: 30_000 });

interface Result {
  readonly code: number;
  readonly out: string;
  readonly said: string;
}

const abilities = {
  color: false,
  unicode: true,
  cursor: false,
  interactive: false,
  columns: 80,
  rows: 24,
};

/** Calls gradlings in a folder, where nobody sits at a terminal. */
const shell =
  (cwd: string) =>
  async (...words: string[]): Promise<Result> => {
    let out = '';
    let said = '';
    const context: Context = {
      cwd,
      abilities,
      look: lookOf(abilities),
      print: (lines) => (out += `${lines.join('\n')}\n`),
      data: (text) => (out += text.endsWith('\n') ? text : `${text}\n`),
      notice: (text) => (said += `${text}\n`),
    };
    const before = process.exitCode;
    onTestFinished(() => {
      process.exitCode = before;
    });
    process.exitCode = 0;
    await main(words, context);
    return { code: Number(process.exitCode), out, said };
  };

function workspace(changes: Tree = {}) {
  const root = temporaryTree({ ...courseTree, ...changes });
  const write = (text: string) => writeFileSync(join(root, cubeFile), text);
  return { root, gradlings: shell(root), write };
}

describe('the program', () => {
  const program = fileURLToPath(new URL('../bin/gradlings.js', import.meta.url));
  const env = { PATH: process.env['PATH'], LANG: 'C.UTF-8' };
  const call = (cwd: string, ...words: string[]) =>
    promisify(execFile)(process.execPath, [program, ...words], { cwd, env });

  test('prints on standard output, and exits 0 when nothing failed', async () => {
    const { root } = workspace();
    const { stdout, stderr } = await call(root, 'hint', '1.1');
    expect(stdout).toContain('Hint 1 of 2: Where to look');
    expect(stderr).toBe('');
  });

  test('says what is wrong on standard error, and exits as the command says', async () => {
    const { root } = workspace();
    await expect(call(root, 'run', 'nonsense')).rejects.toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining("There is no exercise 'nonsense'."),
    });
  });

  test('ends quietly when nobody reads on, as in a pipe to head', async () => {
    const { root } = workspace();
    const child = execFile(process.execPath, [program, 'list'], { cwd: root, env });
    child.stdout!.destroy();
    let said = '';
    child.stderr!.on('data', (text) => (said += text));
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect({ code, said }).toEqual({ code: 0, said: '' });
  });
});

describe('watch', () => {
  test('not in a terminal, it prints the state once and exits 0', async () => {
    const { gradlings } = workspace();
    const { code, out, said } = await gradlings();
    expect(code).toBe(0);
    expect(said).toBe('');
    expect(out).toMatchInlineSnapshot(`
      "1.1 The slope of a cube (Scalars, about 5 minutes)
      exercises/01-scalars/01-cube/cube.ts

      Write \`cube\`. See the hints.

      · to do    the derivative of x³ is 3x²                                       0/2

        Not implemented yet. The \`TODO\` in your file says where to begin: replace the
        line that throws by your answer.

        exercises/01-scalars/01-cube/cube.ts:4:9

      ░░░░░░░░░░░░░░░░░░░░░░░░░░ 0 of 2 exercises
      Edit the file, then: npx gradlings run. In a terminal, npm start watches it.
      "
    `);
  });
});

describe('run', () => {
  test('the stub fails with 1 and says what to do', async () => {
    const { gradlings } = workspace();
    const { code, out } = await gradlings('run', '1.1');
    expect(code).toBe(1);
    expect(out).toContain('· to do    the derivative of x³ is 3x²');
  });

  test('a right answer passes with 0, counts in the list, and the next one is named', async () => {
    const { gradlings, write } = workspace();
    write(cubeAnswers.right);
    const { code, out } = await gradlings('run', 'scalar-c');
    expect(code).toBe(0);
    expect(out).toContain('✓ passed   the derivative of x³ is 3x²');
    expect(out).toContain('1.2 The slope of a square');
    const list = JSON.parse((await gradlings('list', '--json')).out);
    expect(list).toMatchObject({
      points: 2,
      maxPoints: 3,
      chapters: [
        {
          title: 'Scalars',
          exercises: [
            { id: 'scalar-cube', file: cubeFile, done: true, points: 2, maxPoints: 2, tries: 1 },
            { id: 'scalar-square', done: false, current: true, points: 0, maxPoints: 1 },
          ],
        },
      ],
    });
  });

  test('a misconception is told in the learner’s numbers', async () => {
    const { gradlings, write } = workspace();
    write(cubeAnswers.value);
    const { code, out } = await gradlings('run');
    expect(code).toBe(1);
    expect(out).toMatch(/[\d.]+ is x³ itself at x = [\d.]+\. How fast does it change\?/);
  });

  test('a syntax error is told with its place, and the line is shown', async () => {
    const { gradlings, write } = workspace();
    write('export function cube(x: number): number {\n  return 3 * ;\n}\n');
    const { code, out } = await gradlings('run');
    expect(code).toBe(1);
    expect(out).toContain(`${cubeFile}:2:14`);
    expect(out).toContain('    2 | return 3 * ;');
  });

  test('--json is the verdict', async () => {
    const { gradlings } = workspace();
    const { code, out } = await gradlings('run', '--json');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ exercise: 'scalar-cube', status: 'failed', points: 0 });
  });
});

describe('a typo', () => {
  test.each([
    [['rnu'], "error: unknown command 'rnu'\n(Did you mean run?)\n"],
    [['run', '--jsno'], "error: unknown option '--jsno'\n(Did you mean --json?)\n"],
    [
      ['run', 'scalar-cueb'],
      "There is no exercise 'scalar-cueb'. Did you mean scalar-cube? `npx gradlings list` shows them all.\n",
    ],
    [
      ['grade', '--format', 'xml'],
      "error: option '--format <format>' argument 'xml' is invalid. Allowed choices are json, junit, github.\n",
    ],
    [['reset'], "error: missing required argument 'id'\n"],
  ])('%j exits 2 and says what was meant', async (words, said) => {
    const { gradlings } = workspace();
    expect(await gradlings(...words)).toEqual({ code: 2, out: '', said });
  });

  test('outside a course it says where to go', async () => {
    const { code, said } = await shell(temporaryTree({}))('list');
    expect(code).toBe(2);
    expect(said).toMatch(/^There is no course here: /);
    expect(said).not.toContain('    at ');
  });
});

describe('hint', () => {
  test('each call shows one more, and the last one stays', async () => {
    const { gradlings } = workspace();
    const titles = [];
    for (let i = 0; i < 3; i++) titles.push(/Hint .*/.exec((await gradlings('hint')).out)?.[0]);
    expect(titles).toEqual([
      'Hint 1 of 2: Where to look',
      'Hint 2 of 2: The rule',
      'Hint 2 of 2: The rule',
    ]);
  });
});

describe('solution', () => {
  test('before passing it needs --reveal', async () => {
    const { gradlings } = workspace();
    const closed = await gradlings('solution', 'scalar-cube');
    expect(closed).toMatchObject({ code: 2, out: '' });
    expect(closed.said).toContain('npx gradlings solution 1.1 --reveal');
    const open = await gradlings('solution', 'scalar-cube', '--reveal');
    expect(open.code).toBe(0);
    expect(open.out).toContain('+   return 3 * x ** 2;');
  });
});

describe('reset', () => {
  test('keeps a copy and says where', async () => {
    const { root, gradlings, write } = workspace();
    await gradlings('watch');
    write(cubeAnswers.value);
    const { code, out } = await gradlings('reset', 'scalar-cube');
    expect(code).toBe(0);
    expect(out).toBe(
      `✓ ${cubeFile} is the stub again.\n  What you had is in .gradlings/kept/scalar-cube.1.ts\n`,
    );
    expect(readFileSync(join(root, cubeFile), 'utf8')).toBe(cubeAnswers.stub);
    expect(readFileSync(join(root, '.gradlings/kept/scalar-cube.1.ts'), 'utf8')).toBe(
      cubeAnswers.value,
    );
  });
});

describe('grade', () => {
  test('exits 1 when something failed, and writes the report where it is told', async () => {
    const { root, gradlings, write } = workspace();
    write(cubeAnswers.right);
    const { code, out } = await gradlings('grade', '.', '--course', '.', '--out', 'result.json');
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(JSON.parse(readFileSync(join(root, 'result.json'), 'utf8'))).toMatchObject({
      points: 2,
      maxPoints: 3,
    });
  });

  test('exits 0 when everything passed', async () => {
    const { gradlings } = workspace({
      [cubeFile]: cubeAnswers.right,
      'exercises/01-scalars/02-square/square.ts': String(
        courseTree['solutions/01-scalars/02-square/square.ts'],
      ),
    });
    const { code, out } = await gradlings('grade', '--course', '.', '--seed', 'again');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ seed: 'again', points: 3, maxPoints: 3 });
  });

  test('exits 3 when there is nothing to grade', async () => {
    const { gradlings } = workspace();
    const { code, out, said } = await gradlings('grade', 'nowhere', '--course', '.');
    expect({ code, out }).toEqual({ code: 3, out: '' });
    expect(said).toMatch(/^nowhere could not be graded: /);
  });
});

describe('verify', () => {
  test('a sound exercise exits 0; a broken one exits 1 and says how to mend it', async () => {
    const { root, gradlings } = workspace();
    expect(await gradlings('verify', 'scalar-cube')).toEqual({
      code: 0,
      out: '✓ 1 exercise checked, nothing to mend.\n',
      said: '',
    });
    writeFileSync(join(root, 'exercises/01-scalars/01-cube/hints.md'), '## One\n\nHint.\n');
    const { code, out } = await gradlings('verify', 'scalar-cube');
    expect(code).toBe(1);
    expect(out).toBe(
      '✗ exercises/01-scalars/01-cube/hints.md: there is one hint; write at least two: a pointer to the idea, then a question, the rule, a partly filled line\n1 thing to mend.\n',
    );
  });
});

describe('new', () => {
  const words = ['new', '--chapter', '1', '--id', 'scalar-fresh-idea', '--title', 'A fresh idea'];

  test('its exercise keeps every rule but those it names as left to write', async () => {
    const { root, gradlings } = workspace();
    const { code, out } = await gradlings(...words);
    expect(code).toBe(0);
    const left = out.split('\n').filter((line) => line.startsWith('  • '));
    expect(existsSync(join(root, 'solutions/01-scalars/03-fresh-idea/fresh-idea.ts'))).toBe(true);
    const { findings } = JSON.parse((await gradlings('verify', 'scalar-fresh-idea', '--json')).out);
    expect(new Set(findings.map(({ rule }: { rule: string }) => rule))).toEqual(
      new Set(['nothing-left-to-write', 'lesson-exists']),
    );
    expect(findings).toHaveLength(left.length);
  });

  test('what is missing is asked for where somebody can answer, and told where nobody can', async () => {
    const { gradlings } = workspace();
    const { code, said } = await gradlings('new', '--chapter', '1');
    expect(code).toBe(2);
    expect(said).toMatch(/^Say --id, --title, for example: /);
  });
});

describe('graph', () => {
  test('a file’s graph as text, dot and svg; what the code prints stays out of it', async () => {
    const { gradlings } = workspace({
      'y.ts': `import { tensor } from '@gradlings/autograd';
const x = tensor(3, { requiresGrad: true });
console.log('printed');
export const y = x.mul(x);
`,
    });
    const said = vi.spyOn(console, 'error').mockImplementation(() => {});
    onTestFinished(() => said.mockRestore());
    const text = await gradlings('graph', 'y.ts');
    expect(text.code).toBe(0);
    expect(said.mock.calls).toEqual([['printed']]);
    expect(text.out).toMatchInlineSnapshot(`
      "1 operations on 1 inputs. Each line is followed by what it was made of.
      - mul: a · b, value 9, MulBackward0
        - leaf, g · b = 3: value 3, leaf that requires a gradient
        - leaf, g · a = 3: as above

      Backward:
      1. mul starts with the gradient 1
      2. mul → leaf: 1 comes in, 3 goes on
      3. mul → leaf: 1 comes in, 3 goes on, 6 in all
      "
    `);
    expect((await gradlings('graph', 'y.ts', '--format', 'dot')).out).toMatch(/^digraph/);
    expect((await gradlings('graph', 'y.ts', '--format', 'svg')).out).toMatch(
      /^<svg [^]*<\/svg>\n$/,
    );
  });
});

describe('doctor', () => {
  test('in a sound workspace everything is fine', async () => {
    const { gradlings } = workspace();
    const { code, out } = await gradlings('doctor', '--json');
    expect(code).toBe(0);
    expect(
      JSON.parse(out).findings.map(({ name, ok }: { name: string; ok: boolean }) => [name, ok]),
    ).toEqual([
      ['Node.js', true],
      ['Terminal', true],
      ['git', true],
      ['Folders', true],
      ['Course and install', true],
    ]);
  });

  test('outside a course it exits 1 and says where to go', async () => {
    const { code, out } = await shell(temporaryTree({}))('doctor');
    expect(code).toBe(1);
    expect(out).toContain('✗ wrong  Course: there is none');
    expect(out).toContain('to mend it: go to the folder');
  });
});
