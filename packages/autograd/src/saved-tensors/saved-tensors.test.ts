import { describe, expect, test } from 'vitest';
import { recordedCases } from '../../conformance/features/answers.ts';
import {
  type Context,
  Function,
  grad,
  graphOf,
  savedTensorsHooks,
  tensor,
  type Tensor,
} from '../index.ts';

const t = (data: number[]): Tensor => tensor(data, { dtype: 'float64' });
const leaf = (data: number[]): Tensor => t(data).requiresGrad_();
const same = (x: Tensor): Tensor => x;
/** Wrong on purpose, as someone without types may write it. */
const wrong = <T>(value: unknown): T => value as T;

const cases = recordedCases('saving', {
  'hooks see each saved tensor once, and unpack gives it back in each pass': () => {
    const x = leaf([1.5, -0.5]);
    const log: unknown[] = [];
    const y = savedTensorsHooks(
      (a) => {
        log.push(['pack', a === x, a.toArray()]);
        return a;
      },
      (a) => {
        log.push(['unpack', a.toArray()]);
        return a;
      },
      () => x.mul(x).exp(),
    );
    y.sum().backward(null, { retainGraph: true });
    y.sum().backward();
    return [log, x.grad];
  },

  'what comes back is connected as the saved tensor was: second derivatives': () => {
    const x = leaf([1.5, -0.5]);
    const y = savedTensorsHooks(
      (a) => a.values(),
      (values) => t(values),
      () => x.mul(x).mul(x.exp()),
    );
    const [g] = grad(y.sum(), [x], { createGraph: true });
    return [g, grad(g.sum(), [x])];
  },

  'a result that is saved is packed, too': () => {
    const x = leaf([1.5, -0.5]);
    const seen: unknown[] = [];
    const pack = (a: Tensor): Tensor => {
      seen.push(a.shape);
      return a.mul(2);
    };
    const y = savedTensorsHooks(pack, same, () => x.exp());
    return [seen, grad(y.sum(), [x])];
  },

  'the innermost hooks are asked': () => {
    const log: string[] = [];
    const noting = (name: string) => (a: Tensor) => {
      log.push(name);
      return a;
    };
    const x = leaf([1.5]);
    savedTensorsHooks(noting('outer'), same, () =>
      savedTensorsHooks(noting('inner'), same, () => x.exp()).exp(),
    );
    return log;
  },

  "a custom function's tensors are packed, too": () => {
    class Op extends Function {
      static forward(ctx: Context, a: Tensor): Tensor {
        ctx.saveForBackward(a);
        return a.mul(a);
      }

      static backward({ savedTensors: [a] }: Context, g: Tensor): Tensor {
        return g.mul(a!);
      }
    }
    const x = leaf([1.5]);
    const y = savedTensorsHooks(
      (a) => a.mul(10),
      same,
      () => Op.apply(x),
    );
    return grad(y, [x]);
  },

  'unpack returns no tensor': () =>
    savedTensorsHooks(
      same,
      () => wrong<Tensor>(5),
      () => leaf([1.5]).exp(),
    ).backward(),

  'pack changes its tensor in place': () =>
    savedTensorsHooks(
      (a) => a.mul_(2),
      same,
      () => leaf([1.5]).mul(1.5).exp(),
    ),

  'a second pass over packed tensors': () => {
    const y = savedTensorsHooks(same, same, () => leaf([1.5]).exp());
    y.backward();
    y.backward();
  },
});

describe('what becomes of saved tensors is as in PyTorch', () => {
  test.for(cases)('%s', ([, difference]) => {
    expect(difference()).toBe('');
  });
});

describe('under hooks', () => {
  test('the graph can still be drawn, without the values that were packed', () => {
    const x = leaf([1.5]);
    const y = savedTensorsHooks(same, same, () => x.exp().sum());
    expect(graphOf(y).nodes.map(({ gradFn }) => gradFn)).toEqual([
      '',
      'ExpBackward0',
      'SumBackward0',
    ]);
  });
});
