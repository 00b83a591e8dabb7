"""Dual numbers: src/forward-mode/forward-ad.test.ts."""

import torch
import torch.autograd.forward_ad as fw
from torch.autograd import grad

from .recording import Recording, leaf, t

cases = Recording("forward_mode")


def dual(primal=(1.5, -0.5), tangent=(3.0, 5.0)):
    return fw.make_dual(t(primal), t(tangent))


def unpacked(x):
    primal, tangent = fw.unpack_dual(x)
    return [primal, tangent]


def case(name):
    """A case inside a dual level."""

    def add(fn):
        def inside():
            with fw.dual_level():
                return fn()

        cases(name)(inside)
        return fn

    return add


@case("the tangent of what is computed is the directional derivative")
def _():
    x = dual()
    return [unpacked(y) for y in (x * x, x.sin().sum(), x.prod() * x[0], torch.outer(x, x))]


@case("a constant has no tangent, and what does not depend on it none either")
def _():
    return unpacked(t([1.0])), unpacked(t([1.0]) * 2), unpacked(dual() * 0)


@case("detach drops it, noGrad does not")
def _():
    x = dual()
    with torch.no_grad():
        y = x * 2
    return unpacked(x.detach()), unpacked(y)


@case("a tensor that is changed in place takes the tangent of the result")
def _():
    x = dual()
    y, z, w = x * 1, torch.zeros(2, dtype=torch.float64), x * 1
    y.mul_(x)
    z.add_(x)
    w.zero_()
    return unpacked(y), unpacked(z), unpacked(w)


@case("a change of a view is one of its base, and of other views")
def _():
    x = dual()
    base = torch.zeros(4, dtype=torch.float64)
    view, other = base[1:3], base[2]
    view.copy_(x)
    return unpacked(base), unpacked(view), unpacked(other)


@case("a change of the base is one of its views")
def _():
    base = dual() * 1
    view = base[0]
    base.mul_(10)
    return unpacked(view)


@case("a part that is overwritten does not move")
def _():
    y = dual() * 1
    y[0] = 7.0
    return unpacked(y)


@case("gradients of tangents: reverse over forward")
def _():
    x = leaf([1.5, -0.5])
    primal, tangent = fw.unpack_dual(fw.make_dual(x, t([3.0, 5.0])) ** 3)
    return primal, tangent, grad(tangent.sum(), x)


@case("tangents of gradients: forward over reverse")
def _():
    x = fw.make_dual(leaf([1.5, -0.5]), t([3.0, 5.0]))
    (g,) = grad((x**3).sum() * x[0], x, create_graph=True)
    return [p.detach() for p in unpacked(g)]


@case("a tangent may require a gradient itself")
def _():
    v = leaf([3.0, 5.0])
    tangent = fw.unpack_dual(fw.make_dual(t([1.5, -0.5]), v) ** 2)[1]
    return tangent, grad(tangent.sum(), v)


@case("relu does not move at 0")
def _():
    return unpacked(torch.relu(dual((-1.0, 0.0), (3.0, 5.0))))


@case("max: the tangent of the element found")
def _():
    values, indices = dual((1.5, 2.5), (3.0, 5.0)).max(0)
    return unpacked(values), indices


@case("how it prints")
def _():
    x = fw.make_dual(torch.tensor([1.0, 2.0]), torch.tensor([3.0, 5.0]))
    return repr(x * 2), repr(fw.unpack_dual(x).primal)


@cases("after the level it is forgotten")
def _():
    with fw.dual_level():
        y = dual() * 2
    outside = unpacked(y)
    with fw.dual_level():
        return outside, unpacked(y)


@cases("outside a level")
def _():
    dual()


@case("a level in a level")
def _():
    with fw.dual_level():
        pass


@case("another shape")
def _():
    fw.make_dual(t([1.0]), t([1.0, 2.0]))


@case("whole numbers")
def _():
    fw.make_dual(torch.tensor([1], dtype=torch.int32), t([1.0]))


@case("a tangent of whole numbers")
def _():
    fw.make_dual(t([1.0]), torch.tensor([1], dtype=torch.int32))


@case("a dual of a dual")
def _():
    fw.make_dual(dual(), t([1.0, 2.0]))
