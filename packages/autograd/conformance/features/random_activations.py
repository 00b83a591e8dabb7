"""Activations that draw numbers: src/random/random-activations.test.ts. Every case begins with the seed 0."""

import torch
import torch.nn.functional as F

from .recording import Recording, leaf, t

cases = Recording("random_activations")

ROW = [-1.0, 2.0, -3.0, 0.0, -0.5]
LOGITS = [[0.5, -1.0, 2.0], [3.0, 0.25, -2.0]]


def differentiated(fn, values):
    """The name of the node, the result, the gradient and the second derivative of a weighed sum."""
    x = leaf(values)
    y = fn(x)
    weights = torch.arange(1.0, y.numel() + 1, dtype=torch.float64).reshape(y.shape)
    (g,) = torch.autograd.grad((y * weights).sum(), x, create_graph=True)
    second = torch.autograd.grad((g * g).sum(), x, allow_unused=True)[0] if g.requires_grad else None
    return [y.grad_fn.name(), y, g, torch.zeros_like(x) if second is None else second]


for name, make in {
    "rrelu, training": lambda: differentiated(lambda x: F.rrelu(x, training=True), ROW),
    "rrelu between other bounds": lambda: differentiated(lambda x: F.rrelu(x, 0.5, 2.5, True), ROW),
    "rrelu of 32 bits": lambda: F.rrelu(t(ROW, torch.float32), 0.1, 0.3, True),
    "rrelu draws row by row, in whatever order they lie": lambda: F.rrelu(-torch.ones(3, 2, dtype=torch.float64).t(), training=True),
    "rrelu with one slope": lambda: F.rrelu(t(ROW), 0.25, 0.25, True),
    "gumbelSoftmax": lambda: differentiated(lambda x: F.gumbel_softmax(x), LOGITS),
    "gumbelSoftmax at a low temperature, along the first dimension": lambda: differentiated(lambda x: F.gumbel_softmax(x, tau=0.5, dim=0), LOGITS),
    "gumbelSoftmax, hard": lambda: differentiated(lambda x: F.gumbel_softmax(x, hard=True), LOGITS),
    "rrelu with the bounds exchanged": lambda: F.rrelu(t(ROW), 0.5, 0.25, True),
    "rrelu of whole numbers": lambda: F.rrelu(torch.ones(2, dtype=torch.int32), training=True),
}.items():
    cases(name)(make)

rows = -torch.arange(1.0, 13.0, dtype=torch.float64).reshape(3, 4)
in_vmap = {
    "dropout": lambda a: F.dropout(a, 0.25),
    "dropout of what all samples share": lambda a: F.dropout(torch.ones(4, dtype=torch.float64)) * a,
    "gumbelSoftmax": lambda a: F.gumbel_softmax(a),
    "rrelu, training": lambda a: F.rrelu(a, training=True),
}
for randomness in ["error", "different", "same"]:
    for name, fn in in_vmap.items():
        cases(f"vmap, {randomness}: {name}")(lambda fn=fn, r=randomness: torch.vmap(fn, randomness=r)(rows))
