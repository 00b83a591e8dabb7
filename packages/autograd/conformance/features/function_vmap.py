"""Custom functions inside vmap: src/function/in-vmap.test.ts. Every case begins with the seed 0."""

import torch
from torch.autograd import Function
from torch.func import grad, hessian, jacfwd, jacrev, vmap

from .recording import Recording, t

cases = Recording("function_vmap")
x, y = t([[0.5, 1.0], [2.0, 3.0], [4.0, 5.0]]), t([1.5, 2.5])


class Square(Function):
    @staticmethod
    def forward(a):
        return a * a

    @staticmethod
    def setup_context(ctx, inputs, output):
        ctx.save_for_backward(inputs[0])
        ctx.save_for_forward(inputs[0])

    @staticmethod
    def backward(ctx, g):
        return 2 * g * ctx.saved_tensors[0]

    @staticmethod
    def jvp(ctx, da):
        return 2 * da * ctx.saved_tensors[0]


class Generated(Square):
    generate_vmap_rule = True


class Own(Square):
    @staticmethod
    def vmap(info, in_dims, a):
        return Own.apply(a.movedim(in_dims[0], -1)), -1


class Pair(Function):
    generate_vmap_rule = True

    @staticmethod
    def forward(a, b, factor):
        return a * b * factor, a + b

    @staticmethod
    def setup_context(ctx, inputs, output):
        a, b, ctx.factor = inputs
        ctx.save_for_backward(a, b)

    @staticmethod
    def backward(ctx, g, h):
        a, b = ctx.saved_tensors
        return g * b * ctx.factor + h, g * a * ctx.factor + h, None


class OwnPair(Pair):
    generate_vmap_rule = False

    @staticmethod
    def vmap(info, in_dims, a, b, factor):
        return OwnPair.apply(a, b, factor), (0, 0)


class Shared(Pair):
    generate_vmap_rule = False

    @staticmethod
    def vmap(info, in_dims, a, b, factor):
        return Shared.apply(a[0], b, factor), None


class Marked(Function):
    generate_vmap_rule = True

    @staticmethod
    def forward(a):
        return a.sin(), a.sign()

    @staticmethod
    def setup_context(ctx, inputs, output):
        ctx.mark_non_differentiable(output[1])
        ctx.set_materialize_grads(False)
        ctx.save_for_backward(inputs[0], output[1])

    @staticmethod
    def backward(ctx, g, _):
        a, sign = ctx.saved_tensors
        return g * a.cos() * sign


class Old(Function):
    generate_vmap_rule = True

    @staticmethod
    def forward(ctx, a):
        return a * 2

    @staticmethod
    def backward(ctx, g):
        return g * 2


class Both(Own):
    generate_vmap_rule = True


class OneReturn(Square):
    @staticmethod
    def vmap(info, in_dims, a):
        return OneReturn.apply(a)


class ThreeReturns(Square):
    @staticmethod
    def vmap(info, in_dims, a):
        return ThreeReturns.apply(a), 0, 1


class FarDim(Square):
    @staticmethod
    def vmap(info, in_dims, a):
        return FarDim.apply(a), 5


def of(function):
    return lambda a: function.apply(a).sum().sin()


cases("generated")(lambda: vmap(Generated.apply)(x))
cases("generated: inDims and outDims")(lambda: vmap(Generated.apply, in_dims=1, out_dims=-1)(x))
cases("generated: gradients inside")(lambda: vmap(grad(of(Generated)))(x))
cases("generated: second derivatives inside")(lambda: vmap(hessian(of(Generated)))(x))
cases("generated: gradients outside")(lambda: grad(lambda a: vmap(of(Generated))(a).sum())(x))
cases("generated: second derivatives outside")(lambda: jacrev(grad(lambda a: vmap(of(Generated))(a).sum()))(x))
cases("generated: in two vmaps")(lambda: vmap(vmap(Generated.apply))(x))
cases("generated: gradients in two vmaps")(lambda: vmap(vmap(grad(lambda a, b: Generated.apply(a * b).sin()), in_dims=(0, None)), in_dims=(0, None))(x, y[0]))
cases("generated: tangents")(lambda: (vmap(jacfwd(of(Generated)))(x), jacfwd(lambda a: vmap(of(Generated))(a))(x)))
cases("generated: several, one of them shared")(lambda: vmap(Pair.apply, in_dims=(0, None, None))(x, y, 3.0))
cases("generated: gradients of several")(lambda: grad(lambda a, b: sum(z.sin().sum() for z in vmap(Pair.apply, in_dims=(0, None, None))(a, b, 3.0)), argnums=(0, 1))(x, y))
cases("generated: marks of the context")(lambda: vmap(Marked.apply)(x))
cases("generated: gradients past marks of the context")(lambda: vmap(grad(lambda a: Marked.apply(a)[0].sum()))(x))


@cases("generated: backward, after vmap")
def _():
    a = x.clone().requires_grad_()
    vmap(Generated.apply)(a).sin().sum().backward()
    return a.grad


cases("a rule of one's own")(lambda: vmap(Own.apply)(x))
cases("a rule of one's own: inDims and outDims")(lambda: vmap(Own.apply, in_dims=1, out_dims=1)(x))
cases("a rule of one's own: gradients inside")(lambda: vmap(grad(of(Own)))(x))
cases("a rule of one's own: in two vmaps")(lambda: vmap(vmap(Own.apply))(x))
cases("a rule of one's own: several")(lambda: vmap(OwnPair.apply, in_dims=(0, None, None))(x, y, 3.0))
cases("a rule of one's own: a result that all samples share")(lambda: vmap(Shared.apply, in_dims=(0, None, None))(x, y, 3.0))
cases("refused: neither")(lambda: vmap(Square.apply)(x))
cases("refused: both")(lambda: vmap(Both.apply)(x))
cases("refused: no setupContext")(lambda: vmap(Old.apply)(x))
cases("refused: one return")(lambda: vmap(OneReturn.apply)(x))
cases("refused: three returns")(lambda: vmap(ThreeReturns.apply)(x))
cases("refused: a dimension past the last")(lambda: vmap(FarDim.apply)(x))
