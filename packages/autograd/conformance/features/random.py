"""Random numbers from seeds: src/random/random.test.ts. Every case begins with the seed 0."""

import torch

from .recording import Recording, leaf, t

cases = Recording("random")
float32, float64, int32 = torch.float32, torch.float64, torch.int32


def filled(method, *arguments, shape=(5,), dtype=float32):
    return getattr(torch.empty(shape, dtype=dtype), method)(*arguments)


def in_place(x, method):
    return getattr(x, method)()


def came_back():
    torch.randn(1)
    state = torch.get_rng_state()
    before = torch.randn(3)
    torch.set_rng_state(state)
    return [before, torch.randn(3)]


def zero_derivatives():
    p = leaf([0.5, 0.25])
    drawn = [torch.bernoulli(p), torch.normal(p), torch.normal(0.0, p), torch.normal(p, p)]
    total = sum(y.sum() for y in drawn)
    return [*(y.grad_fn.name() for y in drawn), torch.autograd.grad(total, p)]


def overwritten():
    nodes = []
    for method, arguments in [("uniform_", []), ("normal_", []), ("bernoulli_", []), ("bernoulli_", [t([0.5])]), ("exponential_", [])]:
        x = leaf([1.0, 2.0])
        y = getattr(x * 1, method)(*arguments)
        nodes += [y.grad_fn.name(), torch.autograd.grad(y.sum(), x)]
    return nodes


# One case for each number of elements around the blocks of 16, in both precisions, and one with many.
for dtype, bits in [(float32, 32), (float64, 64)]:
    for n in [1, 2, 5, 15, 16, 17, 31, 32, 100]:
        cases(f"randn, {n} of {bits} bits")(lambda n=n, dtype=dtype: torch.randn(n, dtype=dtype))
    cases(f"rand of {bits} bits")(lambda dtype=dtype: torch.rand(2, 5, dtype=dtype))
    cases(f"normal_ with mean and deviation, few of {bits} bits")(lambda dtype=dtype: filled("normal_", 0.3, 1.7, dtype=dtype))
    cases(f"normal_ with mean and deviation, many of {bits} bits")(lambda dtype=dtype: filled("normal_", 0.3, 1.7, shape=(3, 7), dtype=dtype))
    cases(f"uniform_ between bounds of {bits} bits")(lambda dtype=dtype: filled("uniform_", 0.3, 1.7, shape=(20,), dtype=dtype))
    cases(f"exponential_ of {bits} bits")(lambda dtype=dtype: filled("exponential_", 1.7, shape=(20,), dtype=dtype))
    cases(f"bernoulli of {bits} bits")(lambda dtype=dtype: torch.bernoulli(torch.full((20,), 0.3, dtype=dtype)))
    cases(f"bernoulli_ of {bits} bits")(lambda dtype=dtype: filled("bernoulli_", 0.3, shape=(20,), dtype=dtype))
    cases(f"random_ of {bits} bits")(lambda dtype=dtype: filled("random_", dtype=dtype))

