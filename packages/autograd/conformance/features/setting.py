"""Writing at indices, x[...] = v: src/in-place/set-at.test.ts."""

import torch

from .recording import Recording, leaf, t

cases = Recording("setting")

ALL = slice(None)
MASK = torch.tensor([[True, False, True], [False, True, False]])


def written(index, value):
    """Of a computed [2, 3] tensor: what it is then, its node, and the gradients of its weighed sum."""
    x, w = leaf([[0.0, 1.0, 2.0], [3.0, 4.0, 5.0]]), leaf([10.0, 20.0, 30.0])
    y = x * 1
    y[index] = value(w)
    total = (y * t([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]])).sum()
    grads = torch.autograd.grad(total, [x, w], allow_unused=True)
    zeros = [torch.zeros_like(x), torch.zeros_like(w)]
    return [y, y.grad_fn.name().split("::")[-1], [z if g is None else g for g, z in zip(grads, zeros)]]


for name, index, value in [
    ("a row, a number", 0, lambda w: 5.0),
    ("an element, a number", (0, 1), lambda w: 5.0),
    ("a row, a tensor", 0, lambda w: w),
    ("a column, a tensor", (ALL, 1), lambda w: w[:2]),
    ("everything by a range", ALL, lambda w: w),
    ("everything", ..., lambda w: w),
    ("rows by number", [1], lambda w: w),
    ("elements by number", ([0, 1], [2, 2]), lambda w: w[:2]),
    ("masked elements", MASK, lambda w: w),
    ("masked elements, a number", MASK, lambda w: 7.0),
    ("columns by number", (ALL, [0, 2]), lambda w: t([[1.0, 2.0], [3.0, 4.0]])),
    ("sizes of 1 in front", 0, lambda w: w.reshape(1, 1, 3)),
    ("sizes of 1 in front, by number", [0], lambda w: w.reshape(1, 1, 3)),
    ("a new dimension", (None, 0), lambda w: w),
    ("an element, a tensor of no dimension", (1, 2), lambda w: w[0]),
    ("an element, a tensor of one element", (1, 2), lambda w: w[:1]),
    ("a truth value", True, lambda w: 5.0),
    ("too few values", 0, lambda w: w[:2]),
    ("too few values, by number", [0, 1], lambda w: w[:2]),
    ("an index that is not there", 5, lambda w: 1.0),
]:
    cases(name)(lambda index=index, value=value: written(index, value))


@cases("a leaf")
def _():
    leaf([1.0, 2.0])[0] = 5.0


@cases("a leaf, by number")
def _():
    leaf([1.0, 2.0])[[0]] = 5.0


@cases("whole numbers take the whole part of a number")
def _():
    x = torch.zeros(3, dtype=torch.int64)
    x[0] = 1.75
    return x


@cases("a part of a part, by number")
def _():
    x = t([[0.0, 1.0, 2.0], [3.0, 4.0, 5.0]])
    x[1][[0, 2]] = t([7.0, 8.0])
    return x
