/** Programs put together at random from seeds: views, changes in place and plain operations in any order. */
import { Mt19937 } from '../../src/random/mt19937.ts';
import type { Program } from './run-program.ts';

const COUNT = 500;

class Writer {
  readonly lines: string[] = [];
  /** The shapes of the tensors so far, by name. */
  private readonly shapes = new Map<string, readonly number[]>();
  private readonly random: Mt19937;

  constructor(seed: number) {
    this.random = new Mt19937(seed);
  }

  write(): Program {
    this.add('leaf([2, 3])', [2, 3]);
    if (this.below(2) === 0) this.add('leaf([3])', [3]);
    if (this.below(2) === 0) this.add('data([2, 3])', [2, 3]);
    this.add(`a.mul(2)`, [2, 3]);
    const length = this.lines.length + 4 + this.below(7);
    while (this.lines.length < length)
      this.pick([() => this.view(), () => this.change(), () => this.compute()])();
    return this.lines;
  }

  private below(n: number): number {
    return this.random.next() % n;
  }

  private pick<T>(list: readonly T[]): T {
    return list[this.below(list.length)]!;
  }

  /** Later tensors more often. */
  private pickName(): string {
    const names = [...this.shapes.keys()];
    return names[Math.max(this.below(names.length), this.below(names.length))]!;
  }

  private mode(): string {
    return this.below(7) === 0 ? 'noGrad: ' : '';
  }

  private add(call: string, ...shapes: readonly (readonly number[])[]): void {
    const names = shapes.map((shape) => {
      const name = 'abcdefghijklmnopqrstuvwxyz'[this.shapes.size]!;
      this.shapes.set(name, shape);
      return name;
    });
    this.lines.push(`${this.lines.length < 3 ? '' : this.mode()}${names.join(', ')} = ${call}`);
  }

  private view(): void {
    const name = this.pickName();
    const shape = this.shapes.get(name)!;
    const dim = shape.length === 0 ? 0 : this.below(shape.length);
    const size = shape[dim] ?? 0;
    const without = shape.toSpliced(dim, 1);
    const kind = this.below(10);
    if (size > 0 && kind < 3) this.add(`${name}.select(${dim}, ${this.below(size)})`, without);
    else if (size > 1 && kind < 6) {
      const start = this.below(size);
      const length = 1 + this.below(size - start);
      this.add(`${name}.narrow(${dim}, ${start}, ${length})`, shape.with(dim, length));
    } else if (shape.length === 2 && kind < 8) this.add(`${name}.t()`, shape.toReversed());
    else if (size === 2 && kind === 8) this.add(`${name}.unbind(${dim})`, without, without);
    else if (kind === 9) this.add(`${name}.detach()`, shape);
    else this.add(`${name}.unsqueeze(0)`, [1, ...shape]);
  }

  private change(): void {
    const name = this.pickName();
    const call = this.pick([
      () =>
        this.pick([
          'exp_()',
          'neg_()',
          'sin_()',
          'tanh_()',
          'sigmoid_()',
          'relu_()',
          'square_()',
          'zero_()',
        ]),
      () =>
        this.pick([
          'add_(1)',
          'sub_(0.5)',
          'mul_(0.5)',
          'div_(2)',
          'pow_(2)',
          'fill_(0.75)',
          'clamp_(-1, 1)',
          'gt_(0)',
        ]),
      () => `${this.pick(['add_', 'sub_', 'mul_', 'copy_'])}($${this.pickName()})`,
    ])();
    this.lines.push(`${this.mode()}${name}.${call}`);
  }

  private compute(): void {
    const name = this.pickName();
    const shape = this.shapes.get(name)!;
    const call = this.pick(['mul(3)', 'exp()', 'pow(2)', 'clone()', 'add(1)', `mul($${name})`]);
    this.add(`${name}.${call}`, shape);
  }
}

export const randomPrograms: readonly Program[] = Array.from({ length: COUNT }, (_, seed) =>
  new Writer(seed).write(),
);
