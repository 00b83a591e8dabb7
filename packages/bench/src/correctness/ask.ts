/** Asks one library one case, and says what became of it. */
import { asked, type Case } from './cases.ts';
import {
  close,
  derivativeIsWrong,
  differing,
  sameShape,
  slopeOf,
  type Slope,
  type Verdict,
} from './judge.ts';
import {
  floating,
  inputsOf,
  type Library,
  NotOffered,
  type Plain,
  type Question,
  replaced,
} from './library.ts';

/** One answer that is not PyTorch's. */
export interface Difference {
  readonly what: string;
  readonly theirs: readonly number[];
  readonly pytorch: readonly number[];
  /** By place that differs, the slope of the library's own function; nothing for values. */
  readonly slopes: readonly (Slope & { readonly at: number })[];
}

export interface Outcome {
  readonly verdict: Verdict | 'not offered';
  readonly differences: readonly Difference[];
  /** What the library said when it refused. */
  readonly message?: string;
}

const messageOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).replaceAll(/\s+/g, ' ').trim();

/** One number of one tensor moved. */
const moved = (x: Plain, at: number, by: number): Plain => ({
  ...x,
  data: x.data.map((y, i) => (i === at ? y + by : y)),
});

function withInput(question: Question, input: number, at: number, by: number): Question {
  const args = replaced(question.args, (x, i) => {
    if (i !== input) return x;
    return floating(moved({ shape: x.shape, data: x.data.map(Number) }, at, by));
  });
  return { ...question, args: args as Question['args'] };
}

function withUp(question: Question, up: number, at: number, by: number): Question {
  let k = 0;
  const ups = question.ups.map((u) => (u !== null && k++ === up ? moved(u, at, by) : u));
  return { ...question, ups };
}

const weighed = (ys: readonly Plain[], ws: readonly (Plain | null)[]): number =>
  ys.reduce((sum, y, k) => sum + (ws[k]?.data.reduce((s, w, i) => s + w * y.data[i]!, 0) ?? 0), 0);

/** Out of the way of what refuses at a neighbouring point: there is no slope then. */
function orNaN(f: () => number): number {
  try {
    return f();
  } catch {
    return NaN;
  }
}

export function ask(library: Library, c: Case): Outcome {
  if (!library.offers(c.op)) return { verdict: 'not offered', differences: [] };
  const { question, weighing, expected } = asked(c);
  let stage: Verdict = 'refuses';
  try {
    const ys = library.values(question);
    const values = valueDifferences(ys, expected.values);
    if (values.length > 0) {
      const edge =
        c.special === true ||
        isExtreme(c, expected.values) ||
        isBesideJump(library, question, ys, expected.values);
      return { verdict: edge ? 'other convention at an edge' : 'wrong value', differences: values };
    }
    let conventions: Difference[] = [];
    if (question.by.length > 0) {
      const found = derivativeDifferences(
        'gradient',
        library.gradients(question),
        expected.grads,
        (k, at) => (t) =>
          weighed(library.values(withInput(question, question.by[k]!, at, t)), question.ups),
      );
      const edge = c.special === true || isEmpty(c, expected.values);
      const wrong = edge ? [] : found.filter(isWrong);
      if (wrong.length > 0) return { verdict: 'wrong gradient', differences: wrong };
      conventions = found;
    }
    if (conventions.length === 0 && expected.second !== null && library.second !== undefined) {
      stage = 'refuses the second derivative';
      const n = question.by.length;
      const found = derivativeDifferences(
        'second derivative',
        library.second(question, weighing),
        expected.second,
        (k, at) => (t) => {
          const near =
            k < n ? withInput(question, question.by[k]!, at, t) : withUp(question, k - n, at, t);
          return weighed(library.gradients(near), weighing.directions);
        },
      );
      const wrong = isEmpty(c, expected.values) ? [] : found.filter(isWrong);
      if (wrong.length > 0) return { verdict: 'wrong second derivative', differences: wrong };
      conventions = found;
    }
    if (conventions.length === 0) return { verdict: 'right', differences: [] };
    return { verdict: 'other convention at an edge', differences: conventions };
  } catch (error) {
    if (error instanceof NotOffered) {
      return { verdict: 'not offered', differences: [], message: error.message };
    }
    return { verdict: stage, differences: [], message: messageOf(error) };
  }
}

/** No number at all in the call or in the answer. */
const isEmpty = (c: Case, values: readonly Plain[]): boolean =>
  [...inputsOf(c.args), ...values].some(({ data }) => data.length === 0);

/** That, or numbers without end: what comes of them is agreed, not computed. */
function isExtreme(c: Case, values: readonly Plain[]): boolean {
  const endless = ({ data }: Plain): boolean => data.some((x) => !Number.isFinite(x));
  return isEmpty(c, values) || [...inputsOf(c.args), ...values].some(endless);
}

/** At a tie or a step, both sides are answers: the library's own function has PyTorch's values right beside. */
function isBesideJump(
  library: Library,
  question: Question,
  ys: readonly Plain[],
  expected: readonly Plain[],
): boolean {
  const beside = [-1, 1, -2, 2].map((side) => {
    const args = replaced(question.args, (x, input) => {
      if (input === null) return x;
      const by = (i: number): number => 1 + (input % 2 === 0 ? side : -side) * (i + 1) * 2 ** -20;
      return {
        ...x,
        data: x.data.map((y, i) => Number(y) * by(Math.abs(side) === 1 ? i : -2 - i)),
      };
    });
    return library.values({ ...question, args: args as Question['args'] });
  });
  return expected.every((y, k) => {
    const places = differing(ys[k]?.data ?? [], y.data);
    return (
      places?.every((i) => beside.some((near) => close(near[k]!.data[i]!, y.data[i]!))) ?? false
    );
  });
}

function valueDifferences(ys: readonly Plain[], expected: readonly Plain[]): Difference[] {
  return expected.flatMap((y, k) => {
    const x = ys[k] ?? { shape: [], data: [] };
    const same = sameShape(x.shape, y.shape) && differing(x.data, y.data)?.length === 0;
    if (same) return [];
    const what = `value ${k} of shape [${x.shape}], PyTorch's is [${y.shape}]`;
    return [{ what, theirs: x.data, pytorch: y.data, slopes: [] }];
  });
}

function derivativeDifferences(
  what: string,
  theirs: readonly Plain[],
  expected: readonly (readonly number[])[],
  along: (k: number, at: number) => (t: number) => number,
): Difference[] {
  return expected.flatMap((pytorch, k) => {
    const data = theirs[k]?.data ?? [];
    const places = differing(data, pytorch);
    if (places?.length === 0) return [];
    // Another number of numbers is wrong at all places.
    const slopes = (places ?? pytorch.map((_, i) => i)).map((at) => {
      const f = along(k, at);
      return { at, ...slopeOf((t) => orNaN(() => f(t))) };
    });
    return [{ what: `${what} ${k}`, theirs: data, pytorch, slopes }];
  });
}

const isWrong = ({ theirs, slopes }: Difference): boolean =>
  slopes.some(({ at, ...slope }) => derivativeIsWrong(theirs[at] ?? NaN, slope));
