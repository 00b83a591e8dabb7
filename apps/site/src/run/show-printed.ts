import { format } from '@gradlings/check';
import { toPlain } from '@gradlings/check/runner';
import { isTensor } from '@gradlings/autograd';

/** What console.log writes for its values: text as it is, tensors as the engine prints them, data as in messages. */
export const showPrinted = (values: readonly unknown[]): string => values.map(show).join(' ');

function show(value: unknown): string {
  if (typeof value === 'string') return value;
  if (isTensor(value)) return value.toString();
  if (value instanceof Error) return `${value.name}: ${value.message}`;
  const copied = toPlain(value);
  return 'value' in copied ? format(copied.value) : Object.prototype.toString.call(value);
}
