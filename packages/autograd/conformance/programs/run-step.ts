/** One step of a random program on this package's tensors, as record-programs.py does it on PyTorch's. */
import '../../src/methods.ts';
import { tensor } from '../../src/creation.ts';
import { cat } from '../../src/ops/joining/cat.ts';
import { where } from '../../src/ops/pointwise/conditional.ts';
import { stack } from '../../src/ops/joining/stack.ts';
import type { Tensor } from '../../src/tensor.ts';
import type { Step } from './program.ts';

type Method = (...args: unknown[]) => Tensor;

export function runStep({ op, on, args }: Step, values: readonly Tensor[]): Tensor {
  const [x, ...others] = on.map((place) => values[place]!) as [Tensor, ...Tensor[]];
  switch (op) {
    case 'cat':
      return cat([x, ...others], args[0] as number) as Tensor;
    case 'stack':
      return stack([x, ...others], args[0] as number);
    case 'where':
      return where(x.gt(0.1), x, others[0]!);
    case 'indexSelect': {
      const { index } = args[1] as { readonly index: readonly number[] };
      return x.indexSelect(args[0] as number, tensor(index, { dtype: 'int32' }));
    }
    default: {
      const method = (x as unknown as { readonly [name: string]: Method })[op]!;
      return method.call(x, ...others, ...args);
    }
  }
}