for name, make in {
    "a normal number waits for the next call": lambda: [torch.randn(1), torch.rand(1), torch.randn(1), torch.randn(2)],
    "it does not wait for blocks of 16": lambda: [torch.randn(1), torch.randn(16), torch.randn(1)],
    "a new seed forgets it": lambda: [torch.randn(1), torch.manual_seed(1) and torch.randn(1)],
    "the last 32 bits of a seed count": lambda: [(torch.manual_seed(s), torch.rand(2))[1] for s in (2**32 + 5, 5, -1)],
    "a generator of its own": lambda: [torch.rand(2, generator=torch.Generator().manual_seed(3)), torch.rand(2)],
    "a generator without a seed": lambda: [torch.Generator().initial_seed(), torch.rand(2, generator=torch.Generator())],
    "initialSeed": lambda: torch.initial_seed(),
    "the state, to come back": lambda: came_back(),
    "a transposed tensor is filled as it lies in memory": lambda: [filled(m, shape=(2, 3)).t() for m in ("uniform_", "normal_")]
    + [in_place(torch.zeros(3, 2).t(), m) for m in ("uniform_", "normal_", "random_")],
    "a part of a tensor": lambda: in_place(torch.zeros(2, 3, 2).transpose(0, 2)[:, 1:], "uniform_"),
    "many normal numbers, transposed, are made one by one": lambda: in_place(torch.zeros(4, 5).t(), "normal_"),
    "random_ of whole numbers": lambda: filled("random_", dtype=int32),
    "random_ of truth values": lambda: filled("random_", shape=(20,), dtype=torch.bool),
    "random_ to a bound": lambda: filled("random_", 5, shape=(20,)),
    "random_ between bounds": lambda: filled("random_", -2, 5, shape=(20,)),
    "randint": lambda: torch.randint(10, (3, 4)),
    "randint between bounds": lambda: torch.randint(-3, 4, (20,)),
    "randint over 2²⁸ − 1, 2²⁸ and more numbers": lambda: [torch.randint(2**28 - 1, (3,)), torch.randint(2**28, (3,)), torch.randint(-(2**31), 2**31 - 1, (3,))],
    "randint of 53 bits": lambda: torch.randint(2**53 - 1, (3,), dtype=float64),
    "randint as truth values": lambda: torch.randint(2, (20,), dtype=torch.bool),
    "randintLike": lambda: [torch.randint_like(torch.zeros(5), 9), torch.randint_like(torch.zeros(5, dtype=float64), 2, 9)],
    "randLike and randnLike": lambda: [torch.rand_like(torch.zeros(2, 2, dtype=float64)), torch.randn_like(torch.zeros(3))],
    "randperm": lambda: [torch.randperm(n) for n in (0, 1, 2, 10, 40)],
    "randperm as float32": lambda: torch.randperm(5, dtype=float32),
    "normal: means": lambda: torch.normal(t([1.0, -2.0, 30.0], float32)),
    "normal: means and one deviation": lambda: torch.normal(t([1.0, -2.0, 30.0], float32), 0.3),
    "normal: one mean and deviations": lambda: torch.normal(0.3, t([1.0, 2.0, 30.0], float32)),
    "normal: means and deviations": lambda: torch.normal(t([[1.0], [-2.0]], float32), t([1.0, 2.0, 30.0], float32)),
    "normal: many": lambda: torch.normal(torch.full((20,), 0.1), torch.full((20,), 0.7)),
    "normal: two numbers": lambda: torch.normal(0.3, 1.7, (2, 2)),
    "bernoulli: 0 and 1 are certain": lambda: torch.bernoulli(t([0.0, 1.0, 0.0, 1.0], float32)),
    "bernoulli_ of whole numbers": lambda: filled("bernoulli_", shape=(10,), dtype=int32),
    "bernoulli_ by a tensor of 32 bits": lambda: filled("bernoulli_", t([0.2, 0.8, 0.5], float32), shape=(4, 3)),
    "bernoulli_ by a tensor of 64 bits": lambda: filled("bernoulli_", t([0.2, 0.8, 0.5]), shape=(4, 3)),
    "bernoulli_ by a tensor, transposed": lambda: torch.zeros(3, 4).t().bernoulli_(torch.linspace(0, 1, 12).reshape(4, 3)),
    "multinomial: one place": lambda: [torch.multinomial(t([1.0, 2.0, 3.0], float32), 1) for _ in range(10)],
    "multinomial: places that come once": lambda: torch.multinomial(t([1.0, 2.0, 3.0, 4.0], float32), 4),
    "multinomial: of 64 bits": lambda: torch.multinomial(t([1.0, 2.0, 3.0, 4.0]), 3),
    "multinomial: places that come again": lambda: torch.multinomial(t([1.0, 2.0, 0.0, 4.0], float32), 30, True),
    "multinomial: rows": lambda: torch.multinomial(t([[1.0, 2.0, 3.0], [3.0, 2.0, 1.0]], float32), 2),
    "multinomial: rows that come again": lambda: torch.multinomial(t([[1.0, 2.0, 3.0], [3.0, 2.0, 1.0]], float32), 8, True),
    "derivatives are 0": lambda: zero_derivatives(),
    "in the place of a value that has a gradient": lambda: overwritten(),
    "rand of whole numbers": lambda: torch.rand(3, dtype=int32),
    "randn of truth values": lambda: torch.randn(3, dtype=torch.bool),
    "rand of a negative size": lambda: torch.rand(-1),
    "randint without numbers": lambda: torch.randint(3, 3, (2,)),
    "randint too large for the dtype": lambda: torch.randint(0, 2**32, (2,), dtype=int32),
    "randint too large for truth values": lambda: torch.randint(0, 3, (2,), dtype=torch.bool),
    "randint that requires a gradient": lambda: torch.randint(3, (2,), requires_grad=True, dtype=int32),
    "randperm of truth values": lambda: torch.randperm(2, dtype=torch.bool),
    "uniform_ the wrong way round": lambda: filled("uniform_", 2, 1),
    "uniform_ without end": lambda: filled("uniform_", 0, float("inf")),
    "normal_ with a negative deviation": lambda: filled("normal_", 0, -1),
    "normal with a negative deviation": lambda: torch.normal(t([0.0, 0.0]), t([1.0, -1.0])),
    "normal with shapes that do not fit": lambda: torch.normal(torch.zeros(3), torch.ones(2)),
    "bernoulli of what is no probability": lambda: torch.bernoulli(t([2.0])),
    "bernoulli of whole numbers": lambda: torch.bernoulli(torch.ones(2, dtype=int32)),
    "bernoulli_ of what is no probability": lambda: filled("bernoulli_", 2),
    "exponential_ of whole numbers": lambda: filled("exponential_", dtype=int32),
    "exponential_ with a negative rate": lambda: filled("exponential_", -1),
    "multinomial: more than there are": lambda: torch.multinomial(t([1.0, 2.0]), 3),
    "multinomial: a negative weight": lambda: torch.multinomial(t([1.0, -2.0]), 1),
    "multinomial: nothing": lambda: torch.multinomial(t([0.0, 0.0]), 1),
    "multinomial: no samples": lambda: torch.multinomial(t([1.0, 2.0]), 0),
    "multinomial: whole numbers": lambda: torch.multinomial(torch.ones(2, dtype=int32), 1),
    "multinomial: three dimensions": lambda: torch.multinomial(torch.ones(2, 2, 2), 1),
}.items():
    cases(name)(make)

