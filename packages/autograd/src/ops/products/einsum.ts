/** Sums of products, written with an index for every dimension. */
import { composite } from '../../define/composite.ts';
import { fail } from '../../errors.ts';
import { t } from '../../sample.ts';
import { sizeOf } from '../../shape.ts';
import type { Einsum } from '../../signatures/products.ts';
import type { Tensor } from '../../tensor.ts';
import { mul } from '../pointwise/arithmetic.ts';
import { diagonal } from '../shape/diagonals.ts';
import { permute, unsqueeze } from '../shape/dimensions.ts';
import { bmm } from './products.ts';
import { sum } from '../reductions/reductions.ts';
import { reshape } from '../shape/views.ts';

/** A tensor with a letter for each of its dimensions. */
interface Labelled {
  readonly x: Tensor;
  readonly labels: readonly string[];
}

/** Letters for the dimensions behind `...`, the last one first, so that shorter ones line up at the end. */
const DOTS = Array.from({ length: 16 }, (_, i) => `.${i}`);

const wrong = (message: string, line: string): Error =>
  fail(RangeError, `einsum(): ${message}`, line);

function labelsOf(text: string, rank: number, operand: number): string[] {
  const [before, after, more] = text.split('...');
  const letters = (part: string): string[] => {
    for (const letter of part) {
      if (!/[a-zA-Z]/.test(letter)) {
        throw wrong(
          `invalid subscript given at index ${text.indexOf(letter)} in the equation string, subscripts must be in [a-zA-Z]`,
          `“${letter}” is no letter.`,
        );
      }
    }
    return [...part];
  };
  const front = letters(before ?? '');
  if (after === undefined) {
    if (front.length !== rank) {
      throw wrong(
        `the number of subscripts in the equation (${front.length}) does not match the number of dimensions (${rank}) for operand ${operand} and no ellipsis was given`,
        `“${text}” has a letter for each dimension.`,
      );
    }
    return front;
  }
  const back = letters(after);
  const hidden = rank - front.length - back.length;
  if (more !== undefined || hidden < 0) {
    throw wrong(
      `the number of subscripts in the equation (${front.length + back.length}) is more than the number of dimensions (${rank}) for operand ${operand}`,
      `“${text}” stands for a tensor with ${rank} dimensions.`,
    );
  }
  return [...front, ...DOTS.slice(0, hidden).toReversed(), ...back];
}

/** A letter that a tensor has twice reads its diagonal. */
function withoutRepeats({ x, labels }: Labelled): Labelled {
  const again = labels.findIndex((label, i) => labels.indexOf(label) < i);
  if (again < 0) return { x, labels };
  const first = labels.indexOf(labels[again]!);
  if (x.shape[first] !== x.shape[again]) {
    throw wrong(
      `subscript ${labels[again]} is repeated for operand 0 but the sizes don't match, ${x.shape[again]} != ${x.shape[first]}`,
      'A repeated letter reads the diagonal of a square.',
    );
  }
  const rest = labels.filter((_, i) => i !== first && i !== again);
  const line = diagonal(x, 0, first, again);
  return withoutRepeats({ x: line, labels: [...rest, labels[again]!] });
}

function summed({ x, labels }: Labelled, stays: (label: string) => boolean): Labelled {
  const goes = labels.flatMap((label, i) => (stays(label) ? [] : [i]));
  return goes.length === 0 ? { x, labels } : { x: sum(x, goes), labels: labels.filter(stays) };
}

/** With the dimensions in the order of `order`; size 1 for a letter that it does not have. */
function arranged({ x, labels }: Labelled, order: readonly string[]): Tensor {
  const own = order.filter((label) => labels.includes(label));
  const places = own.map((label) => labels.indexOf(label));
  let y = places.every((place, i) => place === i) ? x : permute(x, places);
  order.forEach((label, i) => {
    if (!labels.includes(label)) y = unsqueeze(y, i);
  });
  return y;
}

/** The product of two; a letter that none of the others and not the result has is summed over. */
function pair(a: Labelled, b: Labelled, needed: (label: string) => boolean): Labelled {
  const [p, q] = [a, b].map((one, i) => {
    const other = i === 0 ? b : a;
    return summed(one, (label) => needed(label) || other.labels.includes(label));
  }) as [Labelled, Labelled];
  const common = p.labels.filter((label) => q.labels.includes(label));
  const sizes = (of: Labelled, labels: readonly string[]): number[] =>
    labels.map((label) => of.x.shape[of.labels.indexOf(label)]!);
  const stretches = common.some((label) => sizes(p, [label])[0] !== sizes(q, [label])[0]);
  const inner = common.filter((label) => !needed(label));
  if (stretches || inner.length === 0) {
    const order = [...p.labels, ...q.labels.filter((label) => !p.labels.includes(label))];
    const product = mul(arranged(p, order), arranged(q, order));
    return summed({ x: product, labels: order }, needed);
  }
  const batch = common.filter(needed);
  const left = p.labels.filter((label) => !common.includes(label));
  const right = q.labels.filter((label) => !common.includes(label));
  const stack = sizeOf(sizes(p, batch));
  const shared = sizeOf(sizes(p, inner));
  const x = reshape(arranged(p, [...batch, ...left, ...inner]), [
    stack,
    sizeOf(sizes(p, left)),
    shared,
  ]);
  const y = reshape(arranged(q, [...batch, ...inner, ...right]), [
    stack,
    shared,
    sizeOf(sizes(q, right)),
  ]);
  const shape = [...sizes(p, batch), ...sizes(p, left), ...sizes(q, right)];
  return { x: reshape(bmm(x, y), shape), labels: [...batch, ...left, ...right] };
}

