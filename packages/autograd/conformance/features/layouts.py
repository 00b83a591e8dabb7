"""How views lie in the storage: src/ops/layouts.test.ts. Shape, strides, offset, and whether the storage is shared."""

import torch

from .recording import Recording, t

cases = Recording("layouts")


def layout(x, y):
    return [list(y.shape), list(y.stride()), y.storage_offset(), x.untyped_storage().data_ptr() == y.untyped_storage().data_ptr()]


def matrix():
    return t([[0.0, 1, 2], [3, 4, 5]])


def block():
    return torch.arange(24, dtype=torch.float64).reshape(2, 3, 4)


def row():
    return t([0.0, 1, 2, 3, 4, 5])


for name, (make, view) in {
    "view": (row, lambda x: x.view(2, -1)),
    "view of a transposed block": (block, lambda x: x.transpose(0, 1).view(3, 2, 2, 2)),
    "view with sizes of 1": (row, lambda x: x.view(1, 6, 1)),
    "reshape": (matrix, lambda x: x.reshape(3, 2)),
    "reshape that copies": (matrix, lambda x: x.t().reshape(6)),
    "flatten": (block, lambda x: x.flatten(1)),
    "ravel": (matrix, lambda x: x.ravel()),
    "unflatten": (block, lambda x: x.unflatten(2, (2, 2))),
    "unflatten of a column": (matrix, lambda x: x.t().unflatten(0, (3, 1))),
    "viewAs": (row, lambda x: x.view_as(torch.zeros(3, 2))),
    "reshapeAs": (matrix, lambda x: x.reshape_as(torch.zeros(6))),
    "squeeze": (row, lambda x: x.view(1, 6, 1).squeeze()),
    "squeeze one": (row, lambda x: x.view(1, 6, 1).squeeze(0)),
    "squeeze of no dims": (row, lambda x: x.view(1, 6, 1).squeeze(())),
    "unsqueeze in front": (matrix, lambda x: x.unsqueeze(0)),
    "unsqueeze between": (matrix, lambda x: x.unsqueeze(1)),
    "unsqueeze at the end": (matrix, lambda x: x.unsqueeze(-1)),
    "unsqueeze of a transposed matrix": (matrix, lambda x: x.t().unsqueeze(0)),
    "permute": (block, lambda x: x.permute(2, 0, 1)),
    "transpose": (block, lambda x: x.transpose(0, 2)),
    "t": (matrix, lambda x: x.t()),
    "T": (matrix, lambda x: x.T),
    "mT": (block, lambda x: x.mT),
    "swapaxes": (block, lambda x: x.swapaxes(1, 2)),
    "movedim": (block, lambda x: x.movedim(0, 2)),
    "movedim of several": (block, lambda x: x.movedim([2, 0], [0, 1])),
    "expand": (lambda: t([[1.0], [2]]), lambda x: x.expand(2, 3)),
    "expand in front": (row, lambda x: x.expand(2, 1, 6)),
    "expand by a size of 1": (row, lambda x: x.expand(1, 6)),
    "expand of a number": (lambda: t(1.0), lambda x: x.expand(2, 1)),
    "expand to itself": (matrix, lambda x: x.t().expand(-1, -1)),
    "expandAs": (row, lambda x: x.expand_as(torch.zeros(2, 6))),
    "broadcastTo": (row, lambda x: x.broadcast_to((2, 6))),
    "select": (block, lambda x: x.select(1, 2)),
    "narrow": (block, lambda x: x.narrow(1, 1, 2)),
    "narrow to nothing": (row, lambda x: x.narrow(0, 6, 0)),
    "slice with a step": (block, lambda x: x[:, ::2]),
    "slice from the end": (row, lambda x: x[-2:]),
    "at with a position, a new dimension and a range": (block, lambda x: x[1, None, 1:]),
    "at with everything": (block, lambda x: x[...]),
    "at with a position in a tensor": (block, lambda x: x[torch.tensor(1)]),
    "at with a list, which copies": (block, lambda x: x[[0, 1]]),
    "at with true, which copies": (row, lambda x: x[True]),
    "diagonal": (matrix, lambda x: x.diagonal()),
    "diagonal beside": (matrix, lambda x: x.diagonal(1)),
    "diagonal below": (matrix, lambda x: x.diagonal(-1)),
    "diagonal beyond": (matrix, lambda x: x.diagonal(7)),
    "diagonal of a block": (block, lambda x: x.diagonal(1, 2, 0)),
    "diag, which copies": (matrix, lambda x: x.diag()),
    "unfold": (row, lambda x: x.unfold(0, 3, 2)),
    "unfold of a block": (block, lambda x: x.unfold(1, 2, 1)),
    "unfold of a number": (lambda: t(1.0), lambda x: x.unfold(0, 1, 1)),
    "asStrided": (block, lambda x: x.as_strided((2, 2), (1, 5), 3)),
    "unbind": (block, lambda x: x.unbind(1)[2]),
    "split": (block, lambda x: x.split(2, 1)[1]),
    "chunk": (row, lambda x: x.chunk(4)[1]),
    "tensorSplit": (row, lambda x: x.tensor_split([1, 4])[2]),
    "hsplit": (block, lambda x: x.hsplit(3)[1]),
    "meshgrid": (row, lambda x: torch.meshgrid(x, x[:2], indexing="xy")[0]),
    "meshgrid, the second": (row, lambda x: torch.meshgrid(x, x[:2], indexing="ij")[1]),
    "broadcastTensors": (row, lambda x: torch.broadcast_tensors(x, torch.zeros(2, 1))[0]),
    "atleast2d": (row, lambda x: torch.atleast_2d(x)),
    "atleast3d": (matrix, lambda x: torch.atleast_3d(x)),
}.items():
    cases(name)(lambda make=make, view=view: (lambda x: layout(x, view(x)))(make()))
