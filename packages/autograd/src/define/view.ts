/** The usual record of an operation that only rereads its input's storage. */
import { type Operation, operation, type OperationDefinition } from '../operation.ts';

type Usual = 'torch' | 'node';

/** Completes the names of a view operation: `torch.NAME` and `NameBackward0` unless told. */
export function view(
  definition: Omit<OperationDefinition, Usual> & Partial<Pick<OperationDefinition, Usual>>,
): Operation {
  const { name } = definition;
  return operation({
    torch: `torch.${name}`,
    node: `${name[0]!.toUpperCase()}${name.slice(1)}Backward0`,
    ...definition,
  });
}
