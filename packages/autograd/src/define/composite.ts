/** Operations that are other operations put together: nothing of their own is recorded. */
import { operation, type OperationDefinition } from '../operation.ts';
import { type Op, publish } from '../publish.ts';

export interface CompositeDefinition extends Pick<
  OperationDefinition,
  'name' | 'summary' | 'formula' | 'samples' | 'method'
> {
  readonly torch?: string;
  readonly madeOf: readonly string[];
}

export function composite<F extends object>(fn: F, definition: CompositeDefinition): Op<F> {
  const record = operation({
    torch: `torch.${definition.name}`,
    node: '',
    derivatives: {},
    ...definition,
  });
  return publish(fn, record);
}
