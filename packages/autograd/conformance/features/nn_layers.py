"""Layers and losses as modules: src/nn/layers.test.ts. Every case begins with the seed 0."""

import torch
from torch import nn

from .recording import Recording, t

cases = Recording("nn_layers")
D = {"dtype": torch.float64}


def plain(values):
    return [None if x is None else x.detach().clone() for x in values]


def filled(shape):
    """Numbers that are all different, the same in both languages."""
    n = torch.Size(shape).numel()
    return (torch.arange(n, dtype=torch.float64) * 0.37).sin().reshape(shape)


def worked(module, *inputs):
    """The result, and the gradients of all parameters and of the first input."""
    x = inputs[0]
    if x.is_floating_point():
        x.requires_grad_()
    y = module(*inputs)
    y.mul(filled(y.shape)).sum().backward()
    grads = [p.grad for p in module.parameters()]
    return [y.detach(), *grads, *([x.grad] if x.is_floating_point() else [])]


def state(module):
    return {name: x.clone() for name, x in module.state_dict().items()}


printed = {
    "Conv1d": lambda: nn.Conv1d(2, 4, 3),
    "Conv2d": lambda: nn.Conv2d(2, 4, 3, padding="same", dilation=2, groups=2, bias=False),
    "Conv2d with margins": lambda: nn.Conv2d(2, 4, (3, 2), stride=2, padding=1, padding_mode="reflect"),
    "LayerNorm": lambda: nn.LayerNorm(4),
    "LayerNorm of two dimensions": lambda: nn.LayerNorm([2, 3], eps=0.25, elementwise_affine=False),
    "BatchNorm1d": lambda: nn.BatchNorm1d(3),
    "BatchNorm2d": lambda: nn.BatchNorm2d(3, momentum=None, affine=False, track_running_stats=False),
    "Dropout": lambda: nn.Dropout(0.25),
    "Embedding": lambda: nn.Embedding(4, 2),
    "Embedding with a padding": lambda: nn.Embedding(4, 2, padding_idx=1),
    "Embedding with options": lambda: nn.Embedding(4, 2, padding_idx=0, max_norm=0.5, norm_type=1.0, scale_grad_by_freq=True),
    "MaxPool2d": lambda: nn.MaxPool2d(2),
    "MaxPool2d with options": lambda: nn.MaxPool2d((3, 2), stride=(2, 1), padding=1, ceil_mode=True),
    "AvgPool2d": lambda: nn.AvgPool2d((3, 2), stride=1),
    "ELU": lambda: nn.ELU(0.25),
    "LeakyReLU": lambda: nn.LeakyReLU(1e-5),
    "ModuleList": lambda: nn.ModuleList([nn.Linear(2, 2), nn.Linear(2, 2), nn.ReLU(), nn.Linear(2, 2)]),
    "ModuleList of none": lambda: nn.ModuleList(),
    "ModuleDict": lambda: nn.ModuleDict({"2": nn.Linear(1, 1), "1": nn.ModuleList([nn.Sequential(nn.ReLU()), nn.Sequential(nn.ReLU())])}),
    "CrossEntropyLoss": lambda: nn.CrossEntropyLoss(weight=torch.ones(3)),
}
for name, make in printed.items():
    cases(f"{name}, printed")(lambda make=make: str(make()))

begun = {
    "Conv1d": lambda: nn.Conv1d(2, 3, 2, **D),
    "Conv2d": lambda: nn.Conv2d(2, 4, (1, 2), groups=2, **D),
    "LayerNorm": lambda: nn.LayerNorm([2, 2], **D),
    "LayerNorm without bias": lambda: nn.LayerNorm(2, bias=False, **D),
    "BatchNorm1d": lambda: nn.BatchNorm1d(2, **D),
    "BatchNorm2d in a network": lambda: nn.Sequential(nn.BatchNorm2d(2, affine=False, **D), nn.Conv2d(2, 1, 1, **D)),
    "Embedding": lambda: nn.Embedding(3, 2, padding_idx=-2, **D),
    "ModuleList": lambda: nn.ModuleList([nn.Linear(1, 1, **D), nn.Linear(1, 2, **D)]),
    "ModuleDict": lambda: nn.ModuleDict({"b": nn.Linear(1, 1, **D), "a": nn.Linear(1, 2, **D)}),
    "a layer that stands in two places": lambda: (lambda x: nn.Sequential(x, nn.ReLU(), x))(nn.Linear(1, 1, **D)),
    "BCEWithLogitsLoss": lambda: nn.BCEWithLogitsLoss(weight=t([1, 2]), pos_weight=t([3, 4])),
    "NLLLoss": lambda: nn.NLLLoss(),
}
for name, make in begun.items():
    cases(f"{name}, state")(lambda make=make: state(make()))
    cases(f"{name}, names")(lambda make=make: list(state(make())))