IN_VMAP = {
    "rand": lambda x: x + torch.rand(3),
    "randn": lambda x: x + torch.randn(3),
    "randint": lambda x: x + torch.randint(10, (3,)),
    "randperm": lambda x: x + torch.randperm(3),
    "randnLike of a sample": lambda x: torch.randn_like(x) + 1,
    "bernoulli of a sample": lambda x: torch.bernoulli(x + 0.5),
    "bernoulli": lambda x: x + torch.bernoulli(torch.full((3,), 0.5)),
    "normal of a sample": lambda x: torch.normal(x, 1.0),
    "normal": lambda x: x + torch.normal(0.0, 1.0, (3,)),
    "multinomial of a sample": lambda x: torch.multinomial(x + 1, 2),
    "uniform_ of a sample": lambda x: (x + 0).uniform_(),
    "bernoulli_ of a sample": lambda x: (x + 0).bernoulli_(x + 0.5),
    "normal_": lambda x: x + torch.zeros(3).normal_(),
}
for randomness in ["error", "different", "same"]:
    for name, f in IN_VMAP.items():
        cases(f"vmap, {randomness}: {name}")(lambda f=f, r=randomness: torch.vmap(f, randomness=r)(torch.zeros(2, 3)))
for outer, inner in [("different", "different"), ("same", "different"), ("different", "same")]:
    cases(f"vmap, {inner} in {outer}")(
        lambda outer=outer, inner=inner: torch.vmap(
            lambda x: torch.vmap(lambda y: y + torch.rand(()), randomness=inner)(x), randomness=outer
        )(torch.zeros(2, 3))
    )
