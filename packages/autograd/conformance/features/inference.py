"""Inference mode: src/inference.test.ts."""

import torch
from torch import inference_mode

from .recording import Recording, leaf, t

cases = Recording("inference")


def made():
    with inference_mode():
        return t([1.5, -0.5]) * 2


@cases("what is made in it is an inference tensor, and requires no gradient")
def _():
    x, w = made(), leaf([3.0, 4.0])
    with inference_mode():
        y = w * 2
        with torch.enable_grad():
            z = w * 2
    return x.is_inference(), w.is_inference(), y.requires_grad, z.requires_grad


@cases("it may be used where nothing has to be saved, and copied")
def _():
    w = leaf([3.0, 4.0])
    (made() + w).sum().backward()
    copy = made().clone()
    (copy * w).sum().backward()
    return w.grad, copy.is_inference(), (made() * 2).is_inference()


@cases("inside it may be changed, and so may others, which are counted")
def _():
    x = t([1.0, 2.0])
    with inference_mode():
        y = t([1.0, 2.0])
        y.mul_(3)
        x.mul_(3)
    return x, y, x._version


@cases("saved for a derivative")
def _():
    made() * leaf([3.0, 4.0])


@cases("changed outside")
def _():
    made().mul_(2)


@cases("a view of it changed outside")
def _():
    made()[0].mul_(2)


@cases("made to require a gradient")
def _():
    made().requires_grad_()


@cases("its version")
def _():
    made()._version
