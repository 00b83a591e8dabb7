/** A remark plugin: each `## ` heading of hints.md and what follows it becomes one closed <details>, numbered by `rung`. */
interface Node {
  type: string;
  depth?: number;
  children?: Node[];
  data?: { hName?: string; hProperties?: Record<string, unknown> };
}

const isRung = (node: Node): boolean => node.type === 'heading' && node.depth === 2;

export const hintLadder = () => (root: Node, file: { path: string }) => {
  if (!file.path.endsWith('hints.md')) return;
  const before: Node[] = [];
  const rungs: Node[] = [];
  for (const node of root.children ?? []) {
    const rung = rungs.at(-1);
    if (isRung(node)) {
      const summary = {
        type: 'paragraph',
        data: { hName: 'summary' },
        children: node.children ?? [],
      };
      const hProperties = { rung: rungs.length };
      rungs.push({ type: 'hint', data: { hName: 'details', hProperties }, children: [summary] });
    } else (rung?.children ?? before).push(node);
  }
  root.children = [...before, ...rungs];
};
