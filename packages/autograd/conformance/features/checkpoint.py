"""Checkpoints: src/checkpoint/checkpoint.test.ts."""

import torch
from torch.autograd import grad
from torch.utils.checkpoint import checkpoint

from .recording import Recording, leaf, t

cases = Recording("checkpoint")


def counted(fn):
    """`fn`, and how often it was called."""
    calls = []

    def run(*args):
        calls.append(1)
        return fn(*args)

    return run, calls


def ck(fn, *args, **kwargs):
    return checkpoint(fn, *args, use_reentrant=False, **kwargs)


def block(x):
    y = x.sin()
    return (y * y).exp()


@cases("checkpoint: runs again in the backward pass")
def _():
    x = leaf([1.5, -0.5])
    run, calls = counted(block)
    y = ck(run, x)
    before = len(calls)
    y.sum().backward()
    return y, x.grad, before, len(calls)


@cases("checkpoint: several arguments and outputs")
def _():
    a, b = leaf([1.5]), leaf([-0.5])
    p, q = ck(lambda a, b, n: (a * b * n, (a + b).exp()), a, b, 3)
    return p, q, grad(p + q, (a, b))


@cases("checkpoint: again for every pass")
def _():
    x = leaf([1.5, -0.5])
    run, calls = counted(block)
    y = ck(run, x)
    y.sum().backward(retain_graph=True)
    y.sum().backward(retain_graph=True)
    return x.grad, len(calls)


@cases("checkpoint: second derivatives")
def _():
    x = leaf([1.5, -0.5])
    run, calls = counted(block)
    (g,) = grad(ck(run, x).sum(), x, create_graph=True)
    return g, grad(g.sum(), x), len(calls)


@cases("checkpoint: stops as soon as all values are there")
def _():
    x, log = leaf([1.5]), []

    def run(x):
        y = x.sin().exp()
        log.append("end")
        return y

    ck(run, x).backward()
    return log


@cases("checkpoint in checkpoint")
def _():
    x = leaf([1.5, -0.5])
    inner, calls = counted(lambda a: a.sin().exp())
    y = ck(lambda a: ck(inner, a).cos() * a, x)
    y.sum().backward()
    return y, x.grad


@cases("checkpoint: a gradient inside")
def _():
    x = leaf([1.5, -0.5])

    def run(x):
        y = x.sin()
        (g,) = grad(y.sum(), x, create_graph=True)
        return g * y

    return grad(ck(run, x).sum(), x)


@cases("checkpoint: the same random numbers")
def _():
    x = leaf([1.5, -0.5])
    y = ck(lambda a: a * torch.rand(2, dtype=torch.float64), x)
    state = torch.get_rng_state()
    (g,) = grad(y.sum(), x)
    return y, g, bool((torch.get_rng_state() == state).all())


@cases("checkpoint: nothing to do without recording")
def _():
    run, calls = counted(block)
    with torch.no_grad():
        y = ck(run, leaf([1.5]))
    return y.requires_grad, ck(run, t([1.5])).requires_grad, len(calls)


@cases("checkpoint: an argument that was changed")
def _():
    x = leaf([1.5, -0.5]) * 1
    y = ck(block, x)
    with torch.no_grad():
        x.mul_(2)
    y.sum().backward()


def first_lines(error):
    """Without PyTorch's tips for its own tools."""
    raise RuntimeError(str(error).split("\n\nTip:")[0])


def changing(first, second):
    calls = []

    def run(x):
        calls.append(1)
        return first(x) if len(calls) == 1 else second(x)

    try:
        ck(run, leaf([1.5, -0.5])).sum().backward()
    except Exception as error:
        first_lines(error)


@cases("checkpoint: fewer tensors the second time")
def _():
    changing(lambda x: x.sin().exp(), lambda x: x.sin())


@cases("checkpoint: other shapes the second time")
def _():
    changing(lambda x: x.sin().exp(), lambda x: x[:1].sin().exp())


@cases("checkpoint: a second pass")
def _():
    y = ck(block, leaf([1.5]))
    y.backward()
    y.backward()
