/**
 * The three examples of the tutorial article that the course grew from: each as it is written here, what it prints
 * here, what it prints in PyTorch (recorded from programs/NAME.py), and what the article says of it.
 */
import pytorch from '../../lesson/pytorch.recorded.json';
import { type Answer, compareAnswers, parseAnswer } from '../numbers/parse-answer.ts';

interface Example {
  /** The function, as a formula. */
  readonly formula: string;
  /** TypeScript. A test holds `prints` to what it prints. */
  readonly code: string;
  readonly prints: readonly string[];
  /** What the article says that x.grad is, which is printed last. */
  readonly claim: Answer;
}

export const examples = {
  polynomial: {
    formula: 'y = 2x² + 3z at x = 2, z = 3',
    code: `import { tensor } from '@gradlings/autograd';

const x = tensor(2, { requiresGrad: true });
const z = tensor(3, { requiresGrad: true });
const y = x.pow(2).mul(2).add(z.mul(3));
y.backward();
console.log(y);
console.log(y.item());
console.log(z.grad);
console.log(x.grad);
`,
    prints: ['tensor(17., grad_fn=<AddBackward0>)', '17', 'tensor(3.)', 'tensor(8.)'],
    claim: 8,
  },
  matmul: {
    formula: 'y = sum(a · x w) at x = [1, 2], w = [[3, 4], [5, 6]], a = 2',
    code: `import { type Tensor, tensor } from '@gradlings/autograd';

let x: Tensor = tensor([1, 2], { requiresGrad: true });
const w = tensor([[3, 4], [5, 6]]);
const a = 2;
x = x.reshape([1, -1]);
const y = x.mul(a).matmul(w).sum();
y.backward();
console.log(x.grad);
`,
    prints: [
      "UserWarning: The .grad attribute of a Tensor that is not a leaf Tensor is being accessed. Its .grad attribute won't be populated during autograd.backward(). If you indeed want the .grad field to be populated for a non-leaf Tensor, use .retain_grad() on the non-leaf Tensor. If you access the non-leaf Tensor by mistake, make sure you access the leaf Tensor instead. See github.com/pytorch/pytorch/pull/30531 for more information.\nThis tensor was computed, so its grad stays null: call x.retainGrad() before backward(), or look at the leaf it came from.",
      'null',
    ],
    claim: [[6, 10]],
  },
  select: {
    formula: 'y = x² at x = [1, 2], and back from y[1]',
    code: `import { tensor } from '@gradlings/autograd';

const x = tensor([1, 2], { requiresGrad: true });
const y = x.pow(2);
y.at(1).backward();
console.log(x.grad);
`,
    prints: ['tensor([0., 4.])'],
    claim: [0, 4],
  },
} as const satisfies Record<string, Example>;

export type ExampleName = keyof typeof examples;

/** What PyTorch printed, and what it warned of. */
export const recorded: Readonly<
  Record<
    ExampleName,
    { readonly code: string; readonly prints: string; readonly warns: readonly string[] }
  >
> = pytorch.article;

/** Whether PyTorch prints what the article says. */
export function claimHolds(name: ExampleName): boolean {
  const printed = parseAnswer(recorded[name].prints.trimEnd().split('\n').at(-1)!);
  return printed !== undefined && compareAnswers(printed, examples[name].claim) === 'right';
}
