/** Python's name of what was passed, for messages that are PyTorch's. */
export function kindOf(x: unknown): string {
  if (Array.isArray(x)) return 'list';
  if (x === null || x === undefined) return 'NoneType';
  if (typeof x === 'number') return Number.isInteger(x) ? 'int' : 'float';
  if (typeof x === 'object') return nameOfClass(x);
  return typeof x === 'string' ? 'str' : typeof x === 'boolean' ? 'bool' : typeof x;
}

function nameOfClass(x: object): string {
  const name = x.constructor?.name ?? 'Object';
  return name === 'Object' ? 'dict' : name;
}

/** Python's name of a function that was passed. */
export function nameOfFunction({ name }: { readonly name: string }): string {
  return name === '' ? '<lambda>' : name;
}
