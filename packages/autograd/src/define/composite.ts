/** Operations that are other operations put together: nothing of their own is recorded. */
import { operation, type OperationDefinition } from '../operation.ts';
import { type Op, publish } from '../publish.ts';

export interface CompositeDefinition extends Pick<
  OperationDefinition,
  'name' | 'torch' | 'summary' | 'formula' | 'samples' | 'method'
> {
  readonly madeOf: readonly string[];
}

export function composite<F extends object>(fn: object, definition: CompositeDefinition): Op<F> {
  return publish<F>(fn, operation({ node: '', derivatives: {}, ...definition }));
}
