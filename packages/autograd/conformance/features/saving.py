"""What becomes of saved tensors under hooks: src/saved-tensors/saved-tensors.test.ts."""

from torch.autograd import Function, grad
from torch.autograd.graph import saved_tensors_hooks

from .recording import Recording, leaf, t

cases = Recording("saving")


@cases("hooks see each saved tensor once, and unpack gives it back in each pass")
def _():
    x, log = leaf([1.5, -0.5]), []

    def pack(a):
        log.append(["pack", a is x, a.tolist()])
        return a

    def unpack(a):
        log.append(["unpack", a.tolist()])
        return a

    with saved_tensors_hooks(pack, unpack):
        y = (x * x).exp()
    y.sum().backward(retain_graph=True)
    y.sum().backward()
    return log, x.grad


@cases("what comes back is connected as the saved tensor was: second derivatives")
def _():
    x = leaf([1.5, -0.5])
    with saved_tensors_hooks(lambda a: a.tolist(), lambda a: t(a)):
        y = x * x * x.exp()
    (g,) = grad(y.sum(), x, create_graph=True)
    return g, grad(g.sum(), x)


@cases("a result that is saved is packed, too")
def _():
    x, seen = leaf([1.5, -0.5]), []
    with saved_tensors_hooks(lambda a: seen.append(list(a.shape)) or a * 2, lambda a: a):
        y = x.exp()
    return seen, grad(y.sum(), x)


@cases("the innermost hooks are asked")
def _():
    x, log = leaf([1.5]), []
    with saved_tensors_hooks(lambda a: log.append("outer") or a, lambda a: a):
        with saved_tensors_hooks(lambda a: log.append("inner") or a, lambda a: a):
            y = x.exp()
        z = y.exp()
    return log


@cases("a custom function's tensors are packed, too")
def _():
    class Op(Function):
        @staticmethod
        def forward(ctx, x):
            ctx.save_for_backward(x)
            return x * x

        @staticmethod
        def backward(ctx, g):
            return g * ctx.saved_tensors[0]

    x = leaf([1.5])
    with saved_tensors_hooks(lambda a: a * 10, lambda a: a):
        y = Op.apply(x)
    return grad(y, x)


@cases("unpack returns no tensor")
def _():
    x = leaf([1.5])
    with saved_tensors_hooks(lambda a: a, lambda a: 5):
        y = x.exp()
    y.backward()


@cases("pack changes its tensor in place")
def _():
    x = leaf([1.5])
    with saved_tensors_hooks(lambda a: a.mul_(2), lambda a: a):
        (x * 1.5).exp()


@cases("a second pass over packed tensors")
def _():
    x = leaf([1.5])
    with saved_tensors_hooks(lambda a: a, lambda a: a):
        y = x.exp()
    y.backward()
    y.backward()