/** Without an arrow the result has the letters that occur once, in the order of the alphabet. */
function implied(operands: readonly Labelled[]): string[] {
  const all = operands.flatMap(({ labels }) => labels);
  const dots = DOTS.filter((label) => all.includes(label)).toReversed();
  const once = all.filter(
    (label) => !label.startsWith('.') && all.indexOf(label) === all.lastIndexOf(label),
  );
  return [...dots, ...once.toSorted()];
}

function checkSizes(operands: readonly Labelled[]): void {
  const seen = new Map<string, number>();
  operands.forEach(({ x, labels }, operand) => {
    labels.forEach((label, i) => {
      const size = x.shape[i]!;
      const before = seen.get(label) ?? 1;
      if (size !== 1 && before !== 1 && size !== before) {
        throw wrong(
          `subscript ${label} has size ${size} for operand ${operand} which does not broadcast with previously seen size ${before}`,
          'One letter stands for one size.',
        );
      }
      seen.set(label, Math.max(size, before));
    });
  });
}

/**
 * `einsum('ij,jk->ik', [a, b])` is the matrix product: a letter for each dimension; what is not
 * behind the arrow is summed over. `...` stands for dimensions without a letter.
 *
 * Throws: RangeError when letters and dimensions do not fit.
 * Source: `torch.einsum`
 */
export const einsum = composite<Einsum>(
  (equation: string, operands: readonly Tensor[]): Tensor => {
    const [left, right] = equation.replaceAll(' ', '').split('->') as [string, string?];
    const texts = left.split(',');
    if (texts.length !== operands.length) {
      throw wrong(
        `${texts.length > operands.length ? 'fewer' : 'more'} operands were provided than specified in the equation`,
        `“${left}” names ${texts.length}, and there ${operands.length === 1 ? 'is 1' : `are ${operands.length}`}.`,
      );
    }
    const read = operands.map((x, i) => ({ x, labels: labelsOf(texts[i]!, x.ndim, i) }));
    const given = read.map(withoutRepeats);
    checkSizes(given);
    const hidden = DOTS.filter((label) => given.some(({ labels }) => labels.includes(label)));
    const result =
      right === undefined
        ? implied(read)
        : labelsOf(
            right,
            right.replace('...', '').length + (right.includes('...') ? hidden.length : 0),
            -1,
          );
    for (const label of result) {
      if (given.some(({ labels }) => labels.includes(label))) continue;
      throw wrong(
        `output subscript ${label} does not appear in the equation for any input operand`,
        'What is behind the arrow stands before it too.',
      );
    }
    let whole = given[0]!;
    given.slice(1).forEach((next, i) => {
      const rest = given.slice(i + 2);
      const needed = (label: string): boolean =>
        result.includes(label) || rest.some(({ labels }) => labels.includes(label));
      whole = pair(whole, next, needed);
    });
    return arranged(
      summed(whole, (label) => result.includes(label)),
      result,
    );
  },
  {
    name: 'einsum',
    summary: 'A sum of products, written with a letter for every dimension.',
    formula: 'Σ a… b… over the letters that the result does not have',
    madeOf: ['permute', 'reshape', 'bmm', 'mul', 'sum', 'diagonal'],
    method: false,
    samples: [
      ['ij,jk->ik', [t([2, 3]), t([3, 4])]],
      ['ij->ji', [t([2, 3])]],
      ['ij->', [t([2, 3])]],
      ['ii->i', [t([3, 3])]],
      ['ii', [t([3, 3])]],
      ['i,j->ij', [t([2]), t([3])]],
      ['bij,bjk->bik', [t([2, 3, 2]), t([2, 2, 3])]],
      ['ij,ij->i', [t([2, 3]), t([2, 3])]],
      ['ij,jk,kl->il', [t([2, 3]), t([3, 2]), t([2, 4])]],
      ['...ij,...jk->...ik', [t([2, 2, 3]), t([3, 2])]],
      ['ab,cb', [t([2, 3]), t([4, 3])]],
      ['ij,k->j', [t([2, 3]), t([4])]],
      ['bn,anm,bm->ba', [t([2, 3]), t([4, 3, 5]), t([2, 5])]],
    ],
  },
);
