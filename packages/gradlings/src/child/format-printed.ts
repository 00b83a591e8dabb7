/** What a learner's console prints for a value: text as it is, tensors as the engine prints them, data as it would be written. */
import { isTensor } from '@gradlings/autograd';

const limits = { depth: 4, entries: 100 };

export function formatPrinted(value: unknown): string {
  if (typeof value === 'string') return value;
  // Reading a learner's object can throw, or run its code: that is the learner's affair, not the printer's.
  try {
    return format(value, 0);
  } catch {
    return '[cannot be printed]';
  }
}

function format(value: unknown, depth: number): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'bigint') return `${value}n`;
  if (Object.is(value, -0)) return '-0';
  if (typeof value === 'function') return `[function ${value.name || '(anonymous)'}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  if (isTensor(value)) return value.toString();
  if (value instanceof Error) return `${value.name}: ${value.message}`;
  if (depth === limits.depth) return Array.isArray(value) ? '[…]' : '{…}';
  if (value instanceof Map || value instanceof Set || ArrayBuffer.isView(value)) {
    const name = value.constructor.name;
    return `${name} ${formatList([...(value as Iterable<unknown>)], depth)}`;
  }
  if (Array.isArray(value)) return formatList(value, depth);
  const entries = Object.entries(value);
  const shown = entries
    .slice(0, limits.entries)
    .map(([name, item]) => `${name}: ${format(item, depth + 1)}`);
  if (entries.length > limits.entries) shown.push('…');
  const kind = value.constructor?.name ?? '';
  const braces = shown.length === 0 ? '{}' : `{ ${shown.join(', ')} }`;
  return kind === '' || kind === 'Object' ? braces : `${kind} ${braces}`;
}

function formatList(items: readonly unknown[], depth: number): string {
  const shown = items.slice(0, limits.entries).map((item) => format(item, depth + 1));
  if (items.length > limits.entries) shown.push('…');
  return `[${shown.join(', ')}]`;
}
