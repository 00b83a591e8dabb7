"""Tangents of custom functions: src/function/transformations.test.ts."""

from torch.autograd import Function
from torch.autograd import forward_ad as fw

from .recording import Recording, t

cases = Recording("function_tangents")


def function(forward, backward=None, **more):
    """A class Op with the static methods that are given."""
    methods = {"forward": forward, "backward": backward, **more}
    return type("Op", (Function,), {k: staticmethod(v) for k, v in methods.items() if v is not None})


def double(ctx, x):
    return x * 2


def with_tangent(op, *more):
    with fw.dual_level():
        x = fw.make_dual(t([1.0, 2.0]), t([3.0, 5.0]))
        return list(fw.unpack_dual(op.apply(x, *more)))


@cases("jvp: the tangent of the output; of an input without one it is shown zeros")
def _():
    def forward(ctx, a, b):
        ctx.save_for_forward(a, b)
        return a * b

    def jvp(ctx, da, db):
        a, b = ctx.saved_tensors
        return da * b + db * a

    return with_tangent(function(forward, lambda ctx, g: (g, g), jvp=jvp), t([7.0, 11.0]))


@cases("jvp: not there")
def _():
    with_tangent(function(double, lambda ctx, g: g * 2))


@cases("jvp: another shape")
def _():
    with_tangent(function(double, lambda ctx, g: g * 2, jvp=lambda ctx, dx: dx[:1]))


@cases("jvp: too many")
def _():
    with_tangent(function(double, lambda ctx, g: g * 2, jvp=lambda ctx, dx: (dx, dx)))
