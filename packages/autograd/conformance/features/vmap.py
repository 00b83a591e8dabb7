"""Functions of batches: src/vmap/vmap.test.ts."""

import torch
from torch.func import grad, hessian, jacfwd, jacrev, jvp, vmap

from .recording import Recording, t

cases = Recording("vmap")
x = t([1.5, -0.5])
z = t([3.0, 4.0])
batch = t([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])


def mixed(x):
    return (x**3).sum() * x[0] + x.sin().prod()


def raises(name, fn):
    cases(name)(fn)


def rows(x):
    return torch.stack([x.prod(), x.sum(), x[0].sin()])


@cases("vmap")
def _():
    return vmap(lambda x: x * x.sum())(batch), vmap(torch.dot)(batch, batch)


@cases("vmap: inDims")
def _():
    f = lambda a, b: a * b.sum()
    return vmap(f, in_dims=(0, None))(batch, z), vmap(f, in_dims=(1, 0))(batch, z), vmap(f, in_dims=-1)(batch, batch)


@cases("vmap: inDims in the structure of the arguments")
def _():
    f = lambda p, b: p["a"] * p["c"] + b
    return vmap(f, in_dims=({"a": 0, "c": None}, 1))({"a": batch, "c": z}, batch.t().contiguous())


@cases("vmap: a number that all samples share")
def _():
    return vmap(lambda a, n: a * n, in_dims=(0, None))(batch, 2.5)


@cases("vmap: outDims")
def _():
    f = lambda x: (x.outer(x), x.sum())
    return vmap(f, out_dims=(1, 0))(batch), vmap(lambda x: x.outer(x), out_dims=-1)(batch)


@cases("vmap: a result that is the same for all")
def _():
    return vmap(lambda x: (x, z))(batch), vmap(lambda x: (x, z), out_dims=(0, None))(batch)


@cases("vmap: results in arrays and objects")
def _():
    return vmap(lambda x: {"a": x, "b": [x.sum()]})(batch)


@cases("vmap of vmap")
def _():
    f = vmap(vmap(lambda a, b: a * b, in_dims=(None, 0)), in_dims=(0, None))
    return f(x, z), vmap(vmap(lambda x: x.sum() * x))(t([[[1.0, 2.0], [3.0, 4.0]]]))


@cases("vmap: chunkSize")
def _():
    return vmap(lambda x: (x * x.sum(), x.sum()), chunk_size=2, out_dims=(1, 0))(batch)


@cases("vmap: changes in place")
def _():
    b = batch.clone()
    y = vmap(lambda x: x.mul_(x.sum()))(b)
    return y, b


@cases("vmap: single numbers of a higher dtype do not raise that of vectors")
def _():
    y = vmap(lambda a, b: a * b)(batch.float(), t([1.0, 2.0, 3.0]))
    return y.float()


@cases("gradients for each sample")
def _():
    loss = lambda w, x, y: ((w * x).sum() - y) ** 2
    return vmap(grad(loss), in_dims=(None, 0, 0))(x, batch, t([1.0, 2.0, 3.0]))


@cases("gradients through vmap")
def _():
    f = lambda w: vmap(lambda x: (w * x).sum() ** 2)(batch).sum()
    return grad(f)(x), hessian(f)(x)


@cases("vmap, grad and vmap again")
def _():
    inner = lambda w, x: vmap(lambda n: (w * x * n).sum() ** 2)(z).sum()
    return vmap(grad(inner), in_dims=(None, 0))(x, batch)


@cases("Jacobians and Hessians for each sample")
def _():
    return vmap(jacrev(rows))(batch), vmap(jacfwd(rows))(batch), vmap(hessian(mixed))(batch)


@cases("directional derivatives for each sample, of a shared argument")
def _():
    f = lambda x, v: jvp(lambda w: (w * x).sum() ** 2, (z,), (v,))[1]
    return vmap(f)(batch, batch.flip(0))


raises("vmap: no arguments", lambda: vmap(lambda: x)())
raises("vmap: inDims none", lambda: vmap(lambda x: x, in_dims=None)(batch))
raises("vmap: inDims too few", lambda: vmap(lambda a, b: a, in_dims=(0,))(batch, batch))
raises("vmap: inDims beyond", lambda: vmap(lambda x: x, in_dims=2)(batch))
raises("vmap: a number mapped", lambda: vmap(lambda a, n: a * n)(batch, 2.5))
raises("vmap: a single number mapped", lambda: vmap(lambda x: x)(t(1.0)))
raises("vmap: other sizes", lambda: vmap(lambda a, b: a)(batch, z))
raises("vmap: returns a number", lambda: vmap(lambda x: 2.5)(batch))
raises("vmap: returns nothing", lambda: vmap(lambda x: None)(batch))
raises("vmap: outDims too many", lambda: vmap(lambda x: (x, x), out_dims=(0, 1, 2))(batch))
raises("vmap: outDims beyond", lambda: vmap(lambda x: x, out_dims=2)(batch))
raises("vmap: outDims none for what differs", lambda: vmap(lambda x: x, out_dims=None)(batch))
raises("vmap: randomness", lambda: vmap(lambda x: x, randomness="foo")(batch))
raises("vmap: chunkSize 0", lambda: vmap(lambda x: x, chunk_size=0)(batch))
raises("vmap: item", lambda: vmap(lambda x: x * x.sum().item())(batch))
raises("vmap: requires_grad_", lambda: vmap(lambda x: x.requires_grad_())(batch))
raises("vmap: backward", lambda: vmap(lambda x: (x.sum().backward(), x)[1])(batch.clone().requires_grad_()))
raises("vmap: a random operation", lambda: vmap(lambda x: x + torch.rand(2))(batch))


@cases("vmap: randomness different and same")
def _():
    torch.manual_seed(0)
    different = vmap(lambda x: torch.rand(2, dtype=torch.float64) + x * 0, randomness="different")(batch)
    torch.manual_seed(0)
    same = vmap(lambda x: torch.rand(2, dtype=torch.float64) + x * 0, randomness="same")(batch)
    return different, same


@cases("how a batch prints")
def _():
    lines = []
    one = torch.tensor([[1.0, 2.0]])
    vmap(lambda x: (lines.append(repr(x)), x)[1])(one)
    vmap(vmap(lambda x: (lines.append(repr(x)), x)[1]))(one)
    return lines
