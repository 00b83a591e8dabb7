"""PyTorch's own samples of an operation, from the list with which it tests itself (`op_db`)."""

import contextlib
import json
import random
import sys
import types

import numpy
import torch

# What only PyTorch's own tests need.
sys.modules.setdefault("expecttest", types.SimpleNamespace(TestCase=type("TestCase", (), {})))
from torch.testing._internal.common_methods_invocations import op_db  # noqa: E402

# Here they are entries of their own, there methods or another function.
ENTRIES = {"relu": "nn.functional.relu", "linalg.matmul": "matmul"}

# The samplers size their tensors by these four. Smaller ones keep the recording small; where a
# sampler counts on larger ones, the next line is tried, and at last PyTorch's own.
SIZES = [
    {"L": 7, "M": 5, "S": 3, "XS": 2},
    {"L": 9, "M": 6, "S": 4, "XS": 2},
    {"L": 20, "M": 10, "S": 5, "XS": 3},
]


def entries_of(torch_name):
    """The entries of `op_db` for `torch.NAME`: of that name, or else that count it among their aliases."""
    name = torch_name.removeprefix("torch.").removeprefix("Tensor.")
    name = ENTRIES.get(name, name)
    own = [entry for entry in op_db if entry.name == name]
    return own or [entry for entry in op_db if any(alias.name == name for alias in entry.aliases)]


@contextlib.contextmanager
def sized(sizes):
    """Samplers read their sizes from their modules."""
    modules = [m for name, m in sys.modules.items() if name.startswith("torch.testing._internal")]
    places = [(m, name) for m in modules for name in sizes if type(getattr(m, name, None)) is int]
    before = [getattr(m, name) for m, name in places]
    for m, name in places:
        setattr(m, name, sizes[name])
    try:
        yield
    finally:
        for (m, name), size in zip(places, before):
            setattr(m, name, size)


def drawn(entry, dtype):
    """The same samples every time."""
    torch.manual_seed(0)
    random.seed(0)
    numpy.random.seed(0)
    requires_grad = dtype.is_floating_point and entry.supports_autograd
    return list(entry.sample_inputs("cpu", dtype, requires_grad=requires_grad))


def samples_of(entry, dtype):
    for sizes in SIZES:
        with sized(sizes):
            try:
                samples = drawn(entry, dtype)
                for sample in samples:
                    entry.op(sample.input, *sample.args, **sample.kwargs)
                return samples
            except Exception:
                if sizes is SIZES[-1]:
                    raise


def tensors_in(value):
    if isinstance(value, torch.Tensor):
        return [value]
    if isinstance(value, dict):
        value = value.values()
    return [t for x in value for t in tensors_in(x)] if isinstance(value, (list, tuple, type({}.values()))) else []


def replaced(value, of):
    """The same structure with every tensor replaced."""
    if isinstance(value, torch.Tensor):
        return of(value)
    if isinstance(value, dict):
        return {key: replaced(x, of) for key, x in value.items()}
    if isinstance(value, (list, tuple)) and not isinstance(value, torch.Size):
        return type(value)(replaced(x, of) for x in value)
    return value


def kinks(tensors):
    """How many different numbers there are, and how many multiples of ½: where ties and kinks may be."""
    values = torch.cat([t.detach().reshape(-1) for t in tensors])
    return len(values.unique()), int((values * 2 == (values * 2).round()).sum())


def rounded(arguments):
    """
    The arguments with numbers of few digits, which float32 holds exactly: multiples of 1/256, or of
    1/4096 where those make numbers equal that were not, or put one on a kink.
    """
    floats = [t for t in tensors_in(arguments) if t.dtype == torch.float64]
    if floats:
        for step in (2**-8, 2**-12, 2**-16):
            coarse = [(t.detach() / step).round() * step for t in floats]
            if kinks(coarse) == kinks(floats):
                new = {id(t): c.requires_grad_(t.requires_grad) for t, c in zip(floats, coarse)}
                return replaced(arguments, lambda t: new.get(id(t), t))
    return arguments
