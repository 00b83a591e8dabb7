"""What mixes dtypes and may not, and whose dtype a result has that may: src/ops/mixed-dtypes.test.ts."""

import torch
import torch.nn.functional as F

from .recording import Recording

cases = Recording("mixed_dtypes")


def f(*shape):
    return torch.ones(shape)


def d(*shape):
    return torch.ones(shape, dtype=torch.float64)


def i(*shape):
    return torch.ones(shape, dtype=torch.int32)


def b(*shape):
    return torch.ones(shape, dtype=torch.bool)


linalg = torch.linalg
logits = F.binary_cross_entropy_with_logits

for name, compute in {
    "a layer for float32": lambda: torch.nn.Linear(3, 2)(d(4, 3)),
    "a layer for float32, of a vector": lambda: torch.nn.Linear(3, 2)(d(3)),
    "a layer without bias": lambda: torch.nn.Linear(3, 2, bias=False)(d(4, 3)),
    "linear: a bias": lambda: F.linear(f(2, 3), f(4, 3), d(4)),
    "addmm": lambda: torch.addmm(f(4), d(2, 3), f(3, 4)),
    "addmm: all three": lambda: torch.addmm(i(4), d(2, 3), f(3, 4)),
    "mm": lambda: d(2, 3).mm(f(3, 4)),
    "mm: whole numbers": lambda: i(2, 3).mm(f(3, 4)),
    "mv": lambda: d(2, 3).mv(f(3)),
    "dot": lambda: d(3).dot(f(3)),
    "dot: and another length": lambda: f(3).dot(d(4)),
    "bmm": lambda: d(2, 3, 2).bmm(f(2, 2, 3)),
    "matmul: batches": lambda: f(2, 3, 2) @ d(2, 2, 3),
    "matmul: a batch and a matrix": lambda: d(2, 3, 2) @ f(2, 3),
    "baddbmm": lambda: torch.baddbmm(f(2, 3, 3), d(2, 3, 2), f(2, 2, 3)),
    "baddbmm: the last": lambda: torch.baddbmm(f(2, 3, 3), f(2, 3, 2), d(2, 2, 3)),
    "einsum": lambda: torch.einsum("ij,jk->ik", d(2, 3), f(3, 4)),
    "einsum: without sums": lambda: torch.einsum("i,j->ij", f(2), d(2)),
    "outer": lambda: d(2).outer(f(2)),
    "tensordot": lambda: torch.tensordot(d(2, 3), f(3, 2), dims=1),
    "multiDot": lambda: linalg.multi_dot([f(2, 2), f(2, 2), d(2, 2)]),
    "bilinear": lambda: F.bilinear(f(2, 3), f(2, 3), d(1, 3, 3)),
    "bilinear: a bias": lambda: F.bilinear(f(2, 3), f(2, 3), f(1, 3, 3), d(1)),
    "conv2d: a bias": lambda: F.conv2d(f(1, 1, 3, 3), f(1, 1, 2, 2), d(1)),
    "conv1d: a bias": lambda: F.conv1d(d(1, 1, 3), f(1, 1, 2), f(1)),
    "conv2d: a weight": lambda: F.conv2d(f(1, 1, 3, 3), d(1, 1, 2, 2)),
    "convTranspose2d: a weight": lambda: F.conv_transpose2d(f(1, 1, 3, 3), d(1, 1, 2, 2)),
    "convTranspose2d: a bias": lambda: F.conv_transpose2d(f(1, 1, 3, 3), f(1, 1, 2, 2), d(1)),
    "solve": lambda: linalg.solve(torch.eye(2), d(2, 2)),
    "cross": lambda: linalg.cross(d(3), f(3)),
    "cdist": lambda: torch.cdist(f(2, 3), d(2, 3)),
    "cdist: whole numbers": lambda: torch.cdist(f(2, 3), i(2, 3)),
    "binaryCrossEntropy": lambda: F.binary_cross_entropy(d(3), f(3)),
    "binaryCrossEntropy: whole targets": lambda: F.binary_cross_entropy(f(3), i(3)),
    "binaryCrossEntropy: truth values": lambda: F.binary_cross_entropy(d(3), b(3)),
    "binaryCrossEntropy: whole numbers": lambda: F.binary_cross_entropy(i(3), i(3)),
    "binaryCrossEntropy: a weight": lambda: F.binary_cross_entropy(f(3), f(3), weight=i(3)),
    "binaryCrossEntropyWithLogits: whole targets": lambda: logits(d(3), i(3)),
    "binaryCrossEntropyWithLogits: truth values": lambda: logits(f(3), b(3)),
    "binaryCrossEntropyWithLogits: whole numbers": lambda: logits(i(3), f(3)),
    "binaryCrossEntropyWithLogits: a target of float32": lambda: logits(d(1) * 0, f(1), reduction="sum").dtype is torch.float32,
    "binaryCrossEntropyWithLogits: a target of float64": lambda: logits(f(1) * 0, d(1), reduction="none").dtype is torch.float64,
}.items():
    cases(name)(compute)

kinds = {"f": f, "d": d, "-": lambda *shape: None}
for x, X in {"f": f, "d": d, "i": i}.items():
    for w, W in kinds.items():
        for c, C in kinds.items():
            cases(f"layerNorm: {x} {w} {c}")(lambda X=X, W=W, C=C: F.layer_norm(X(4, 3), (3,), W(3), C(3)))
            cases(f"groupNorm: {x} {w} {c}")(lambda X=X, W=W, C=C: F.group_norm(X(4, 3), 1, W(3), C(3)))
            for r, R in kinds.items():
                cases(f"batchNorm: {x} {w} {c} {r}")(
                    lambda X=X, W=W, C=C, R=R: F.batch_norm(X(4, 3), R(3), R(3), W(3), C(3), training=True)
                )
