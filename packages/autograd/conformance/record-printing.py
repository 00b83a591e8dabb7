"""Records how PyTorch prints tensors, for print/format-tensor.test.ts.

Run with a Python that has torch: python packages/autograd/conformance/record-printing.py
"""

import json
import math
import pathlib

import torch

OUT = pathlib.Path(__file__).with_name("printing.recorded.json")
DTYPES = {
    "float32": torch.float32,
    "float64": torch.float64,
    "int32": torch.int32,
    "bool": torch.bool,
}

tensors = []
numbers = []


def plain(x):
    """A number as JSON: the four that JSON cannot hold become strings that JavaScript's Number() reads."""
    x = float(x)
    if math.isnan(x):
        return "NaN"
    if math.isinf(x):
        return "Infinity" if x > 0 else "-Infinity"
    if x == 0 and math.copysign(1, x) < 0:
        return "-0"
    return int(x) if x.is_integer() and abs(x) < 2**53 else x


def record(t, **how):
    name = str(t.dtype).removeprefix("torch.")
    if t.grad_fn is not None:
        suffixes = [f"grad_fn=<{type(t.grad_fn).__name__}>"]
    else:
        suffixes = ["requires_grad=True"] if t.requires_grad else []
    case = {"shape": list(t.shape), "dtype": name, "suffixes": suffixes}
    # `ramp` stands for many values: start + step * i.
    case |= how or {"values": [plain(x) for x in t.detach().reshape(-1).tolist()]}
    tensors.append(case | {"printed": repr(t)})


def of(values, dtype="float32", shape=None, requires_grad=False):
    t = torch.tensor(values, dtype=DTYPES[dtype])
    if shape is not None:
        t = t.reshape(shape)
    record(t.requires_grad_() if requires_grad else t)


def ramp(shape, start=0.0, step=1.0, dtype="float32", requires_grad=False):
    t = (torch.arange(math.prod(shape), dtype=torch.float64) * step + start).to(DTYPES[dtype])
    t = t.reshape(shape)
    record(t.requires_grad_() if requires_grad else t, ramp={"start": start, "step": step})


nan, inf = math.nan, math.inf

# 0-d
for x in [0.0, -0.0, 1.0, -1.0, 0.5, 17.0, 2.5, nan, inf, -inf, 1e8, 1.1e8, 1e-4, 9.9e-5, 1e-5, 1 / 3]:
    of(x)
    of(x, "float64")
for x in [0, 7, -12, 2147483647]:
    of(x, "int32")
of(True, "bool")
of(False, "bool")

# the notation
of([1.0, 2.0, 3.0])
of([1.0, 2.5])
of([1.0, 1000.0])
of([1.0, 1001.0])
of([1.5, 1000.0])
of([1.5, 1501.0])
of([0.001, 1.0])
of([0.0009, 1.0])
of([1e8, 1e8])
of([100000001.0], "float64")
of([1e8 + 8])
of([1e-4])
of([1e-4], "float64")
of([0.00010001])
of([1e20, 1e-20])
of([1e38, 1.0])
of([1e300, 1e-300], "float64")
of([1e-45])
of([5e-324], "float64")
of([1.7976931348623157e308], "float64")
of([123456.789, 4000.0])
of([99999.99999, 1234.0], "float64")
of([9.99999, 0.5], "float64")
of([99999.5, 9.0], "float64")
of([999995.0, 1.0], "float64")
of([9.99995e9, 1.0], "float64")

# ties go to the even digit
of([0.03125, 0.09375, 0.15625, 0.21875])
of([-0.03125, 2.03125, -2.09375])
of([100005.0, 1.0])
of([100015.0, 1.0, 1000.25])
of([-100025.0, 10000500.0, 1.0])
of([0.5, 1.5, 2.5], "float64")
of([1.00005, 1.00015, 2.00025], "float64")
of([0.00005, 0.1], "float64")
of([2.0**-15, 1.0], "float64")
of([k / 32 for k in range(-20, 21)], "float64")
of([k * 50005.0 for k in range(1, 30)] + [1.0], "float64")
of([(2 * k + 1) * 2.0**-20 for k in range(30)] + [1.0], "float64")

# zero, infinity and nan have no say in the notation
of([0.0, 0.0])
of([-0.0, 0.0])
of([-0.0, 1.0])
of([-0.0, 1.5])
of([-0.0, 1e9])
of([nan, nan])
of([inf, -inf, nan, 0.0])
of([nan, 1.0, -2.0])
of([inf, 1.5])
of([-inf, 1.0])
of([-inf, 0.0, -0.0])
of([nan, 1e-9, inf, -inf])
of([0.0, 1e-12, -3.0])
of([nan, 0.5, 10.0, -0.0, inf], "float64")
of([0.0, 1000.0, 2000.0])
of([-1.0, 1.0, -10.0])
of([-1e-9, 2e9])

# ints and bools
of([1, 2, 3], "int32")
of([-100, 5, 2147483647, -2147483648], "int32")
of([[1, -2], [30, 400]], "int32")
of([True, False], "bool")
of([True, True], "bool")
of([[True, False], [False, False]], "bool")
of(list(range(40)), "int32")
of([k % 3 == 0 for k in range(40)], "bool")

# no elements
for dtype in DTYPES:
    for shape in [(0,), (0, 3), (3, 0), (2, 0, 4), (0, 0)]:
        record(torch.zeros(shape, dtype=DTYPES[dtype]))