signals, images = (2, 2, 5), (2, 2, 5, 4)
at_work = {
    "Conv1d": (lambda: nn.Conv1d(2, 3, 2, stride=2, padding=1, **D), signals),
    "Conv1d, circular": (lambda: nn.Conv1d(2, 3, 3, padding=2, padding_mode="circular", **D), signals),
    "Conv2d": (lambda: nn.Conv2d(2, 4, (1, 2), groups=2, **D), images),
    "Conv2d, the same size": (lambda: nn.Conv2d(2, 1, (3, 2), padding="same", **D), images),
    "Conv2d, the same size, mirrored": (lambda: nn.Conv2d(2, 1, (3, 2), dilation=(1, 2), padding="same", padding_mode="reflect", **D), images),
    "Conv2d, repeated edges": (lambda: nn.Conv2d(2, 1, 2, padding=(1, 2), padding_mode="replicate", bias=False, **D), images),
    "Conv2d, valid, mirrored": (lambda: nn.Conv2d(2, 1, 2, padding="valid", padding_mode="reflect", **D), images),
    "LayerNorm": (lambda: nn.LayerNorm([5, 4], **D), images),
    "LayerNorm without weight": (lambda: nn.LayerNorm(4, eps=0.25, elementwise_affine=False, **D), images),
    "BatchNorm1d": (lambda: nn.BatchNorm1d(2, **D), signals),
    "BatchNorm1d of rows": (lambda: nn.BatchNorm1d(4, momentum=0.25, eps=0.5, **D), (3, 4)),
    "BatchNorm2d": (lambda: nn.BatchNorm2d(2, affine=False, **D), images),
    "BatchNorm2d in use": (lambda: nn.BatchNorm2d(2, **D).eval(), images),
    "BatchNorm2d without memory, in use": (lambda: nn.BatchNorm2d(2, bias=False, track_running_stats=False, **D).eval(), images),
    "Dropout": (lambda: nn.Dropout(0.25), images),
    "Dropout in use": (lambda: nn.Dropout(0.25).eval(), signals),
    "MaxPool2d": (lambda: nn.MaxPool2d(2, padding=1), images),
    "MaxPool2d with options": (lambda: nn.MaxPool2d((2, 1), stride=(2, 3), dilation=2, ceil_mode=True), images),
    "AvgPool2d": (lambda: nn.AvgPool2d(2), images),
    "AvgPool2d with options": (lambda: nn.AvgPool2d(2, stride=1, padding=1, ceil_mode=True, count_include_pad=False), images),
    "AvgPool2d by another number": (lambda: nn.AvgPool2d(2, divisor_override=3), images),
}
for name, (make, shape) in at_work.items():
    cases(f"{name}, at work")(lambda make=make, shape=shape: worked(make(), filled(shape)))

cases("Embedding, at work")(lambda: worked(nn.Embedding(3, 2, padding_idx=2, **D), torch.tensor([[1, 2], [0, 1]])))
cases("Embedding with given vectors, at work")(lambda: (lambda e: [e.weight.requires_grad, e(torch.tensor([1, 1])).detach()])(nn.Embedding.from_pretrained(filled((3, 2)))))
cases("Embedding with given vectors, not frozen, at work")(lambda: worked(nn.Embedding.from_pretrained(filled((3, 2)), freeze=False), torch.tensor([1, 1])))


cases("Embedding of short vectors, at work")(lambda: (lambda e: [e(torch.tensor([0, 2])).detach(), e.weight.detach()])(nn.Embedding(3, 2, max_norm=1.0, **D)))


