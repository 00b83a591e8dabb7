import { graphOf, mul, tensor, type Nested, type Tensor } from '@gradlings/autograd';
import { describe, expect, test } from 'vitest';
import { demos } from './demos.ts';
import { type Film, filmOf } from './frames.ts';

const leaf = (name: string, value: Nested): Tensor =>
  tensor(value as never, { requiresGrad: true }).named(name) as Tensor;
const texts = ({ frames }: Film): string[] => frames.map(({ text }) => text);
const phases = ({ frames }: Film): string => frames.map(({ phase }) => phase[0]).join('');

describe('the film of y = x · x + z at x = 3, z = 4', () => {
  const [x, z] = [leaf('x', 3), leaf('z', 4)];
  const film = filmOf(graphOf(x.mul(x).add(z).named('y')));
  const { frames, names, expressions } = film;
  const idOf = (name: string): string => [...names].find(([, called]) => called === name)![0];

  test('has a frame for what is given, each operation, the seed, each way back, and the end', () => {
    expect(phases(film)).toBe('gffsbbbbd');
  });

  test('computes in the order in which the values were made', () => {
    expect(texts(film).slice(0, 3)).toEqual([
      'Given: x = 3 and z = 4.',
      'Forward: t₁ = x · x = 3 · 3 = 9.',
      'Forward: y = t₁ + z = 9 + 4 = 13.',
    ]);
    expect(expressions.get(idOf('t₁'))).toBe('x · x');
    expect(frames[2]!.equation).toBe('y = t₁ + z = 9 + 4 = 13');
  });

  test('a value is known from its frame on', () => {
    const knownNames = (frame: number): string[] =>
      [...frames[frame]!.known].map((id) => names.get(id)!).toSorted();
    expect([0, 1, 2].map(knownNames)).toEqual([
      ['x', 'z'],
      ['t₁', 'x', 'z'],
      ['t₁', 'x', 'y', 'z'],
    ]);
  });

  test('says the local derivative, the upstream, and their product', () => {
    expect(texts(film).slice(3, 6)).toEqual([
      'Backward starts at y: ∂y/∂y = 1.',
      'Back from y to t₁: the local derivative ∂y/∂t₁ is 1. 1 × upstream 1 = 1. The gradient of t₁ is 1.',
      'Back from y to z: the local derivative ∂y/∂z is 1. 1 × upstream 1 = 1. The gradient of z is 1.',
    ]);
    expect(frames[6]!.text).toBe(
      'Back from t₁ to x: the local derivative ∂t₁/∂x is x = 3. 3 × upstream 1 = 3. The gradient of x is 3 so far: another path comes.',
    );
    expect(frames[6]!.product).toMatchObject({
      local: { name: '∂t₁/∂x', value: '3', isRule: false },
      upstream: { name: '∂y/∂t₁', value: '1' },
      contribution: '3',
      before: null,
    });
  });

  test('a second contribution is added, and words and numbers say so', () => {
    expect(frames[7]!.text).toContain('x was used before, so this is added: 3 + 3 = 6.');
    expect(frames[7]!.product).toMatchObject({
      before: '3',
      total: { name: '∂y/∂x', value: '6' },
    });
    expect(frames[6]!.gradients.get(idOf('x'))).toBe(3);
    expect(frames[7]!.gradients.get(idOf('x'))).toBe(6);
  });

  test('ends with the gradients of the leaves, and with no others', () => {
    expect(frames.at(-1)!.text).toBe(
      'Done: x.grad = 6 and z.grad = 1. What flowed through the middle is not kept, unless retainGrad() asked for it.',
    );
    expect(frames.at(-1)!.gradients).toEqual(
      new Map([
        [idOf('x'), 6],
        [idOf('z'), 1],
      ]),
    );
  });
});

