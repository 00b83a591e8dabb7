"""Products of whole numbers wrap modulo 2³²: src/ops/whole-numbers.test.ts."""

import torch

from .recording import Recording

cases = Recording("whole_numbers")
int32 = torch.int32


def w(values):
    return torch.tensor(values, dtype=int32)


LARGEST = 2**31 - 1
x = w([LARGEST, -(2**31), 65536, 46341, -3, 2, 7])
y = w([7, 46341, LARGEST, LARGEST, -(2**31), 65536, -3])
row = w([[LARGEST, 123456789, -(2**31), 3, 5]])
column = row.t()
indices = torch.tensor([0, 1, 1])

for exponent in (0, 1, 2, 3, 5, 31, 32, 100):
    cases(f"pow: {exponent}")(lambda exponent=exponent: x.pow(exponent))

for name, compute in {
    "pow: of tensors": lambda: x.pow(w([3, 3, 3, 33, 31, 40, 1000])),
    "pow: fractions are cut off": lambda: w([1, -1, -1, 2, 0, -2]).pow(w([-1, -1, -2, -1, -1, -3])),
    "pow: of a number": lambda: torch.pow(3, w([20, 21, 40, 100, 0, -1])),
    "pow: in place": lambda: x.clone().pow_(3),
    "pow: to one half": lambda: w([4, 9]).pow(0.5),
    "pow: truth values": lambda: torch.tensor([True]).pow(torch.tensor([True])),
    "square": lambda: x.square(),
    "mul": lambda: x * y,
    "mul: by a number": lambda: x * LARGEST,
    "mul: in place": lambda: x.clone().mul_(y),
    "mul: stretched": lambda: row * column,
    "add: with alpha": lambda: x.add(y, alpha=LARGEST),
    "sub: with alpha": lambda: x.sub(y, alpha=LARGEST),
    "addcmul": lambda: x.addcmul(y, y, value=LARGEST),
    "prod": lambda: x[[0, 3, 6, 3]].prod(dtype=int32),
    "prod: along a dimension": lambda: torch.stack([x, y, y]).prod(0, dtype=int32),
    "cumprod": lambda: w([LARGEST, 46341, 7, 46341, 3]).cumprod(0, dtype=int32),
    "dot": lambda: x.dot(y),
    "mv": lambda: row.mv(column[:, 0]),
    "mm": lambda: row.mm(column),
    "mm: large": lambda: column.mm(row).mm(column.mm(row)),
    "bmm": lambda: row.unsqueeze(0).bmm(column.unsqueeze(0)),
    "outer": lambda: x.outer(y),
    "kron": lambda: x.kron(y),
    "scatterReduce": lambda: x.scatter_reduce(0, indices, y[:3], "prod"),
    "scatter: multiply": lambda: x.scatter(0, torch.tensor([0, 1, 2]), y[:3], reduce="multiply"),
    "indexAdd: with alpha": lambda: x.index_add(0, torch.tensor([0, 1, 3]), y[:3], alpha=LARGEST),
}.items():
    cases(name)(compute)
