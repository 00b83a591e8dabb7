import { expect, test } from 'vitest';
import { importProblem } from './import-problem.ts';

const problemOf = (source: string) => importProblem('answer.ts', source);

test.each([
  "import { tensor } from '@gradlings/autograd';",
  'import { tensor, type Tensor as T } from "@gradlings/autograd";',
  "import {\n  tensor as t,\n  zeros,\n} from '@gradlings/autograd';",
  "import type { Anything } from 'elsewhere';",
  "import * as functional from '@gradlings/autograd/functional';",
  "// import fs from 'node:fs';\nconst text = \"import fs from 'node:fs'\";",
])('%o may be imported', (source) => {
  expect(problemOf(source)).toBe(undefined);
});

test('another module is refused where it is named', () => {
  expect(problemOf("\nimport fs from 'node:fs';")).toMatchObject({
    code: 'import-refused',
    place: { file: 'answer.ts', line: 2, column: 16 },
  });
  expect(problemOf("import './other.ts';")?.text).toMatch(
    /^answer\.ts, line 1, column 8, imports \.\/other\.ts\. An answer may import only @gradlings/,
  );
});

test('a name that the engine lacks is told before it is undefined', () => {
  expect(problemOf("import {\n  ones,\n  tensr,\n} from '@gradlings/autograd';")).toMatchObject({
    code: 'no-such-export',
    place: { file: 'answer.ts', line: 3, column: 3 },
    text: 'answer.ts, line 3, column 3, imports tensr from @gradlings/autograd, which has no such export.',
  });
});
