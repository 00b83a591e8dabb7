/** The modules that a learner's file and a test file may import besides files of their own. */
const engine: Readonly<Record<string, () => Promise<object>>> = {
  '@gradlings/autograd': () => import('@gradlings/autograd'),
  '@gradlings/autograd/functional': () => import('@gradlings/autograd/functional'),
  '@gradlings/autograd/linalg': () => import('@gradlings/autograd/linalg'),
};

export const engineSpecifiers: readonly string[] = Object.keys(engine);

/** One of the engine's modules, as this process has it. */
export async function engineModule(specifier: string): Promise<Readonly<Record<string, unknown>>> {
  const load = engine[specifier];
  if (load === undefined) throw new RangeError(`${specifier} is not a module of the engine`);
  return (await load()) as Record<string, unknown>;
}

/**
 * The text of a module that takes its exports from the table `modules`, which whoever evaluates a bundle hands in.
 * So a misspelt import is an error of the bundler, with its line and column.
 */
export function moduleFromTable(specifier: string, names: Iterable<string>): string {
  const table = `const m = modules[${JSON.stringify(specifier)}];`;
  // Under names of their own first: an export may be called `var`, a constant may not.
  const list = [...names];
  const constants = list.map((name, i) => `const v${i} = m[${JSON.stringify(name)}];`);
  const exports = list.map((name, i) => `v${i} as ${name}`);
  return [table, ...constants, `export { ${exports.join(', ')} };`].join('\n');
}
