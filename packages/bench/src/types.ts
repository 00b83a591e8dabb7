/** What shapes in the types cost: checking a script of 500 lines with them, and with plain tensors. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { median } from './median.ts';
import type { Report } from './report.ts';

const block = (i: number, annotation: string): string => `
const x${i}${annotation} = zeros([8, 3]);
const w${i}${annotation} = ones([3, 5], { requiresGrad: true });
const b${i}${annotation} = ones([5], { requiresGrad: true });
const h${i}${annotation} = x${i}.matmul(w${i}).add(b${i}).tanh();
const s${i}${annotation} = h${i}.softmax(1).mul(h${i}).sum(1, { keepdim: true });
const m${i}${annotation} = h${i}.t().reshape([5, 2, 4]).permute([2, 0, 1]).mean([0, 2]);
const l${i}${annotation} = s${i}.pow(2).mean().add(m${i}.sum());
l${i}.backward();
w${i}.grad?.mul(0.1);`;

export async function types(report: Report): Promise<void> {
  const folder = mkdtempSync(join(ROOT, 'packages/bench/node_modules/.types-'));
  const script = (annotation: string): string =>
    [
      "import { ones, zeros, type Tensor } from '@gradlings/autograd';",
      'export type Used = Tensor;',
      ...Array.from({ length: 50 }, (_, i) => block(i, annotation)),
    ].join('\n');
  const check = (name: string): number => {
    const config = {
      extends: join(ROOT, 'tsconfig.json'),
      compilerOptions: { noEmit: true, declaration: false, declarationMap: false },
      files: [join(folder, name)],
    };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));
    const { stdout } = spawnSync(
      process.execPath,
      [join(ROOT, 'node_modules/typescript/bin/tsc'), '-p', folder, '--extendedDiagnostics'],
      { encoding: 'utf8' },
    );
    if (stdout.includes('error TS')) report.note(stdout.split('\n')[0]!);
    return Number(/Check time:\s+([\d.]+)s/.exec(stdout)?.[1] ?? NaN) * 1000;
  };
  try {
    writeFileSync(join(folder, 'shapes.ts'), script(''));
    writeFileSync(join(folder, 'plain.ts'), script(': Tensor'));
    const shapes: number[] = [];
    const plain: number[] = [];
    for (let i = 0; i < 3; i++) {
      shapes.push(check('shapes.ts'));
      plain.push(check('plain.ts'));
    }
    report.row(
      'checking a script of 450 lines, the engine included',
      `${median(shapes).toFixed(0)} ms with shapes, ${median(plain).toFixed(0)} ms with plain Tensor`,
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}