def remembered(make, uses=3):
    layer = make()
    for i in range(uses):
        layer(filled((4, 2, 3)) * (i + 1) + i)
    return [state(layer), layer.eval()(filled((4, 2, 3)))]


cases("BatchNorm1d remembers what it measured")(lambda: [x if isinstance(x, dict) else x.detach() for x in remembered(lambda: nn.BatchNorm1d(2, **D))])
cases("BatchNorm1d remembers the mean of all batches")(lambda: [x if isinstance(x, dict) else x.detach() for x in remembered(lambda: nn.BatchNorm1d(2, momentum=None, **D))])
cases("BatchNorm1d with a fixed memory")(lambda: [x if isinstance(x, dict) else x.detach() for x in remembered(lambda: nn.BatchNorm1d(2, **D).eval())])

p, q = filled((3, 4)).sigmoid(), (filled((3, 4)) * 2).sigmoid()
classes = torch.tensor([1, 3, 0])
losses = {
    "MSELoss": (lambda: nn.MSELoss(), q),
    "MSELoss, each": (lambda: nn.MSELoss(reduction="none"), q),
    "L1Loss": (lambda: nn.L1Loss(reduction="sum"), q),
    "SmoothL1Loss": (lambda: nn.SmoothL1Loss(beta=0.125), q),
    "HuberLoss": (lambda: nn.HuberLoss(delta=0.125), q),
    "BCELoss": (lambda: nn.BCELoss(), q),
    "BCELoss, weighed": (lambda: nn.BCELoss(weight=t([1, 2, 3, 4]), reduction="sum"), q),
    "BCEWithLogitsLoss": (lambda: nn.BCEWithLogitsLoss(), q),
    "BCEWithLogitsLoss, weighed": (lambda: nn.BCEWithLogitsLoss(weight=t([1, 2, 3, 4]), pos_weight=t([4, 3, 2, 1])), q),
    "NLLLoss": (lambda: nn.NLLLoss(), classes),
    "NLLLoss, weighed": (lambda: nn.NLLLoss(weight=t([1, 2, 3, 4]), ignore_index=3), classes),
    "CrossEntropyLoss": (lambda: nn.CrossEntropyLoss(), classes),
    "CrossEntropyLoss, weighed": (lambda: nn.CrossEntropyLoss(weight=t([1, 2, 3, 4]), ignore_index=3, label_smoothing=0.1), classes),
    "CrossEntropyLoss of probabilities": (lambda: nn.CrossEntropyLoss(reduction="none"), q),
}
for name, (make, target) in losses.items():
    cases(f"{name}, at work")(lambda make=make, target=target: worked(make(), p.clone(), target))

refused = {
    "channels that go not into groups": lambda: nn.Conv2d(3, 4, 3, groups=2),
    "results that go not into groups": lambda: nn.Conv2d(4, 3, 3, groups=2),
    "no group": lambda: nn.Conv2d(4, 4, 3, groups=0),
    "the same size in steps": lambda: nn.Conv2d(1, 1, 3, stride=2, padding="same"),
    "leaving out twice of all": lambda: nn.Dropout(2),
    "a padding past the last": lambda: nn.Embedding(3, 2, padding_idx=5),
    "a padding before the first": lambda: nn.Embedding(3, 2, padding_idx=-5),
    "vectors that are no matrix": lambda: nn.Embedding.from_pretrained(torch.ones(3)),
    "an image for rows": lambda: nn.BatchNorm1d(3)(torch.ones(2, 3, 1, 1)),
    "rows for images": lambda: nn.BatchNorm2d(3)(torch.ones(2, 3)),
    "a single row": lambda: nn.BatchNorm1d(3)(torch.ones(1, 3)),
    "calling a list": lambda: nn.ModuleList([nn.ReLU()])(torch.ones(1)),
    "calling a dictionary": lambda: nn.ModuleDict()(torch.ones(1)),
    "a place past the list": lambda: nn.ModuleList([nn.ReLU()])[3],
    "a name that is not there": lambda: nn.ModuleDict({"a": nn.ReLU()})["x"],
    "a vector for images": lambda: nn.Conv2d(1, 1, 3)(torch.ones(1, 1)),
}
for name, run in refused.items():
    cases(f"refused: {name}")(run)
