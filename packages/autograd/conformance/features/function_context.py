"""What the context of a custom function keeps and marks: src/function/context.test.ts."""

import torch
from torch.autograd import Function
from torch.autograd.function import once_differentiable

from .recording import Recording, leaf, t

cases = Recording("function_context")
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


@cases("a saved output keeps its history: the second derivative")
def _():
    x = leaf([0.5, -1.0])
    (g,) = grad(Exp.apply(x), x, t([1.0, 3.0]), create_graph=True)
    return grad(g, x, t([2.0, 5.0]))


@cases("with setMaterializeGrads(false) it has null")
def _():
    seen = []

    def forward(ctx, x):
        ctx.set_materialize_grads(False)
        return x * 2, x * 3

    def backward(ctx, g, h):
        seen.append(h is None)
        return g * 2

    x = leaf([1.0, 2.0])
    return grad(function(forward, backward).apply(x)[0].sum(), x), seen


@cases("needsInputGrad says which inputs require a gradient")
def _():
    seen = []

    def forward(ctx, a, b, n):
        seen.append(list(ctx.needs_input_grad))
        return a * b

    y = function(forward, lambda ctx, g: (g, g, None)).apply(leaf([1.0]), t([2.0]), 3)
    return seen, len(y.grad_fn.next_functions), y.grad_fn.next_functions[1][0]


@cases("a saved number")
def _():
    def forward(ctx, x):
        ctx.save_for_backward(x, 3)
        return x * 2

    function(forward, lambda ctx, g: g).apply(leaf([1.0]))


@cases("null may be saved")
def _():
    def forward(ctx, x):
        ctx.save_for_backward(None, x)
        return x * 2

    def backward(ctx, g):
        nothing, x = ctx.saved_tensors
        return g * x if nothing is None else None

    x = leaf([3.0])
    return grad(function(forward, backward).apply(x), x)


def saving(ctx, x):
    ctx.save_for_backward(x)
    return x * 2


def reading(ctx, g):
    (x,) = ctx.saved_tensors
    return g * 2


@cases("a saved tensor that was changed in place")
def _():
    x = leaf([1.0, 2.0]) * 1
    y = function(saving, reading).apply(x)
    x.mul_(2)
    y.sum().backward()


@cases("a second pass over saved tensors")
def _():
    y = function(saving, reading).apply(leaf([1.0]))
    y.backward()
    y.backward()


@cases("a second pass where nothing was saved")
def _():
    x = leaf([1.0])
    y = function(double, lambda ctx, g: g * 2).apply(x)
    y.backward()
    y.backward()
    return x.grad


@cases("what is saved beside inputs and outputs has no history")
def _():
    def forward(ctx, x):
        e = x.exp()
        ctx.save_for_backward(e)
        return e * 1

    x = leaf([1.0])
    (g,) = grad(function(forward, lambda ctx, g: g * ctx.saved_tensors[0]).apply(x), x, create_graph=True)
    g.backward()


@cases("onceDifferentiable: a second derivative")
def _():
    x, g = leaf([1.0]), leaf([2.0])
    y = function(double, once_differentiable(lambda ctx, g: g * 2)).apply(x)
    (first,) = grad(y, x, g, create_graph=True)
    first.backward()


@cases("onceDifferentiable: a first derivative")
def _():
    x = leaf([1.0])
    y = function(double, once_differentiable(lambda ctx, g: g * 2)).apply(x)
    (first,) = grad(y, x, create_graph=True)
    return first, first.requires_grad


@cases("markNonDifferentiable")
def _():
    seen = []

    def forward(ctx, x):
        above, rest = x > 1, x * 3
        ctx.mark_non_differentiable(above, rest)
        return x * 2, above, rest

    def backward(ctx, g, h, k):
        seen.append((h, k))
        return g * 2

    x = leaf([1.0, 2.0])
    y, above, rest = function(forward, backward).apply(x)
    return above, rest.requires_grad, grad(y.sum(), x), seen


@cases("setupContext: forward without a context")
def _():
    def setup(ctx, inputs, output):
        ctx.save_for_backward(inputs[0])
        ctx.n = inputs[1]

    def backward(ctx, g):
        (x,) = ctx.saved_tensors
        return g * ctx.n * x ** (ctx.n - 1), None

    x = leaf([2.0, 3.0])
    y = function(lambda x, n: x**n, backward, setup_context=setup).apply(x, 3)
    return y, grad(y.sum(), x)


def raised(ctx, x):
    x.add_(1)
    ctx.mark_dirty(x)
    return x


@cases("markDirty: the input itself comes back, with the node")
def _():
    x = leaf([1.0, 2.0])
    y = x * 3
    z = function(raised, lambda ctx, g: g * 5).apply(y)
    return z is y, z, y.grad_fn.name(), grad(z.sum(), x)


@cases("markDirty: a leaf")
def _():
    function(raised, lambda ctx, g: g).apply(leaf([1.0]))


@cases("markDirty: not returned")
def _():
    def forward(ctx, x):
        x.add_(1)
        ctx.mark_dirty(x)
        return x * 1

    function(forward, lambda ctx, g: g).apply(leaf([1.0]) * 1)


@cases("markDirty: a view, its base and another view have the change in their histories")
def _():
    x = leaf([1.0, 2.0])
    y = x * 3
    v, w = y[0], y[:1]
    function(lambda ctx, x, w: raised(ctx, x), lambda ctx, g: (g * 5, None)).apply(v, w)
    grads = [grad(z.sum(), x, retain_graph=True)[0] for z in (v, w, y)]
    return grads, v, w, y, y._version


@cases("markDirty: a tensor with a view")
def _():
    x = leaf([1.0, 2.0])
    y = x * 3
    v = y[0]
    function(lambda ctx, x, v: raised(ctx, x), lambda ctx, g: (g * 5, None)).apply(y, v)
    return [grad(z.sum(), x, retain_graph=True)[0] for z in (v, y)], v, y


@cases("markDirty: saved as it was changed")
def _():
    def forward(ctx, x):
        x.exp_()
        ctx.mark_dirty(x)
        ctx.save_for_backward(x)
        return x

    x = leaf([1.0, 2.0])
    y = x * 3
    function(forward, lambda ctx, g: g * ctx.saved_tensors[0]).apply(y)
    return grad(y.sum(), x)


@cases("markDirty: a view of a leaf")
def _():
    function(raised, lambda ctx, g: g).apply(leaf([1.0, 2.0])[0])


@cases("markDirty: one of several views")
def _():
    function(raised, lambda ctx, g: g).apply((leaf([1.0, 2.0]) * 3).unbind()[0])


@cases("markDirty: a view made without recording")
def _():
    y = leaf([1.0, 2.0]) * 3
    with torch.no_grad():
        v = y[0]
    function(raised, lambda ctx, g: g).apply(v)


@cases("markDirty: a view beside another output")
def _():
    def forward(ctx, x):
        return raised(ctx, x), x * 2

    function(forward, lambda ctx, g, h: g).apply((leaf([1.0, 2.0]) * 3)[0])


@cases("an output that is a view may not be changed in place")
def _():
    y = function(lambda ctx, x: x.view(-1), lambda ctx, g: g).apply(leaf([1.0, 2.0]) * 1)
    y.mul_(2)
