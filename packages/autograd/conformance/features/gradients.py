"""Asking for gradients: src/autograd.test.ts."""

import torch
from torch.autograd import grad

from .recording import Recording, leaf, t

cases = Recording("gradients")
eye = torch.eye(2, dtype=torch.float64)


@cases("isGradsBatched: a gradient for each of several upstream ones")
def _():
    x = leaf([1.5, -0.5])
    return grad(x * x, x, eye, is_grads_batched=True), grad(x[0] * 2, x, t([1.0, 3.0, 5.0]), is_grads_batched=True)


@cases("isGradsBatched: several outputs and inputs")
def _():
    a, b = leaf([1.5, -0.5]), leaf(3.0)
    return grad([a * b, a.sum()], [a, b], [eye, t([2.0, 4.0])], is_grads_batched=True)


@cases("isGradsBatched: createGraph")
def _():
    x = leaf([1.5, -0.5])
    (rows,) = grad(x**3, x, eye, is_grads_batched=True, create_graph=True)
    return rows, grad((rows * t([[1.0, 2.0], [3.0, 4.0]])).sum(), x)


@cases("isGradsBatched: an input that is not used")
def _():
    a, b = leaf([1.5, -0.5]), leaf([1.0])
    unused = grad(a * a, [a, b], eye, is_grads_batched=True, allow_unused=True)
    zeros = grad(a * a, [a, b], eye, is_grads_batched=True, materialize_grads=True)
    return unused, zeros


@cases("isGradsBatched: an upstream gradient of another shape")
def _():
    x = leaf([1.5, -0.5])
    grad(x * x, x, t([1.0, 2.0]), is_grads_batched=True)


@cases("isGradsBatched: unlike numbers of them")
def _():
    x = leaf([1.5, -0.5])
    grad([x * x, x * 3], x, [eye, torch.ones(3, 2, dtype=torch.float64)], is_grads_batched=True)


@cases("isGradsBatched: an input that is not used, as an error")
def _():
    a, b = leaf([1.5, -0.5]), leaf([1.0])
    grad(a * a, [a, b], eye, is_grads_batched=True)
