"""Hooks on a tensor that is changed in place afterwards: src/in-place/hooks.test.ts."""

from .recording import Recording, leaf

cases = Recording("in_place_hooks")


def parts():
    x = leaf([1.0, 2.0])
    y = x * 1
    return x, y, y[:1]


@cases("a hook on a view: its base")
def _():
    x, y, v = parts()
    v.register_hook(lambda g: g * 100)
    v.mul_(2)
    y.sum().backward()
    return x.grad


@cases("a hook on a view: itself")
def _():
    x, y, v = parts()
    v.register_hook(lambda g: g * 100)
    v.mul_(2)
    v.sum().backward()
    return x.grad


@cases("a hook on a view: what was computed from it before")
def _():
    x, y, v = parts()
    v.register_hook(lambda g: g * 100)
    w = v * 5
    v.mul_(2)
    (w.sum() + y.sum()).backward()
    return x.grad


@cases("a hook on a view: another view of it is changed")
def _():
    x, y, v = parts()
    v.register_hook(lambda g: g * 100)
    v.view(-1).mul_(2)
    y.sum().backward()
    return x.grad


@cases("a hook on the node of a view")
def _():
    x, y, v = parts()
    v.grad_fn.register_hook(lambda inputs, outputs: (inputs[0] * 100,))
    v.mul_(2)
    y.sum().backward()
    return x.grad


@cases("a hook on a view, which reads what it held")
def _():
    x, y, v = parts()
    v.register_hook(lambda g: g * 100)
    v.mul_(v)
    y.sum().backward()
    return x.grad


@cases("a hook on the base")
def _():
    x, y, v = parts()
    y.register_hook(lambda g: g * 100)
    v.mul_(2)
    y.sum().backward()
    return x.grad


@cases("a hook on a tensor that is no view")
def _():
    x, y, v = parts()
    y.register_hook(lambda g: g * 100)
    y.mul_(2)
    y.sum().backward()
    return x.grad


@cases("a view that keeps its gradient: its base")
def _():
    x, y, v = parts()
    v.retain_grad()
    v.mul_(2)
    y.sum().backward()
    return v.grad, x.grad


@cases("a view that keeps its gradient: itself")
def _():
    x, y, v = parts()
    v.retain_grad()
    v.mul_(2)
    (v * 7).sum().backward()
    return v.grad, x.grad


@cases("a view that keeps its gradient: what was computed from it before")
def _():
    x, y, v = parts()
    v.retain_grad()
    w = v * 5
    v.mul_(2)
    w.sum().backward()
    return v.grad, x.grad


@cases("a view that keeps its gradient: its base is changed")
def _():
    x, y, v = parts()
    v.retain_grad()
    y.mul_(2)
    (v * 7).sum().backward()
    return v.grad, x.grad
