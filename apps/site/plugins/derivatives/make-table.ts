import type { Operation } from '../load-engine.ts';
import { pytorchPage } from './pytorch-page.ts';
import type { Part, Row } from './table.ts';

/** Where each part begins. The operations come in reading order, so that a new one falls into its part. */
export const parts = [
  { title: 'Arithmetic', from: 'add' },
  { title: 'Functions of one number', from: 'neg' },
  { title: 'Bounds and choices', from: 'clamp' },
  { title: 'Activations', from: 'softplus' },
  { title: 'Comparisons, truth and bits', from: 'eq' },
  { title: 'Sums, means and other reductions', from: 'sum' },
  { title: 'Order and running values', from: 'sort' },
  { title: 'Products of vectors and matrices', from: 'mm' },
  { title: 'Linear algebra', from: 'linalg.det' },
  { title: 'Shapes and views', from: 'view' },
  { title: 'Joining and splitting', from: 'cat' },
  { title: 'Indexing', from: 'at' },
  { title: 'Layers', from: 'bilinear' },
  { title: 'Windows over signals and images', from: 'conv1d' },
  { title: 'Losses', from: 'mseLoss' },
] as const;

/** The first inputs are named in formulas; each further one is as the last. */
const inputNames = { a: 'a', b: 'b', c: 'c', each: 'each' } as const;

/** Every operation, in the part where it stands. `fileOf` tells in which file it is defined. */
export function makeTable(
  operations: readonly Operation[],
  fileOf: (operation: Operation) => string,
): Part[] {
  const names = new Set(operations.map(({ name }) => name));
  const table: (Omit<Part, 'rows'> & { rows: Row[] })[] = [];
  for (const operation of operations.toSorted(byReading(operations))) {
    const begun = parts.find(({ from }) => from === operation.name);
    if (begun) table.push({ id: rowId(begun.title), title: begun.title, rows: [] });
    table.at(-1)!.rows.push(rowOf(operation, fileOf(operation), names));
  }
  return table;
}

/** A function that records now one operation, now another, comes with the one that bears its name first. */
function byReading(operations: readonly Operation[]) {
  const places = new Map(operations.map(({ name }, i) => [name, i]));
  const placeOf = ({ name }: Operation): number => {
    const [first = name, second] = name.split('.');
    const own = places.get(name)!;
    return second === undefined ? own : Math.max(own, (places.get(first) ?? own) + 0.5);
  };
  return (p: Operation, q: Operation): number => placeOf(p) - placeOf(q);
}

function rowOf(operation: Operation, file: string, names: ReadonlySet<string>): Row {
  const { name, torch, summary, formula, derivatives, madeOf = [] } = operation;
  return {
    id: rowId(name),
    name,
    torch,
    torchPage: pytorchPage(torch),
    summary,
    formula,
    derivatives: Object.entries(inputNames).flatMap(([key, input]) => {
      const derivative = derivatives[key as keyof typeof inputNames];
      return derivative ? [{ input, formula: derivative.formula }] : [];
    }),
    madeOf: madeOf.map((part) =>
      names.has(part) ? { name: part, id: rowId(part) } : { name: part },
    ),
    file,
  };
}

/** The id of an operation's row, or of a part. */
export const rowId = (name: string): string => name.replaceAll(/[^A-Za-z0-9]+/g, '-');
