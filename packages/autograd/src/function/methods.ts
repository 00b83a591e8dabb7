/** The static methods that a custom function may have. */
import type { Randomness } from '../vmap/levels.ts';
import type { FunctionContext } from './context.ts';

/** What `backward` returns: the gradient of the one input, or one for each; null where none is needed. */
type Returned = unknown;

/** The static methods of a custom function, as `apply` finds them. */
export interface FunctionMethods {
  readonly name: string;
  readonly setupContext?: (ctx: FunctionContext, inputs: never, output: never) => void;
  backward?(ctx: FunctionContext, ...grads: never[]): Returned;
  vjp?(ctx: FunctionContext, ...grads: never[]): Returned;
  jvp?(ctx: FunctionContext, ...tangents: never[]): Returned;
  /** Whether `vmap` may run the methods on batches as they are. */
  readonly generateVmapRule?: boolean;
  vmap?(info: VmapInfo, inDims: never, ...inputs: never[]): Returned;
}

/** What a rule of one's own is told. Source: `torch._functorch.autograd_function.VmapInfo` */
export interface VmapInfo {
  /** How many samples there are. */
  readonly batchSize: number;
  readonly randomness: Randomness;
}
