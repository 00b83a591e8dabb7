"""New tensors: src/creation.test.ts."""

import torch

from .recording import Recording

cases = Recording("creation")
float64, int32 = torch.float64, torch.int32
like = torch.zeros(2, 3, dtype=float64)

for name, make in {
    "zeros, ones, full": lambda: [torch.zeros(2, 3), torch.ones(2, dtype=int32), torch.full((2,), 1.5)],
    "full of truth values": lambda: [torch.full((2,), True), torch.full((2,), True, dtype=torch.float32)],
    "full of truth values from numbers": lambda: torch.full((3,), 2, dtype=torch.bool),
    "no dimensions, no elements": lambda: [torch.zeros(()), torch.zeros(0), torch.ones(2, 0)],
    "like another": lambda: [torch.zeros_like(like), torch.ones_like(like), torch.full_like(like, 7)],
    "like another, of another dtype": lambda: torch.ones_like(like, dtype=int32),
    "shapes of empty and emptyLike": lambda: [list(torch.empty(2, 3).shape), list(torch.empty_like(like).shape), str(torch.empty_like(like).dtype)],
    "scalarTensor": lambda: [torch.scalar_tensor(3), torch.scalar_tensor(2, dtype=int32), torch.scalar_tensor(True)],
    "eye": lambda: [torch.eye(2), torch.eye(2, 3), torch.eye(3, 2, dtype=float64), torch.eye(0)],
    "arange": lambda: [torch.arange(5.0), torch.arange(1, 2.5, 0.5), torch.arange(5, 1, -2, dtype=int32), torch.arange(0.0)],
    "arange in tenths": lambda: torch.arange(0, 1, 0.1),
    "arange in tenths of 64 bits": lambda: torch.arange(0, 1, 0.1, dtype=float64),
    "linspace": lambda: [torch.linspace(0, 1, 5), torch.linspace(3, -3, 4), torch.linspace(2, 5, 1), torch.linspace(0, 1, 0)],
    "linspace of 64 bits": lambda: torch.linspace(-1, 1, 7, dtype=float64),
    "linspace of whole numbers": lambda: torch.linspace(0, 10, 4, dtype=int32),
    "logspace": lambda: [torch.logspace(0, 2, 3), torch.logspace(0, 3, 4, base=2), torch.logspace(1, 2, 1), torch.logspace(0, 1, 0)],
    "logspace of 64 bits": lambda: torch.logspace(-1, 1, 4, dtype=float64),
    "logspace of whole numbers": lambda: torch.logspace(0, 3, 4, dtype=int32),
    "a negative size": lambda: torch.ones(2, -1),
    "a negative size of zeros": lambda: torch.zeros(2, -1),
    "a gradient of whole numbers": lambda: torch.ones(2, dtype=int32, requires_grad=True),
    "steps of 0": lambda: torch.arange(1, 2, 0),
    "steps in the wrong direction": lambda: torch.arange(1, 0, 1),
    "without end": lambda: torch.arange(float("inf")),
    "a negative number of steps": lambda: torch.linspace(0, 1, -1),
    "a negative number of powers": lambda: torch.logspace(0, 1, -1),
    "linspace of truth values": lambda: torch.linspace(0, 1, 2, dtype=torch.bool),
    "logspace of truth values": lambda: torch.logspace(0, 1, 2, dtype=torch.bool),
}.items():
    cases(name)(make)
