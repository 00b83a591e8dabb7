/**
 * The history of a tensor after an in-place change.
 *
 * For example with y = x.mul(2) and v = y.at(0), after v.exp_() the gradient of y has to reach x
 * through the exponential for its first element alone. So v.exp_() is recorded as two operations,
 * the exponential of the old v and "y with that in the place of v" (CopySlices), and the second is
 * from then on what made y. The history of v, and of every other view of y, is to read y again.
 */
import { enableGrad } from '../grad-mode.ts';
import { hooksOf } from '../hooks.ts';
import { Node } from '../node.ts';
import { operation, type Saved } from '../operation.ts';
import { recordReading } from '../ops/shape/as-strided.ts';
import { indexSelect } from '../ops/indexing/index-select.ts';
import { scatter } from '../ops/indexing/scatter.ts';
import { reshape } from '../ops/shape/views.ts';
import { metaOf } from '../record.ts';
import { type Layout, placesOf } from '../rows.ts';
import { isContiguous, sizeOf } from '../shape.ts';
import { empty, gradientEdge, Tensor } from '../tensor.ts';
import { viewGradFn, whenBaseChanged } from '../view-history.ts';

interface Replaced {
  readonly base: Layout;
  readonly view: Layout;
}

const copySlices = operation({
  name: 'copySlices',
  torch: 'torch.Tensor.__setitem__',
  node: 'CopySlices',
  summary: 'A tensor, one view of which was changed in place.',
  formula: 'a, with b in the place of the view',
  method: false,
  derivatives: {
    a: {
      formula: 'g, and 0 in the place of the view',
      saves: '',
      rule: (g, { args }: Saved<Replaced>) =>
        reshape(scatter(reshape(g, [-1]), 0, placesInBase(args), 0), args.base.shape),
    },
    b: {
      formula: 'the view of g',
      saves: '',
      rule: (g, { args }: Saved<Replaced>) =>
        reshape(indexSelect(reshape(g, [-1]), 0, placesInBase(args)), args.view.shape),
    },
  },
  samples: [],
});

/** For each element of the view, in order, how manieth element of the base it is. */
function placesInBase({ base, view }: Replaced): Tensor<[number]> {
  const places = empty<[number]>([sizeOf(view.shape)], 'int32');
  const { data, offset } = places;
  const inOrder = isContiguous(base.shape, base.strides);
  const numbers = inOrder ? null : new Map(placesOf(base).map((place, i) => [place, i]));
  placesOf(view).forEach((place, i) => {
    data[offset + i] = numbers === null ? place - base.offset : numbers.get(place)!;
  });
  return places;
}

function layoutOf({ shape, strides, offset }: Tensor): Layout {
  return { shape, strides, offset };
}

/**
 * Gives `x`, whose numbers are now those of `y`, the history of `y`. `was` is what `x`, or for a
 * view its base, held before, where a node still shows that.
 */
export function rebase(x: Tensor, y: Tensor, was: Tensor | null): void {
  const { node } = y;
  if (node !== null && node.y === y) {
    // The derivative reads the result: that is x, as long as it is not changed again.
    node.y = x;
    node.yVersion = x.storage.version;
    x.storage.holders++;
  }
  if (x.viewOf !== null) {
    recordInBase(x, x.viewOf.base, y, was);
  } else if (node !== null) {
    node.output = metaOf(x);
    setHistory(x, node, y.outputNr, was);
  }
}

/**
 * Hooks on a view stay with the numbers that it had, and the gradient of those that come in their place
 * does not pass there. So `before`, a copy of the view to compute them from, is read from the base where
 * the view, or one that it is a view of, has hooks.
 */
export function passHooksBy(before: Tensor, view: Tensor): void {
  if (view.viewOf === null || before.node === null) return;
  const { base } = view.viewOf;
  let node: Node | null = before.node;
  while (node !== null && node !== base.node && node.hooks === null) node = node.next[0] ?? null;
  if (node === null || node === base.node) return;
  const reading = new Tensor(view.storage, view.offset, view.shape, view.strides);
  recordReading(reading, base);
  before.node = reading.node!;
  before.node.output = metaOf(before);
  before.outputNr = 0;
}

/** Of what belongs to `base` element by element, what `view` shows. */
export function readFromBase(x: Tensor, base: Tensor, view: Tensor): Tensor {
  const places = placesInBase({ base: layoutOf(base), view: layoutOf(view) });
  return reshape(indexSelect(reshape(x, [-1]), 0, places), view.shape);
}

/** The same with other values in the place that `view` shows. */
export function putIntoBase(x: Tensor, base: Tensor, view: Tensor, values: Tensor): Tensor {
  const places = placesInBase({ base: layoutOf(base), view: layoutOf(view) });
  return reshape(scatter(reshape(x, [-1]), 0, places, reshape(values, [-1])), base.shape);
}

function recordInBase(view: Tensor, base: Tensor, y: Tensor, was: Tensor | null): void {
  if (!base.requiresGrad && y.node === null) return;
  const args: Replaced = { base: layoutOf(base), view: layoutOf(view) };
  const next = [base.requiresGrad ? gradientEdge(base) : null, y.node];
  const node = new Node(copySlices, next, [base.outputNr, y.outputNr], metaOf(base), args);
  setHistory(base, node, 0, was);
  // At once where the view keeps its gradient: that is no longer the one of what it held.
  if (view.node !== null && view.node.hooks !== null) viewGradFn(view);
}

function setHistory(x: Tensor, node: Node, outputNr: number, was: Tensor | null): void {
  const before = x.node;
  if (before !== null && before.output === x) {
    before.output = was ?? { shape: x.shape, dtype: x.storage.dtype };
  }
  x.node = node;
  x.outputNr = outputNr;
  x.tracked = true;
  moveRetained(x, before, node);
}

/** A tensor that keeps its gradient keeps the one of what it holds now; other hooks stay with what they were put on. */
function moveRetained(x: Tensor, before: Node | null, node: Node): void {
  const retained = before?.hooks?.retained;
  const at = retained?.indexOf(x) ?? -1;
  if (at < 0) return;
  retained!.splice(at, 1);
  hooksOf(node).retained.push(x);
}

whenBaseChanged((view, base) => {
  const before = view.node;
  view.outputNr = 0;
  // Whether or not recording is on where somebody asks: the change itself was recorded.
  enableGrad(() => recordReading(view, base));
  moveRetained(view, before, view.node!);
  return view.node;
});