record(torch.zeros(0, requires_grad=True))
record(torch.zeros(0, 3, requires_grad=True))
record(torch.zeros(0, 3, dtype=torch.float64, requires_grad=True).exp())

# matrices and more
of([[1.0]])
of([[1.0, 2.0], [3.0, 4.0]])
of([[1.0], [2.0], [-3.5]])
of(list(range(24)), shape=(2, 3, 4))
of([x / 7 for x in range(24)], shape=(2, 3, 4))
of(list(range(48)), shape=(2, 2, 3, 4))
of(list(range(32)), shape=(2, 2, 2, 2, 2))
of(list(range(6)), "int32", shape=(1, 2, 3))
of([1.0, 2.0], shape=(2, 1, 1))
of([1e-6, 1.0, 2.0, 3.0], "float64", shape=(2, 2))

# long rows
for n in [7, 8, 9, 12, 13, 16, 24, 25, 30]:
    of([k / 8 for k in range(n)])
    of([float(k) for k in range(n)])
of([k * 1000.5 for k in range(20)])
of([k * 1e-7 for k in range(20)])
of([k / 8 for k in range(40)], shape=(2, 20))
of([k / 8 for k in range(80)], shape=(2, 2, 20))
of([float(k) for k in range(1000)])
of([k - 500 for k in range(1000)], "int32", shape=(10, 100))

# summaries
ramp((1001,))
ramp((1001,), step=0.25)
ramp((2000,))
ramp((2000,), start=-1000, dtype="int32")
ramp((1500,), start=1e-6, step=1e-6)
ramp((1001,), dtype="float64", requires_grad=True)
ramp((1001,), step=0.0, dtype="bool")
ramp((40, 40))
ramp((40, 40), step=0.125)
ramp((7, 143))
ramp((6, 200))
ramp((6, 167), step=0.5)
ramp((200, 6))
ramp((1001, 1))
ramp((1, 1001))
ramp((11, 12, 13))
ramp((2, 3, 400), step=0.1)
ramp((5, 5, 5, 9))
ramp((8, 8, 8, 8), start=-2000.0)
ramp((1, 1, 1, 1100), start=0.5)
ramp((10, 101), start=-3, step=3, dtype="int32", requires_grad=False)
ramp((33, 33), start=0.001, step=0.1, dtype="float64", requires_grad=True)

# suffixes, and where they no longer fit
of(1.5, requires_grad=True)
of([1.0, 2.0], requires_grad=True)
of([1.0, 2.0], "float64", requires_grad=True)
of([[1.0, 2.0], [3.0, 4.0]], "float64", requires_grad=True)
for n in range(6, 18):
    of([k / 8 for k in range(n)], requires_grad=True)
for n in range(8, 14):
    of([float(k) for k in range(n)], "float64", requires_grad=True)
for n in range(8, 14):
    of([[float(k) for k in range(n)], [float(-k) for k in range(n)]], "float64", requires_grad=True)

x = torch.tensor([1.0, 2.0, 3.0], requires_grad=True)
w = torch.tensor([[1.0, -2.0], [3.0, 0.25], [5.0, 6.0]], dtype=torch.float64, requires_grad=True)
long = (torch.arange(12.0) / 8).requires_grad_()
for t in [
    x * 2,
    x.sum(),
    x.mean(),
    x.pow(2)[1],
    x.exp(),
    x.norm(),
    x.softmax(0),
    w * 2,
    w.t(),
    w @ w.t(),
    w.sum(0, keepdim=True),
    w.relu(),
    long * 1,
    long.exp(),
    long.cumsum(0),
    long.double(),
    long.double().sigmoid(),
    long.double().norm(),
    torch.linalg.vector_norm(long.reshape(2, 6).double(), dim=1),
    long.reshape(3, 4),
    (long * 1e6).logsumexp(0),
    torch.stack([x, x]),
    torch.stack([torch.stack([x, x]), torch.stack([x, x])]),
    x / 0,
    x * nan,
]:
    record(t)

# many at random, over all the notations
generator = torch.Generator().manual_seed(20250130)
for scale in [1e-9, 1e-5, 1e-3, 1e-2, 1.0, 10.0, 1e3, 1e5, 1e9]:
    for shape in [(), (3,), (2, 3), (9,)]:
        for dtype in ["float32", "float64"]:
            record((torch.randn(shape, generator=generator, dtype=torch.float64) * scale).to(DTYPES[dtype]))
for scale in [1.0, 10.0, 1e4, 1e9]:
    record((torch.randn(4, 5, generator=generator) * scale).round())

# Python's floats
for x in [0.0, -0.0, 1.0, -1.5, 0.1, 1 / 3, 100.0, 1e15, 1e16, 123456789012345680.0, 1e21, 1e22, 1e100, 1e-4,
          0.00012345, 1e-5, 9.99e-5, 1.25e-7, 5e-324, 1.7976931348623157e308, nan, inf, -inf, 2**53, 0.1 + 0.2]:
    numbers.append({"value": plain(x), "repr": repr(float(x))})

OUT.write_text(
    json.dumps({"torch": torch.__version__, "tensors": tensors, "numbers": numbers}, separators=(",", ":"))
    .replace('{"shape"', '\n{"shape"')
    .replace('{"value"', '\n{"value"')
    + "\n"
)
print(f"{len(tensors)} tensors and {len(numbers)} numbers, PyTorch {torch.__version__}")
