/** Custom functions inside `vmap`: by a rule of their own, or by one that is generated from their methods. */
import { fail } from '../errors.ts';
import { kindOf } from '../kind-of.ts';
import { sum } from '../ops/reductions/reductions.ts';
import { movedim } from '../ops/shape/movedim.ts';
import { isTensor, type Tensor } from '../tensor.ts';
import { mapTree } from '../tree.ts';
import { expose, hide, levelsOf, levelsOfTensor } from '../vmap/align.ts';
import { outDimsOf } from '../vmap/mapped-dims.ts';
import { dispatch } from '../vmap/dispatch.ts';
import { withInterceptor } from '../vmap/interceptor.ts';
import { type Level, runningLevels, withLevel } from '../vmap/levels.ts';
import type { Dims } from '../vmap/types.ts';
import type { FunctionContext } from './context.ts';
import type { FunctionMethods, VmapInfo } from './methods.ts';
import { SampleContext } from './sample-context.ts';

type Apply = (methods: FunctionMethods, inputs: readonly unknown[]) => unknown;
type Method = (...args: readonly unknown[]) => unknown;

/** The call for all samples of the innermost `vmap` that has any among the inputs; `apply` looks after those around. */
export function applyToSamples(
  methods: FunctionMethods,
  inputs: readonly unknown[],
  apply: Apply,
): unknown {
  const id = levelsOf(inputs).at(-1);
  if (id === undefined) return withInterceptor(null, () => apply(methods, inputs));
  checkMethods(methods);
  const level = runningLevels()[id - 1]!;
  const mapped = inputs.map((x) => isTensor(x) && levelsOfTensor(x).includes(id));
  const wholes = inputs.map((x, i) => (mapped[i]! ? expose(x as Tensor, [id]) : x));
  if (methods.vmap !== undefined) return byOwnRule(methods, level, mapped, wholes);
  const result = apply(generated(methods, level, mapped), wholes);
  return eachTensor(result, (y) => hide(y, [id]));
}

const GUIDE =
  'For more details, please see https://pytorch.org/docs/main/notes/extending.func.html';

function checkMethods({
  name,
  setupContext,
  vmap,
  generateVmapRule = false,
}: FunctionMethods): void {
  if (setupContext === undefined) {
    throw fail(
      Error,
      `In order to use an autograd.Function with functorch transforms (vmap, grad, jvp, jacrev, ...), it must override the setup_context staticmethod. ${GUIDE}`,
      'Let forward take the inputs alone, and move what it saves to static setupContext(ctx, inputs, output) { … }.',
    );
  }
  if (generateVmapRule && vmap !== undefined) {
    throw fail(
      Error,
      `You tried to vmap over ${name}, but it has both generate_vmap_rule=True and an overridden vmap staticmethod. Please set generate_vmap_rule=False or delete the overridden vmap staticmethod to avoid ambiguity. ${GUIDE}`,
      'Keep the one that is meant.',
    );
  }
  if (generateVmapRule || vmap !== undefined) return;
  throw fail(
    Error,
    `You tried to vmap over ${name}, but it does not have vmap support. Please override and implement the vmap staticmethod or set generate_vmap_rule=True. ${GUIDE}`,
    'Where its methods use operations on tensors alone, static generateVmapRule = true is enough.',
  );
}

function byOwnRule(
  methods: FunctionMethods,
  { id, size, randomness }: Level,
  mapped: readonly boolean[],
  wholes: readonly unknown[],
): unknown {
  const info: VmapInfo = { batchSize: size, randomness };
  const inDims = mapped.map((isMapped) => (isMapped ? 0 : null));
  const returned = (methods.vmap as Method).call(methods, info, inDims, ...wholes);
  if (!Array.isArray(returned) || returned.length !== 2) {
    const got = Array.isArray(returned)
      ? `${returned.length} returns`
      : `a <class '${isTensor(returned) ? 'torch.Tensor' : kindOf(returned)}'>`;
    throw fail(
      Error,
      `Expected the vmap staticmethod to have two returns, an output and out_dims with pytree structure compatible with the output. Got ${got} instead`,
      'Return [output, 0], where 0 is the dimension along which the samples lie in the output.',
    );
  }
  const [output, outDims] = returned as [unknown, Dims];
  const dims = outDimsOf(methods, outDims, output);
  let i = 0;
  return mapTree(output, (y) => {
    const dim = dims[i++]!;
    return isTensor(y) && dim !== null ? hide(movedim(y, dim, 0), [id]) : y;
  });
}

/** The same function of wholes: each method sees samples, and what it gives is put together again. */
function generated(
  methods: FunctionMethods,
  { id: outer, ...how }: Level,
  mapped: readonly boolean[],
): FunctionMethods {
  let own: SampleContext;
  const seen = (xs: readonly unknown[], id: number): unknown[] =>
    xs.map((x, i) => (isTensor(x) && mapped[i]! ? hide(x, [id]) : x));
  const apart = (y: unknown, id: number): unknown => eachTensor(y, (x) => hide(x, [id]));
  const together = (y: unknown, id: number): unknown => eachTensor(y, (x) => expose(x, [id]));
  /** Another pass over the samples: the `vmap` around the call may have ended by then. */
  const pass = (isForward: boolean, run: (id: number) => unknown): unknown =>
    withLevel(how, ({ id }) => {
      Object.assign(own, { level: id, isForward });
      return withInterceptor(dispatch, () => run(id));
    });
  const going =
    (back: Method): Method =>
    (_ctx, ...grads) =>
      pass(false, (id) => {
        const returned = back.call(methods, own, ...grads.map((g) => apart(g, id)));
        const list: readonly unknown[] = Array.isArray(returned) ? returned : [returned];
        return list.map((g, i) => (isTensor(g) ? ofInput(g, mapped[i] ?? false, id) : g));
      });
  const { forward, setupContext, backward, vjp, jvp } = methods as unknown as {
    readonly [method: string]: Method | undefined;
  };
  return {
    name: methods.name,
    generateVmapRule: true,
    forward: (...xs: readonly unknown[]) =>
      withInterceptor(dispatch, () => together(forward!.call(methods, ...seen(xs, outer)), outer)),
    setupContext: (ctx: FunctionContext, xs: readonly unknown[], ys: unknown) => {
      own = new SampleContext(ctx, outer);
      withInterceptor(dispatch, () =>
        setupContext!.call(methods, own, seen(xs, outer), apart(ys, outer)),
      );
    },
    ...(backward !== undefined && { backward: going(backward) }),
    ...(vjp !== undefined && { vjp: going(vjp) }),
    ...(jvp !== undefined && {
      jvp: (_ctx: unknown, ...tangents: readonly unknown[]) =>
        pass(true, (id) => together(jvp.call(methods, own, ...seen(tangents, id)), id)),
    }),
  } as FunctionMethods;
}

/** What all samples share gets the sum of their gradients. */
function ofInput(g: Tensor, isMapped: boolean, id: number): Tensor {
  if (isMapped) return expose(g, [id]);
  return levelsOfTensor(g).includes(id) ? sum(expose(g, [id]), 0) : g;
}

/** Of one output, or of each of several. */
function eachTensor(outputs: unknown, fn: (y: Tensor) => Tensor): unknown {
  const one = (y: unknown): unknown => (isTensor(y) ? fn(y) : y);
  return Array.isArray(outputs) ? outputs.map(one) : one(outputs);
}
