/** Values in arrays and plain objects, to any depth: what functions that transform functions take and return. */

function isRecord(x: unknown): x is { readonly [key: string]: unknown } {
  if (typeof x !== 'object' || x === null) return false;
  const prototype: unknown = Object.getPrototypeOf(x);
  return prototype === Object.prototype || prototype === null;
}

/** The same arrays and objects, with every leaf replaced. */
export function mapTree(tree: unknown, fn: (leaf: unknown) => unknown): unknown {
  if (Array.isArray(tree)) return tree.map((x) => mapTree(x, fn));
  if (!isRecord(tree)) return fn(tree);
  return Object.fromEntries(Object.entries(tree).map(([key, x]) => [key, mapTree(x, fn)]));
}

export function leavesOf(tree: unknown): unknown[] {
  if (Array.isArray(tree)) return tree.flatMap(leavesOf);
  return isRecord(tree) ? Object.values(tree).flatMap(leavesOf) : [tree];
}

/** The arrays and objects of `tree`, with these leaves in their order. */
export function withLeaves(tree: unknown, leaves: readonly unknown[]): unknown {
  let i = 0;
  return mapTree(tree, () => leaves[i++]);
}

export function sameStructure(a: unknown, b: unknown): boolean {
  return treeSpec(a) === treeSpec(b);
}

/**
 * For each leaf of `tree` the leaf of `prefix` that stands for it: `prefix` has the arrays and objects
 * of `tree` down to some depth, and a leaf there stands for all that is below. null where it has others.
 */
export function spreadPrefix(prefix: unknown, tree: unknown): unknown[] | null {
  if (Array.isArray(prefix)) {
    if (!Array.isArray(tree) || tree.length !== prefix.length) return null;
    return joined(prefix.map((p, i) => spreadPrefix(p, tree[i])));
  }
  if (isRecord(prefix)) {
    const keys = Object.keys(prefix);
    if (!isRecord(tree) || Object.keys(tree).join() !== keys.join()) return null;
    return joined(keys.map((key) => spreadPrefix(prefix[key], tree[key])));
  }
  return leavesOf(tree).map(() => prefix);
}

function joined(lists: readonly (unknown[] | null)[]): unknown[] | null {
  return lists.some((list) => list === null) ? null : lists.flatMap((list) => list!);
}

/** The structure in PyTorch's words: `TreeSpec(tuple, None, [*,\n  *])`. */
export function treeSpec(tree: unknown, indent = 0): string {
  const inner = indent + 2;
  const list = (items: readonly unknown[]): string =>
    items.map((x) => treeSpec(x, inner)).join(`,\n${' '.repeat(inner)}`);
  if (Array.isArray(tree)) return `TreeSpec(tuple, None, [${list(tree)}])`;
  if (!isRecord(tree)) return '*';
  const keys = Object.keys(tree).map((key) => `'${key}'`);
  return `TreeSpec(dict, [${keys.join(', ')}], [${list(Object.values(tree))}])`;
}

/** The structure, shorter: `(*, {'a': *})`. */
export function treeOutline(tree: unknown): string {
  if (Array.isArray(tree)) {
    const items = tree.map(treeOutline);
    return items.length === 1 ? `(${items[0]},)` : `(${items.join(', ')})`;
  }
  if (!isRecord(tree)) return '*';
  return `{${Object.entries(tree)
    .map(([key, x]) => `'${key}': ${treeOutline(x)}`)
    .join(', ')}}`;
}
