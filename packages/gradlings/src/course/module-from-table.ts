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
