"""torch.autograd.functional: src/autograd-functional/functional.test.ts."""

import torch
from torch.autograd import grad
from torch.autograd.functional import hessian, hvp, jacobian, jvp, vhp, vjp

from .recording import Recording, leaf, t

cases = Recording("functional")
x = t([1.5, -0.5])
z = t([3.0, 4.0])
w = t([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])
one = t([2.0])


def rows(a):
    return torch.stack([a.prod(), a.sum(), a[0].sin()])


def pair(a, b):
    return a * b.sum(), (a * a).sum()


def mixed(a):
    return (a**3).sum() * a[0] + a.sin().prod()


def both(a, b):
    return (a * a * b).sum() + b.prod()


def raises(name, fn):
    cases(name)(fn)


@cases("jacobian")
def _():
    return jacobian(rows, x), jacobian(lambda a: a.exp().sum(dim=1), w), jacobian(lambda a: a.sum(), w)


@cases("jacobian: several inputs and outputs")
def _():
    return jacobian(pair, (x, z)), jacobian(pair, (x, z), vectorize=True)


@cases("jacobian: one input in an array, one output in an array")
def _():
    return jacobian(lambda a: a * a, (x,)), jacobian(lambda a: (a * a,), x)


@cases("jacobian: an output that does not depend on an input")
def _():
    return jacobian(lambda a, b: a * 2, (x, z)), jacobian(lambda a: t([1.0, 2.0]), x)


@cases("jacobian: vectorize, going back and forward")
def _():
    return jacobian(rows, x, vectorize=True), jacobian(rows, x, vectorize=True, strategy="forward-mode")


@cases("jacobian: forward-mode of several")
def _():
    return jacobian(pair, (x, z), vectorize=True, strategy="forward-mode")


@cases("jacobian: createGraph")
def _():
    a = leaf([1.5, -0.5])
    plain, vectorized = jacobian(rows, a, create_graph=True), jacobian(rows, a, create_graph=True, vectorize=True)
    weights = t([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])
    seconds = [grad((j * weights).sum(), a) for j in (plain, vectorized)]
    return plain, seconds, jacobian(rows, a).requires_grad, a.grad


raises("jacobian: a number", lambda: jacobian(lambda a: 2.5, x))
raises("jacobian: numbers", lambda: jacobian(lambda a: (a, 3), x))
raises("jacobian: an input that is no tensor", lambda: jacobian(rows, (2.5,)))
raises("jacobian: strict, an output that requires no gradient", lambda: jacobian(lambda a: t([1.0]), x, strict=True))
raises("jacobian: strict, an input that is not used", lambda: jacobian(lambda a, b: a * 2, (x, z), strict=True))
raises("jacobian: strict and createGraph, linear", lambda: jacobian(lambda a: a * 2, x, strict=True, create_graph=True))
raises("jacobian: strict and vectorize", lambda: jacobian(rows, x, strict=True, vectorize=True))
raises("jacobian: forward-mode alone", lambda: jacobian(rows, x, strategy="forward-mode"))
raises(
    "jacobian: forward-mode and strict",
    lambda: jacobian(rows, x, strict=True, vectorize=True, strategy="forward-mode"),
)
raises(
    "jacobian: forward-mode and createGraph",
    lambda: jacobian(rows, x, create_graph=True, vectorize=True, strategy="forward-mode"),
)
raises("jacobian: another strategy", lambda: jacobian(rows, x, strategy="sideways"))


@cases("hessian")
def _():
    return hessian(mixed, x), hessian(lambda a: (a**3).sum(), w)


@cases("hessian: several inputs")
def _():
    return hessian(both, (x, z)), hessian(both, (x, z), vectorize=True)


@cases("hessian: vectorize, and forward over reverse")
def _():
    forward = hessian(mixed, x, vectorize=True, outer_jacobian_strategy="forward-mode")
    return hessian(mixed, x, vectorize=True), forward


@cases("hessian: createGraph")
def _():
    a = leaf([1.5, -0.5])
    return grad(hessian(mixed, a, create_graph=True).sum(), a)


@cases("hessian: a linear function")
def _():
    return hessian(lambda a: a.sum(), x), hessian(lambda a: (a * 2).sum().reshape(1), x)


raises("hessian: a vector", lambda: hessian(rows, x))
raises("hessian: an array", lambda: hessian(lambda a: (a.sum(),), x))
raises("hessian: strict, a linear function", lambda: hessian(lambda a: a.sum(), x, strict=True))
raises("hessian: strict, an output that requires no gradient", lambda: hessian(lambda a: t(1.0), x, strict=True))


@cases("vjp")
def _():
    return vjp(rows, x, t([1.0, 2.0, 3.0])), vjp(lambda a: a.prod(), x)


