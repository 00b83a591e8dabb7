/** Derivatives written by hand, and what becomes of saved tensors. */
import {
  checkpoint,
  type Context,
  Function,
  grad,
  gradcheck,
  gradgradcheck,
  onceDifferentiable,
  savedTensorsHooks,
  tensor,
  type Tensor,
} from '../../src/index.ts';
import { type Answer, Listed, Size } from './answer.ts';

const leaf = (values: readonly number[] | number): Tensor => tensor(values, { requiresGrad: true });
const leaf64 = (values: readonly number[]): Tensor =>
  tensor(values, { dtype: 'float64', requiresGrad: true });

class Once extends Function {
  static forward(ctx: Context, x: Tensor): Tensor {
    ctx.saveForBackward(x);
    return x.pow(2);
  }

  static backward = onceDifferentiable((ctx: Context, g: Tensor) =>
    g.mul(2).mul(ctx.savedTensors[0]!),
  );
}

export const functionAnswers: { readonly [title: string]: Answer } = {
  'custom Function extra None ok': () => {
    class Sq extends Function {
      static forward(_: Context, x: Tensor): Tensor {
        return x.mul(2);
      }
      static backward(_: Context, g: Tensor): unknown {
        return [g.mul(2), null];
      }
    }
    Sq.apply(leaf(1)).backward();
  },
  'custom Function: too few gradients': () => {
    class Sq2 extends Function {
      static forward(_: Context, x: Tensor, y: Tensor): Tensor {
        return x.mul(y);
      }
      static backward(_: Context, g: Tensor): unknown {
        return g;
      }
    }
    Sq2.apply(leaf(1), leaf(1)).backward();
  },
  'custom Function: too many gradients': () => {
    class Sq2b extends Function {
      static forward(_: Context, x: Tensor): Tensor {
        return x.mul(2);
      }
      static backward(_: Context, g: Tensor): unknown {
        return [g, g];
      }
    }
    Sq2b.apply(leaf(1)).backward();
  },
  'custom Function: wrong gradient shape': () => {
    class Sq3 extends Function {
      static forward(_: Context, x: Tensor): Tensor {
        return x.mul(2);
      }
      static backward(_: Context, g: Tensor): unknown {
        return g.narrow(0, 0, 2);
      }
    }
    Sq3.apply(leaf([1, 2, 3]))
      .sum()
      .backward();
  },
  'custom Function: no backward': () => {
    class Sq4 extends Function {
      static forward(_: Context, x: Tensor): Tensor {
        return x.mul(2);
      }
    }
    Sq4.apply(leaf(1)).backward();
  },
  'custom Function: backward returns float': () => {
    class Sq5 extends Function {
      static forward(_: Context, x: Tensor): Tensor {
        return x.mul(2);
      }
      static backward(): unknown {
        return 2.5;
      }
    }
    Sq5.apply(leaf(1)).backward();
  },
  'custom Function: save_for_backward non tensor': () => {
    class Sq6 extends Function {
      static forward(ctx: Context, x: Tensor): Tensor {
        ctx.saveForBackward(3.5 as never);
        return x.mul(2);
      }
      static backward(_: Context, g: Tensor): unknown {
        return g;
      }
    }
    Sq6.apply(leaf(1)).backward();
  },
  'custom Function: once_differentiable twice': () => {
    const x = leaf(3);
    const [g] = grad(Once.apply(x), x, { createGraph: true });
    g.backward();
  },
  'once_differentiable twice': () => {
    const [x, v] = [leaf(3), leaf(1)];
    const [g] = grad(Once.apply(x), x, { gradOutputs: v, createGraph: true });
    grad(g, x);
  },
  'custom Function: called as instance': {
    none: 'An object is no function in JavaScript: calling one is an error of the language. The methods are static, as in PyTorch today.',
  },
  'custom Function: forward called directly (missing ctx)': {
    none: 'JavaScript does not count the arguments of a call; the compiler does, and refuses Sq.forward(x).',
  },
  'custom Function printing': {
    differs: 'A node prints as it does after grad_fn=, whoever wrote its derivative.',
    run: () => {
      class Sq7 extends Function {
        static forward(_: Context, x: Tensor): Tensor {
          return x.pow(2);
        }
        static backward(_: Context, g: Tensor): unknown {
          return g;
        }
      }
      const y = Sq7.apply(leaf([1, 2, 3]));
      return [y, y.gradFn];
    },
    says: '(tensor([1., 4., 9.], grad_fn=<Sq7Backward>), <Sq7Backward>)',
  },
  'custom in-place without mark_dirty': () => {
    class Doubled extends Function {
      static forward(_: Context, x: Tensor): Tensor {
        return x.mul_(2);
      }
      static backward(_: Context, g: Tensor): unknown {
        return g.mul(2);
      }
    }
    Doubled.apply(leaf([1]).mul(1))
      .sum()
      .backward();
  },
  'gradcheck failing': () => {
    class Wrong extends Function {
      static forward(ctx: Context, x: Tensor): Tensor {
        ctx.saveForBackward(x);
        return x.pow(2);
      }
      static backward(ctx: Context, g: Tensor): unknown {
        return g.mul(ctx.savedTensors[0]!);
      }
    }
    gradcheck((x) => Wrong.apply(x), leaf64([1, 2]));
  },
  'gradgradcheck once_differentiable': () => gradgradcheck((x) => Once.apply(x), leaf64([1, 2])),
  'access saved tensor after backward': () => {
    let seen: Context | null = null;
    class Seen extends Function {
      static forward(ctx: Context, x: Tensor): Tensor {
        ctx.saveForBackward(x);
        seen = ctx;
        return x.exp();
      }
      static backward(ctx: Context, g: Tensor): unknown {
        return g.mul(ctx.savedTensors[0]!);
      }
    }
    Seen.apply(leaf([1, 2]))
      .sum()
      .backward();
    return seen!.savedTensors;
  },
  saved_tensors_hooks: () => {
    const shapes: Size[] = [];
    const pack = (x: Tensor): Tensor => {
      shapes.push(new Size(x.shape));
      return x;
    };
    savedTensorsHooks(
      pack,
      (x) => x,
      () => leaf([1, 2, 3]).pow(2),
    );
    return new Listed(shapes);
  },
  'checkpoint without use_reentrant': {
    differs:
      'There is one kind of checkpoint, the one that PyTorch advises (use_reentrant=False): nothing needs to be said, and what is computed keeps its nodes.',
    run: () => checkpoint((x: Tensor) => x.pow(2).sum(), leaf([1, 2, 3])),
    says: 'tensor(14., grad_fn=<SumBackward0>)',
  },
};
