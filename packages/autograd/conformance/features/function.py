"""Custom functions, and the gradients that they return: src/function/function.test.ts."""

import torch
from torch.autograd import Function

from .recording import Recording, leaf, t

cases = Recording("function")
grad = torch.autograd.grad


def function(forward, backward=None, **more):
    """A class Op with the static methods that are given."""
    methods = {"forward": forward, "backward": backward, **more}
    return type("Op", (Function,), {k: staticmethod(v) for k, v in methods.items() if v is not None})


def double(ctx, x):
    return x * 2


class Exp(Function):
    @staticmethod
    def forward(ctx, x):
        y = x.exp()
        ctx.save_for_backward(y)
        return y

    @staticmethod
    def backward(ctx, g):
        (y,) = ctx.saved_tensors
        return g * y


class Scaled(Function):
    """(a · b · n, a − b)"""

    @staticmethod
    def forward(ctx, a, b, n):
        ctx.save_for_backward(a, b)
        ctx.n = n
        return a * b * n, a - b

    @staticmethod
    def backward(ctx, g, h):
        a, b = ctx.saved_tensors
        return g * b * ctx.n + h, g * a * ctx.n - h, None


@cases("one input: value, gradient, name of the node")
def _():
    x = leaf([0.5, -1.0])
    y = Exp.apply(x)
    return y, grad(y, x, t([1.0, 3.0])), y.grad_fn.name(), y.grad_fn.next_functions[0][0].name().split("::")[-1]


@cases("several inputs and outputs: value, gradients, second derivatives")
def _():
    a, b, g, h = leaf([1.5, 2.5]), leaf([-0.5, 3.0]), leaf([2.0, 7.0]), leaf([-3.0, 5.0])
    y = Scaled.apply(a, b, 3)
    first = grad(y, (a, b), (g, h), create_graph=True)
    second = grad(first, (a, b, g, h), (t([2.0, 4.0]), t([-1.0, 0.5])))
    return y, first, second


@cases("an output that nothing depends on has a gradient of zeros")
def _():
    a, b = leaf([1.5, 2.5]), leaf([-0.5, 3.0])
    return grad(Scaled.apply(a, b, 3)[1].sum(), (a, b))


@cases("what is neither needed nor a tensor gets null")
def _():
    a = leaf([1.0])
    op = function(lambda ctx, a, b, n: a * b * n, lambda ctx, g: (g * 6, None, None))
    return grad(op.apply(a, t([2.0]), 3), a)


@cases("further nulls are no mistake")
def _():
    x = leaf([1.0])
    return grad(function(double, lambda ctx, g: (g * 2, None, None)).apply(x), x)


@cases("too few gradients")
def _():
    function(lambda ctx, a, b: a * b, lambda ctx, g: g).apply(leaf([1.0]), leaf([2.0])).backward()


@cases("too many gradients")
def _():
    function(double, lambda ctx, g: (g, g)).apply(leaf([1.0])).backward()


@cases("a gradient of another shape")
def _():
    function(double, lambda ctx, g: g[:2]).apply(leaf([1.0, 2.0, 3.0])).sum().backward()


@cases("a gradient that was broadcast is summed back, in the dtype of the input")
def _():
    x = leaf([1.0, 2.0, 3.0])
    y = function(lambda ctx, x: x.sum(), lambda ctx, g: torch.ones(2, 3) * g.float()).apply(x)
    return grad(y, x)


@cases("a gradient that is a number")
def _():
    function(double, lambda ctx, g: 2.5).apply(leaf([1.0])).backward()


@cases("a gradient for what is no tensor")
def _():
    function(lambda ctx, x, n: x * n, lambda ctx, g: (g, g)).apply(leaf([1.0]), 2).backward()


@cases("null for the gradient cuts the path")
def _():
    x = leaf([1.0])
    grad(function(double, lambda ctx, g: None).apply(x), x)


@cases("no forward")
def _():
    function(None).apply(leaf([1.0]))


@cases("no backward")
def _():
    function(double).apply(leaf([1.0])).backward()


@cases("backward and vjp")
def _():
    function(double, lambda ctx, g: g, vjp=lambda ctx, g: g).apply(leaf([1.0])).backward()


@cases("vjp is another name of backward")
def _():
    x = leaf([1.0])
    return grad(function(double, vjp=lambda ctx, g: g * 2).apply(x), x)


@cases("an input returned as it is: a new tensor, with the node")
def _():
    x = leaf([1.0])
    y = function(lambda ctx, x: x, lambda ctx, g: g * 3).apply(x)
    return y is x, y.grad_fn.name(), grad(y, x)


@cases("outputs that are no tensors pass through, and their gradient is null")
def _():
    seen = []

    def backward(ctx, g, h):
        seen.append(h is None)
        return g * 2

    x = leaf([1.0])
    y, word = function(lambda ctx, x: (x * 2, "hi"), backward).apply(x)
    return word, grad(y, x), seen


@cases("nothing is recorded where nothing requires a gradient, or recording is off")
def _():
    x = leaf([1.0])
    with torch.no_grad():
        y = Exp.apply(x)
    return y.requires_grad, Exp.apply(t([1.0])).requires_grad
