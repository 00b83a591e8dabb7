"""Functions of functions: src/func/func.test.ts."""

import torch
from torch.func import functional_call, grad, grad_and_value, hessian, jacfwd, jacrev, jvp, vjp, vmap

from .recording import Recording, leaf, t

cases = Recording("func")
x = t([1.5, -0.5])
z = t([3.0, 4.0])
batch = t([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])


def cube(x):
    return (x**3).sum()


def mixed(x):
    return (x**3).sum() * x[0] + x.sin().prod()


def raises(name, fn):
    cases(name)(fn)


@cases("grad")
def _():
    return grad(cube)(x)


@cases("grad of grad")
def _():
    return grad(grad(lambda x: x**3))(t(2.0)), grad(grad(grad(lambda x: x**4)))(t(2.0))


@cases("grad: argnums")
def _():
    f = lambda a, b: (a * b * b).sum()
    return grad(f)(x, z), grad(f, argnums=1)(x, z), grad(f, argnums=-1)(x, z), grad(f, argnums=(1, 0))(x, z)


@cases("grad: arrays and objects of tensors")
def _():
    f = lambda p: (p["a"] * p["b"][0]).sum()
    return grad(f)({"a": x, "b": [z]})


@cases("grad: hasAux")
def _():
    return grad(lambda x: (cube(x), x * 2), has_aux=True)(x)


@cases("gradAndValue")
def _():
    f = lambda x: (cube(x), x * 2)
    return grad_and_value(cube)(x), grad_and_value(f, has_aux=True)(x)


@cases("grad of what does not depend on it")
def _():
    return grad(lambda a, b: b.sum(), argnums=(0, 1))(x, z), grad(lambda x: t(3.0))(x)


@cases("grad heeds noGrad inside, and not around")
def _():
    def quiet(x):
        with torch.no_grad():
            y = (x * x).sum()
        return y + x.sum()

    with torch.no_grad():
        around = grad(cube)(x)
    return grad(quiet)(x), around


@cases("the result requires a gradient only where something around does")
def _():
    w = leaf([3.0, 4.0])
    g = grad(lambda x: (x * w).sum())(x)
    h = grad(cube)(w)
    return grad(cube)(x).requires_grad, g.requires_grad, torch.autograd.grad(g.sum(), w), torch.autograd.grad(h.sum(), w)


@cases("perturbations of nested gradients are kept apart")
def _():
    # d/dx (x · d/dy (x + y)) = 1
    return grad(lambda x: x * grad(lambda y: x + y)(t(1.0)))(t(1.0))


raises("grad: a vector", lambda: grad(lambda x: x * 2)(x))
raises("grad: a number", lambda: grad(lambda x: 2.5)(x))
raises("grad: an array", lambda: grad(lambda x: (x.sum(), x))(x))
raises("grad: whole numbers", lambda: grad(lambda x: x.sum())(torch.tensor([1, 2])))
raises("grad: argnums beyond", lambda: grad(cube, argnums=1)(x))
raises("grad: argnums twice", lambda: grad(lambda a, b: (a * b).sum(), argnums=(0, 0))(x, z))
raises("grad: no argnums", lambda: grad(cube, argnums=())(x))
raises("grad: half an argnum", lambda: grad(cube, argnums=1.5)(x))
raises("grad: hasAux without aux", lambda: grad(cube, has_aux=True)(x))
raises("grad: a number among the arguments", lambda: grad(lambda p: p["a"].sum() * p["b"])({"a": x, "b": 2.5}))
raises("backward inside grad", lambda: grad(lambda x: (x.sum().backward(), x.sum())[1])(x))


@cases("vjp")
def _():
    y, back = vjp(lambda x: x * x, x)
    return y, back(t([1.0, 2.0])), back(t([0.0, 1.0]))


@cases("vjp: several arguments and outputs")
def _():
    y, back = vjp(lambda a, b: {"p": a * b, "q": [a.sum()]}, x, z)
    return y, back({"p": t([1.0, 2.0]), "q": [t(3.0)]})


@cases("vjp: hasAux")
def _():
    y, back, aux = vjp(lambda x: (x * x, x + 1), x, has_aux=True)
    return y, aux, back(z)


raises("vjp: a number", lambda: vjp(lambda x: 2.5, x))
raises("vjp: another shape", lambda: vjp(lambda x: x * x, x)[1](t([1.0])))
raises("vjp: another structure", lambda: vjp(lambda x: x * x, x)[1]((t([1.0, 2.0]),)))