@cases("vjp: several inputs and outputs")
def _():
    return vjp(pair, (x, z), (z, t(2.0))), vjp(lambda a, b: a * 2, (x, z), z)


@cases("vjp: createGraph")
def _():
    a, v = leaf([1.5, -0.5]), leaf([1.0, 2.0, 3.0])
    y, g = vjp(rows, a, v, create_graph=True)
    return y, g, grad(g.sum(), (a, v)), vjp(rows, a, v)[1].requires_grad


raises("vjp: no v", lambda: vjp(rows, x))
raises("vjp: v of another shape", lambda: vjp(rows, x, z))
raises("vjp: v of another length", lambda: vjp(pair, (x, z), (z,)))
raises("vjp: too many v", lambda: vjp(rows, x, (z, z)))
raises("vjp: an entry of another shape", lambda: vjp(pair, (x, z), (one, t(2.0))))
raises("vjp: v that is no tensor", lambda: vjp(rows, x, 2.5))
raises("vjp: strict, an input that is not used", lambda: vjp(lambda a, b: a * 2, (x, z), z, strict=True))
raises("vjp: strict and createGraph, linear", lambda: vjp(lambda a: a * 2, x, z, strict=True, create_graph=True))


@cases("jvp")
def _():
    return jvp(rows, x, z), jvp(lambda a: a * w, one, t([3.0])), jvp(lambda a: a * w, one)


@cases("jvp: several inputs and outputs")
def _():
    return jvp(pair, (x, z), (z, x)), jvp(lambda a, b: a * 2, (x, z), (z, x))


@cases("jvp: createGraph")
def _():
    a, v = leaf([1.5, -0.5]), leaf([3.0, 4.0])
    y, u = jvp(rows, a, v, create_graph=True)
    return u, grad(u.sum(), (a, v)), jvp(rows, a, v)[1].requires_grad


@cases("jvp: what does not move")
def _():
    return jvp(lambda a: t([1.0, 2.0]), x, z)


raises("jvp: no v", lambda: jvp(rows, x))
raises("jvp: v of another shape", lambda: jvp(rows, x, one))
raises("jvp: strict, an output that requires no gradient", lambda: jvp(lambda a: t([1.0]), x, z, strict=True))
raises("jvp: strict, an input that is not used", lambda: jvp(lambda a, b: a * 2, (x, z), (z, x), strict=True))


@cases("hvp and vhp")
def _():
    return hvp(mixed, x, z), vhp(mixed, x, z), hvp(lambda a: (a**3).sum(), one), vhp(lambda a: (a**3).sum(), one)


@cases("hvp and vhp: several inputs")
def _():
    return hvp(both, (x, z), (z, x)), vhp(both, (x, z), (z, x))


@cases("hvp and vhp: createGraph")
def _():
    a, v = leaf([1.5, -0.5]), leaf([3.0, 4.0])
    h, k = hvp(mixed, a, v, create_graph=True)[1], vhp(mixed, a, v, create_graph=True)[1]
    return grad(h.sum(), (a, v)), grad(k.sum(), (a, v)), hvp(mixed, a, v)[1].requires_grad


@cases("hvp and vhp: a linear function")
def _():
    return hvp(lambda a: (a * z).sum(), x, z), vhp(lambda a: (a * z).sum(), x, z)


raises("hvp: no v", lambda: hvp(mixed, x))
raises("hvp: v of another shape", lambda: hvp(mixed, x, one))
raises("hvp: a vector", lambda: hvp(rows, x, z))
raises("hvp: an array", lambda: hvp(lambda a: (a.sum(),), x, z))
raises("vhp: a vector", lambda: vhp(rows, x, z))
raises("vhp: an array", lambda: vhp(lambda a: (a.sum(),), x, z))
raises("vhp: strict, a linear function", lambda: vhp(lambda a: (a * z).sum(), x, z, strict=True))
raises("vhp: strict, an input that is not used", lambda: vhp(lambda a, b: (a**2).sum(), (x, z), (z, x), strict=True))
raises("hvp: strict, a linear function", lambda: hvp(lambda a: (a * z).sum(), x, z, strict=True))
raises("hvp: strict, an input of the gradient that is not used", lambda: hvp(lambda a, b: (a**2).sum() + (b**2).sum() * 0 + b.sum(), (x, z), (z, x), strict=True))
raises("vhp: strict and createGraph, a square", lambda: vhp(lambda a: (a**2).sum(), x, z, strict=True, create_graph=True))
raises("vhp: strict, a gradient that is not used", lambda: vhp(lambda a, b: (a**2).sum() * 1 + (b * b.detach()).sum(), (x, z), (z, x), strict=True))
