import { describe, expect, test } from 'vitest';
import { recordedCases } from '../../conformance/features/answers.ts';
import {
  checkpoint,
  CheckpointError,
  getRngState,
  grad,
  manualSeed,
  noGrad,
  rand,
  tensor,
  type Tensor,
} from '../index.ts';

const t = (data: number[]): Tensor => tensor(data, { dtype: 'float64' });
const leaf = (data: number[]): Tensor => t(data).requiresGrad_();
/** Wrong on purpose, as someone without types may write it. */
const wrong = <T>(value: unknown): T => value as T;

/** `fn`, and how often it was called. */
function counted(fn: (x: Tensor) => Tensor): [(x: Tensor) => Tensor, () => number] {
  let calls = 0;
  const run = (x: Tensor): Tensor => {
    calls++;
    return fn(x);
  };
  return [run, () => calls];
}

function block(x: Tensor): Tensor {
  const y = x.sin();
  return y.mul(y).exp();
}

/** A function that is another the second time, inside a checkpoint. */
function changing(first: (x: Tensor) => Tensor, second: (x: Tensor) => Tensor): void {
  let calls = 0;
  const run = (x: Tensor): Tensor => (calls++ === 0 ? first(x) : second(x));
  checkpoint(run, leaf([1.5, -0.5]))
    .sum()
    .backward();
}

const cases = recordedCases('checkpoint', {
  'checkpoint: runs again in the backward pass': () => {
    const x = leaf([1.5, -0.5]);
    const [run, calls] = counted(block);
    const y = checkpoint(run, x);
    const before = calls();
    y.sum().backward();
    return [y, x.grad, before, calls()];
  },

  'checkpoint: several arguments and outputs': () => {
    const [a, b] = [leaf([1.5]), leaf([-0.5])];
    const fn = (p: Tensor, q: Tensor, n: number): [Tensor, Tensor] => [
      p.mul(q).mul(n),
      p.add(q).exp(),
    ];
    const [p, q] = checkpoint(fn, a, b, 3);
    return [p, q, grad(p.add(q), [a, b])];
  },

  'checkpoint: again for every pass': () => {
    const x = leaf([1.5, -0.5]);
    const [run, calls] = counted(block);
    const y = checkpoint(run, x);
    y.sum().backward(null, { retainGraph: true });
    y.sum().backward(null, { retainGraph: true });
    return [x.grad, calls()];
  },

  'checkpoint: second derivatives': () => {
    const x = leaf([1.5, -0.5]);
    const [run, calls] = counted(block);
    const [g] = grad(checkpoint(run, x).sum(), [x], { createGraph: true });
    return [g, grad(g.sum(), [x]), calls()];
  },

  'checkpoint: stops as soon as all values are there': () => {
    const log: string[] = [];
    const run = (a: Tensor): Tensor => {
      const y = a.sin().exp();
      log.push('end');
      return y;
    };
    checkpoint(run, leaf([1.5])).backward();
    return log;
  },

  'checkpoint in checkpoint': () => {
    const x = leaf([1.5, -0.5]);
    const inner = (a: Tensor): Tensor => a.sin().exp();
    const y = checkpoint((a: Tensor) => checkpoint(inner, a).cos().mul(a), x);
    y.sum().backward();
    return [y, x.grad];
  },

  'checkpoint: a gradient inside': () => {
    const x = leaf([1.5, -0.5]);
    const run = (a: Tensor): Tensor => {
      const y = a.sin();
      const [g] = grad(y.sum(), [a], { createGraph: true });
      return g.mul(y);
    };
    return grad(checkpoint(run, x).sum(), [x]);
  },

  'checkpoint: the same random numbers': () => {
    manualSeed(0);
    const x = leaf([1.5, -0.5]);
    const y = checkpoint((a: Tensor) => a.mul(rand([2], { dtype: 'float64' })), x);
    const state = getRngState();
    const [g] = grad(y.sum(), [x]);
    return [y, g, getRngState().equal(state)];
  },

  'checkpoint: nothing to do without recording': () => {
    const [run, calls] = counted(block);
    const y = noGrad(() => checkpoint(run, leaf([1.5])));
    return [y.requiresGrad, checkpoint(run, t([1.5])).requiresGrad, calls()];
  },

  'checkpoint: an argument that was changed': () => {
    const x = leaf([1.5, -0.5]).mul(1);
    const y = checkpoint(block, x);
    noGrad(() => x.mul_(2));
    y.sum().backward();
  },

  'checkpoint: fewer tensors the second time': () =>
    changing(
      (x) => x.sin().exp(),
      (x) => x.sin(),
    ),

  'checkpoint: other shapes the second time': () =>
    changing(
      (x) => x.sin().exp(),
      (x) => x.narrow(0, 0, 1).sin().exp(),
    ),

  'checkpoint: a second pass': () => {
    const y = checkpoint(block, leaf([1.5]));
    y.backward();
    y.backward();
  },
});

describe('checkpoints do as PyTorch', () => {
  test.for(cases)('%s', ([, difference]) => {
    expect(difference()).toBe('');
  });
});

describe('checkpoint', () => {
  test('takes its options last', () => {
    const log: string[] = [];
    const run = (a: Tensor): Tensor => {
      const y = a.exp();
      log.push('end');
      return y;
    };
    checkpoint(run, leaf([1.5]), { earlyStop: false }).backward();
    expect(log).toEqual(['end', 'end']);
  });

  test('has no reentrant form', () => {
    const options = wrong<{ useReentrant: false }>({ useReentrant: true });
    expect(() => checkpoint(block, leaf([1.5]), options)).toThrow('use_reentrant=True');
  });

  test('throws errors of a kind of their own', () => {
    const run = (): void =>
      changing(
        (x) => x.exp(),
        (x) => x.mul(1),
      );
    expect(run).toThrow(CheckpointError);
  });

  test('an error of the function itself comes through in the backward pass', () => {
    let calls = 0;
    const y = checkpoint(
      (x: Tensor) => {
        calls++;
        if (calls === 2) throw new Error('mine');
        return x.exp();
      },
      leaf([1.5]),
    );
    expect(() => y.backward()).toThrow('mine');
  });
});