@cases("jvp")
def _():
    return jvp(mixed, (x,), (z,)), jvp(lambda a, b: (a * b, a), (x, z), (z, x))


@cases("jvp of jvp")
def _():
    first = lambda x: jvp(mixed, (x,), (z,))[1]
    return jvp(first, (x,), (t([0.5, 2.0]),))


@cases("jvp: hasAux")
def _():
    return jvp(lambda x: (x * x, x + 1), (x,), (z,), has_aux=True)


@cases("jvp of what does not depend on it")
def _():
    return jvp(lambda x: t([3.0]), (x,), (z,))


raises("jvp: strict", lambda: jvp(lambda x: t([3.0]), (x,), (z,), strict=True))
raises("jvp: primals in no array", lambda: jvp(cube, x, (z,)))
raises("jvp: tangents in no array", lambda: jvp(cube, (x,), z))
raises("jvp: too many tangents", lambda: jvp(cube, (x,), (z, z)))
raises("jvp: another shape", lambda: jvp(cube, (x,), (t([1.0]),)))
raises("jvp: a number", lambda: jvp(lambda x: 2.5, (x,), (z,)))
raises("jvp: no arguments", lambda: jvp(lambda: x, (), ()))


def rows(x):
    return torch.stack([x.prod(), x.sum(), x[0].sin()])


@cases("jacrev and jacfwd")
def _():
    return jacrev(rows)(x), jacfwd(rows)(x)


@cases("Jacobians: argnums")
def _():
    f = lambda a, b: a * b * b.sum()
    return jacrev(f, argnums=(0, 1))(x, z), jacfwd(f, argnums=(0, 1))(x, z), jacrev(f, argnums=1)(x, z)


@cases("Jacobians of matrices: the shape of the output, then of the argument")
def _():
    f = lambda w: (w @ z).tanh()
    return jacrev(f)(batch), jacfwd(f)(batch)


@cases("Jacobians of arrays and objects")
def _():
    f = lambda p: {"y": p["a"] * 2, "z": [p["a"].sum() * p["b"]]}
    p = {"a": x, "b": t(3.0)}
    return jacrev(f)(p), jacfwd(f)(p)


@cases("Jacobians: hasAux")
def _():
    f = lambda x: (x * x, x + 1)
    return jacrev(f, has_aux=True)(x), jacfwd(f, has_aux=True)(x)


@cases("jacrev: chunkSize")
def _():
    return jacrev(rows, chunk_size=2)(x)


@cases("hessian, and the other three ways")
def _():
    ways = [jacrev(jacrev(mixed)), jacfwd(jacfwd(mixed)), jacrev(jacfwd(mixed))]
    return hessian(mixed)(x), [way(x) for way in ways]


@cases("hessian of a vector")
def _():
    return hessian(rows)(x)


@cases("third derivatives")
def _():
    return jacfwd(hessian(mixed))(x)


raises("jacrev: chunkSize 0", lambda: jacrev(rows, chunk_size=0)(x))
raises("jacrev: a number", lambda: jacrev(lambda x: 2.5)(x))
raises("jacfwd: whole numbers", lambda: jacfwd(lambda x: x * x)(torch.tensor([1, 2], dtype=torch.int32)))


net = torch.nn.Linear(2, 1).double()
with torch.no_grad():
    net.weight.copy_(t([[0.5, -2.0]]))
    net.bias.copy_(t([0.25]))


@cases("functionalCall")
def _():
    both = {"weight": t([[1.0, 2.0]]), "bias": t([3.0])}
    loss = lambda p: functional_call(net, p, (batch,)).pow(2).sum()
    return functional_call(net, {"weight": t([[1.0, 2.0]])}, (z,)), grad(loss)(both), net.weight


@cases("functionalCall: over several networks")
def _():
    weights = t([[[1.0, 2.0]], [[3.0, 4.0]]])
    return vmap(lambda w: functional_call(net, {"weight": w}, (z,)))(weights)


raises("functionalCall: strict, missing", lambda: functional_call(net, {"weight": net.weight}, (z,), strict=True))
raises(
    "functionalCall: strict, unexpected",
    lambda: functional_call(net, {**dict(net.named_parameters()), "foo": z}, (z,), strict=True),
)
