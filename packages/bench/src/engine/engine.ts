/** Our engine beside the peers, and beside PyTorch where Python has it: the same tasks, in turn, medians. */
import { median } from '../median.ts';
import type { Report } from '../report.ts';
import { jaxJs } from './jax-js.ts';
import { jsPytorch } from './js-pytorch.ts';
import { million } from './million.ts';
import { ours } from './ours.ts';
import { pytorch } from './pytorch.ts';
import { type Run, type Task, type TaskName, tasks } from './tasks.ts';
import { tfjs } from './tfjs.ts';

/** One library at one task: runs it so often, gives the time of one run and the number it gave. */
type Contender = (runs: number) => Promise<{ milliseconds: number; number: number }>;

function inProcess(run: Run): Contender {
  return async (runs) => {
    let number = 0;
    const start = performance.now();
    for (let i = 0; i < runs; i++) {
      const y = run();
      number = typeof y === 'number' ? y : await y;
    }
    return { milliseconds: (performance.now() - start) / runs, number };
  };
}

const ROUNDS = 15;
/** A round lasts about so long, in milliseconds, and the warm-up so long at most. */
const ROUND = 20;
const WARM_UP = 400;

interface Timed {
  readonly milliseconds: number;
  readonly number: number;
}

/** All contenders in turn, round by round. */
async function inTurn(contenders: ReadonlyMap<string, Contender>): Promise<Map<string, Timed>> {
  const runs = new Map<string, number>();
  for (const [name, contender] of contenders) {
    const start = performance.now();
    let times = 1;
    let last = await contender(1);
    while (performance.now() - start < WARM_UP) {
      times = Math.max(1, Math.min(times * 2, Math.ceil(ROUND / last.milliseconds)));
      last = await contender(times);
    }
    runs.set(name, Math.max(1, Math.ceil(ROUND / last.milliseconds)));
  }
  const times = new Map([...contenders.keys()].map((name) => [name, [] as number[]]));
  const numbers = new Map<string, number>();
  // What takes seconds needs no fifteen rounds to be told from what takes milliseconds.
  let spent = 0;
  for (let round = 0; round < ROUNDS && (round < 3 || spent < 20_000); round++) {
    for (const [name, contender] of contenders) {
      const { milliseconds, number } = await contender(runs.get(name)!);
      times.get(name)!.push(milliseconds);
      numbers.set(name, number);
      spent += milliseconds * runs.get(name)!;
    }
  }
  return new Map(
    [...times].map(([name, list]) => [
      name,
      { milliseconds: median(list), number: numbers.get(name)! },
    ]),
  );
}

const ratio = (x: number): string => `${x < 10 ? x.toPrecision(2) : x.toFixed(0)}×`;

function duration(milliseconds: number, { operations }: Task): string {
  if (operations !== undefined) return `${((milliseconds / operations) * 1e6).toFixed(0)} ns/op`;
  return milliseconds < 1
    ? `${(milliseconds * 1000).toFixed(1)} µs`
    : `${milliseconds.toFixed(1)} ms`;
}

export async function engine(report: Report): Promise<void> {
  const libraries = {
    gradlings: ours,
    tfjs: await tfjs(),
    'jax-js': await jaxJs(),
    'js-pytorch': await jsPytorch(),
  };
  const torch = pytorch();
  if (torch === null) report.note('PyTorch is not measured: set PYTHON to a Python that has torch');
  for (const [name, task] of Object.entries(tasks) as [TaskName, Task][]) {
    const contenders = new Map<string, Contender>();
    for (const [library, its] of Object.entries(libraries)) {
      const run = its[name];
      if (run !== undefined) contenders.set(library, inProcess(run));
    }
    if (torch !== null) contenders.set('PyTorch', (runs) => torch.measure(name, runs));
    const timed = await inTurn(contenders);
    const own = timed.get('gradlings');
    if (own === undefined) throw new Error(`Our engine does not do the task ${name}.`);
    const others = [...timed].filter(([library]) => library !== 'gradlings');
    const ratios = others.map(
      ([library, { milliseconds }]) => `${library} ${ratio(milliseconds / own.milliseconds)}`,
    );
    report.row(task.what, [duration(own.milliseconds, task), ...ratios].join(' · '));
    for (const [library, { number }] of others) {
      if (Math.abs(number - own.number) > 1e-3 * Math.max(1, Math.abs(own.number))) {
        report.note(`${library} gives ${number} where we give ${own.number}`);
      }
    }
    if (task.learner && others.some(([, { milliseconds }]) => milliseconds < own.milliseconds)) {
      report.note('not the fastest at a size that learners use');
    }
  }
  torch?.close();
  million(report);
}
