"""What PyTorch answers to a case: values, gradients, second derivatives, in the form of the recordings."""

import json
import math
import re

import torch

DTYPES = {"float32": torch.float32, "float64": torch.float64}
NAMES = {
    torch.float32: "float32",
    torch.float64: "float64",
    torch.int32: "int32",
    # Whole numbers are int64 there unless told; here they are always int32.
    torch.int64: "int32",
    torch.bool: "bool",
}


# Functions that take indices only as int64.
LONG_INDICES = {
    "torch.nn.functional.nll_loss",
    "torch.nn.functional.cross_entropy",
    "torch.nn.functional.embedding",
    "torch.nn.functional.multi_margin_loss",
    "torch.nn.functional.one_hot",
    "torch.index_copy",
    "torch.index_fill",
    "torch.put",
    "torch.take",
    "torch.take_along_dim",
    "torch.tensor_split",
}

# Functions that take tensors one by one: a list here.
SPREAD = {"torch.block_diag", "torch.broadcast_tensors", "torch.cartesian_prod"}


def number(x):
    """A number as short as it can be read back, or as text where JSON has none."""
    x = float(x)
    if math.isnan(x):
        return "NaN"
    if math.isinf(x):
        return "Infinity" if x > 0 else "-Infinity"
    if x == 0:
        return "-0" if math.copysign(1, x) < 0 else 0
    return int(x) if x.is_integer() and abs(x) < 2**53 else x


def numbers(t):
    flat = t.detach().reshape(-1)
    if flat.dtype == torch.float32:
        # The shortest decimal that is the same float32 again.
        return [number(format(float(x), ".9g")) for x in flat]
    return [number(x) for x in flat]


def snake(name):
    return re.sub("[A-Z]", lambda m: "_" + m[0].lower(), name)


def tensor_of(argument, dtype, leaves):
    kind = argument["kind"]
    chosen = {"float": dtype, "constant": dtype, "int32": torch.int32, "bool": torch.bool}[kind]
    data = [float(x) for x in argument["data"]]
    x = torch.tensor(data, dtype=torch.float64).to(chosen).reshape(argument["shape"])
    if kind == "float":
        leaves.append(x.requires_grad_())
    return x


def argument_of(argument, dtype, leaves):
    if isinstance(argument, dict):
        if "kind" in argument:
            return tensor_of(argument, dtype, leaves)
        return {key: argument_of(value, dtype, leaves) for key, value in argument.items()}
    if isinstance(argument, list):
        items = [argument_of(item, dtype, leaves) for item in argument]
        return items if any(isinstance(item, torch.Tensor) for item in items) else tuple(items)
    if argument in ("NaN", "Infinity", "-Infinity", "-0"):
        return float(argument)
    return DTYPES.get(argument, argument) if isinstance(argument, str) else argument


def index_of(argument):
    """One index of at(...) as Python writes it."""
    if isinstance(argument, dict):
        return slice(argument["start"], argument["stop"], argument["step"])
    if argument == "...":
        return Ellipsis
    if isinstance(argument, tuple):
        flat = json.dumps(argument)
        return torch.tensor(argument, dtype=torch.bool if "true" in flat else torch.int64)
    return argument


def call(name, arguments):
    if name == "torch.Tensor.__getitem__":
        x, *indices = arguments
        return x[tuple(index_of(i) for i in indices)]
    function = torch
    for part in name.split(".")[1:]:
        function = getattr(function, part)
    if name in LONG_INDICES:
        arguments = [a.long() if isinstance(a, torch.Tensor) and a.dtype == torch.int32 else a for a in arguments]
    keywords = {}
    if isinstance(arguments[-1], dict):
        *arguments, options = arguments
        keywords = {snake(key): value for key, value in options.items()}
    if "stable" in keywords and len(arguments) > 1:
        # Then PyTorch gives the dimension no place.
        *arguments, keywords["dim"] = arguments
    if name in SPREAD:
        arguments = arguments[0]
    return function(*arguments, **keywords)


def outputs_of(result):
    if isinstance(result, bool):
        return [torch.tensor(result)]
    return [result] if isinstance(result, torch.Tensor) else list(result)


def settled(op, outputs):
    """Singular vectors and eigenvectors may have either sign: their squares are compared."""
    if op == "linalg.eigh":
        return [outputs[0], outputs[1].square()]
    if op == "linalg.svd":
        return [outputs[0].square(), outputs[1], outputs[2].square()]
    return outputs


def upstream(like, k):
    """The gradient to start from: numbers that both sides can compute exactly, none of them 0 or 1."""
    n = like.numel()
    values = [((7 * i + 3 + 5 * k) % 11 - 5) / 4 + 0.125 for i in range(n)]
    return torch.tensor(values, dtype=like.dtype).reshape(like.shape)


def direction(like, k):
    """What the gradients are weighed with, for the second derivatives."""
    n = like.numel()
    values = [((5 * i + 2 + 3 * k) % 13 - 6) / 4 + 0.125 for i in range(n)]
    return torch.tensor(values, dtype=like.dtype).reshape(like.shape)


def plain(t):
    return {"shape": list(t.shape), "dtype": NAMES[t.dtype], "data": numbers(t)}


def gradients(case, results, leaves):
    """First derivatives, and the derivatives of their weighed sum by the inputs and by the upstream gradients."""
    outputs = [y for y in results if y.requires_grad]
    # Some operations say that they need a gradient and then refuse it.
    if not outputs or any("NotImplemented" in y.grad_fn.name() for y in outputs if y.grad_fn is not None):
        return {}
    ups = [upstream(y, k).requires_grad_() for k, y in enumerate(outputs)]
    grads = torch.autograd.grad(outputs, leaves, ups, create_graph=True, allow_unused=True)
    recorded = {"grads": [None if g is None else numbers(g) for g in grads]}
    if case.get("special"):
        return recorded
    weighed = [(g * direction(g, k)).sum() for k, g in enumerate(grads) if g is not None and g.requires_grad]
    if not weighed:
        return recorded
    try:
        second = torch.autograd.grad(sum(weighed), leaves + ups, allow_unused=True)
    except RuntimeError as error:
        # PyTorch differentiates some only once: hardsigmoid.
        if "is not implemented" not in str(error):
            raise
        return recorded
    recorded["second"] = [None if g is None else numbers(g) for g in second]
    return recorded


def record(case, dtype):
    leaves = []
    arguments = [argument_of(a, dtype, leaves) for a in case["args"]]
    results = settled(case["op"], outputs_of(call(case["torch"], arguments)))
    node = next((y.grad_fn.name().split("::")[-1] for y in results if y.grad_fn is not None), "")
    return {"node": node, "values": [plain(y) for y in results], **gradients(case, results, leaves)}


def recorded_case(case):
    """The case with its answers in both precisions."""
    kept = {key: case[key] for key in ("op", "args", "special") if key in case}
    return {**kept, **{name: record(case, dtype) for name, dtype in DTYPES.items()}}


def write(file, head, lines):
    """One case a line, so that a change of one is seen."""
    version = torch.__version__.split("+")[0]
    first = json.dumps({"torch": version, **head}, separators=(",", ":"))[:-1]
    body = ",\n".join(json.dumps(line, separators=(",", ":")) for line in lines)
    text = f'{first},"cases":[\n{body}\n]}}\n'
    file.write_text(text)
    print(f"{file.name}: {len(lines)} cases, {len(text) / 1e3:.0f} kB")
    return len(text)