test('a bare number is written into the formula; a named constant is given, and its grad stays null', () => {
  const [x, c] = [leaf('x', 3), tensor(5).named('c')];
  const film = filmOf(graphOf(mul(2, x).add(c).named('y')));
  expect(texts(film)[0]).toBe('Given: x = 3 and c = 5.');
  expect(texts(film)[1]).toBe('Forward: t₁ = 2 · x = 2 · 3 = 6.');
  expect(texts(film).at(-1)).toBe(
    'Done: x.grad = 2. c.grad is null: c does not require a gradient. What flowed through the middle is not kept, unless retainGrad() asked for it.',
  );
});

test('negative factors stand in parentheses', () => {
  const film = filmOf(graphOf(leaf('x', -3).pow(2).mul(-4).named('y')));
  expect(film.frames.map(({ equation }) => equation).slice(1, 3)).toEqual([
    't₁ = x² = (−3)² = 9',
    'y = t₁ · (−4) = 9 · (−4) = −36',
  ]);
  expect(texts(film).at(-2)).toContain(
    'is 2 · x = −6. −6 × upstream (−4) = 24. The gradient of x is 24.',
  );
  expect([...film.slopes.values()]).toEqual(['× (−4)', '× (−6)']);
});

test('without names: leaf₁, t₁ and out', () => {
  const film = filmOf(graphOf(tensor(3, { requiresGrad: true }).mul(2).exp()));
  expect([...film.names.values()]).toEqual(['leaf₁', '2', 't₁', 'out']);
});

describe('with whole tensors', () => {
  const film = filmOf(graphOf(demos['matmul-sum'].run()));

  test('an operation whose formula is a sentence is written as a call', () => {
    expect(texts(film)[1]).toBe('Forward: row = view(x) = view([1, 2]) = [[1, 2]].');
  });

  test('the contribution is a rule of the upstream gradient g', () => {
    expect(texts(film).slice(6, 10)).toEqual([
      'Back from y to z: the upstream gradient is g = 1, and the contribution is g, spread over z: [[1, 1]]. The gradient of z is [[1, 1]].',
      'Back from z to t₁: the upstream gradient is g = [[1, 1]], and the contribution is g · 2: [[2, 2]]. The gradient of t₁ is [[2, 2]].',
      'Back from t₁ to row: the upstream gradient is g = [[2, 2]], and the contribution is g · wᵀ: [[14, 22]]. The gradient of row is [[14, 22]].',
      'Back from row to x: the upstream gradient is g = [[14, 22]], and the contribution is g, as the shape of x: [14, 22]. The gradient of x is [14, 22].',
    ]);
  });
});

test('a graph whose saved values are gone ends with its values', () => {
  const y = leaf('x', 2).pow(2);
  y.backward();
  expect(phases(filmOf(graphOf(y)))).toBe('gf');
});

describe('the demos of the lessons', () => {
  const found = (name: keyof typeof demos): string | undefined =>
    texts(filmOf(graphOf(demos[name].run()))).at(-1);

  test('y = 2x² + 3z: ∂y/∂x = 4x, ∂y/∂z = 3', () => {
    expect(found('polynomial')).toContain('x.grad = 8 and z.grad = 3');
  });
  test('y = (x + c) · w: ∂y/∂x = w, ∂y/∂w = x + c', () => {
    expect(found('leaves')).toContain('x.grad = −3 and w.grad = 7. c.grad is null');
  });
  test('y = x² · 3x: ∂y/∂x = 9x²', () => {
    expect(found('two-paths')).toContain('x.grad = 36');
  });
  test('y = x · w · z: each gradient is the product of the other two', () => {
    expect(found('product-chain')).toContain('x.grad = −10, w.grad = 15 and z.grad = −6');
  });
  test('y = Σ 2xw: the gradient is 2 · the row sums of w', () => {
    expect(found('matmul-sum')).toContain('x.grad = [14, 22]');
  });
  test('call no two values by the same name', () => {
    for (const { run } of Object.values(demos)) {
      const { names } = filmOf(graphOf(run()));
      const called = [...names.values()].filter((name) => !/^[−\d]/.test(name));
      expect(new Set(called).size).toBe(called.length);
    }
  });
});
