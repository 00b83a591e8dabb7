"""Records what PyTorch answers to its own samples of our operations, for conformance/opinfo.test.ts.

Run from the repository's root with a Python that has torch and numpy, where Node's packages are installed:
python packages/autograd/conformance/record-opinfo.py            # everything
python packages/autograd/conformance/record-opinfo.py sum mean   # these operations only
Writes a file for each operation: opinfo/NAME.recorded.json. It tells how many samples PyTorch has,
and why some are left out.
"""

import collections
import json
import pathlib
import random
import subprocess
import sys
import warnings

import torch
from torch.overrides import TorchFunctionMode

from answers import NAMES, argument_of, call, number, numbers, outputs_of, recorded_case, write
from opinfo.arguments import LeftOut, function_named, json_of, our_arguments, says_how
from opinfo.samples import entries_of, rounded, samples_of, tensors_in

HERE = pathlib.Path(__file__).parent / "opinfo"

# What keeps the recording small, and quick to compare.
MOST_NUMBERS = 500
MOST_CASES = {torch.float64: 24, torch.int64: 6, torch.bool: 4}
MOST_BYTES = 40_000
DIGITS = 12


def exported():
    file = str(HERE.parent / "export-parameters.ts")
    command = ["node", "--conditions=@gradlings/source", "--import", "tsx", file]
    return json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout)


class FirstCall(TorchFunctionMode):
    """The function of PyTorch that is called first, and with what."""

    def __init__(self):
        super().__init__()
        self.found = None

    def __torch_function__(self, function, types, args=(), kwargs=None):
        self.found = self.found or (function, args, kwargs or {})
        return function(*args, **(kwargs or {}))


def call_of(entry, name, sample):
    """The arguments with which the entry's own function calls ours: it may put them in another order first."""
    args, kwargs = (sample.input, *sample.args), sample.kwargs
    function = function_named(name)
    if entry.op is not function and all(alias.op is not function for alias in entry.aliases):
        with FirstCall() as first:
            entry.op(*args, **kwargs)
        called, args, kwargs = first.found
        if called is not function and called.__name__ != name.split(".")[-1]:
            raise LeftOut("its function calls another first")
    return args, {key: value for key, value in kwargs.items() if not says_how(key, value)}


def same(p, q):
    return p.shape == q.shape and NAMES[p.dtype] == NAMES[q.dtype] and torch.equal(p.nan_to_num(), q.to(p.dtype).nan_to_num())


def check(name, args, kwargs, arguments):
    """What is recorded is what PyTorch's sample asks for."""

    def theirs():
        return outputs_of(function_named(name)(*args, **kwargs))

    state = torch.get_rng_state()
    answer = theirs()
    if not torch.equal(state, torch.get_rng_state()):
        if not all(all(map(same, answer, theirs())) for _ in range(16)):
            raise LeftOut("the result is random")
    ours = outputs_of(call(name, [argument_of(a, torch.float64, []) for a in arguments]))
    if len(ours) != len(answer) or not all(map(same, ours, answer)):
        raise LeftOut("our form of the call says something else")


def arguments_of(operation, entry, sample, dtype):
    """The call as PyTorch takes it, and our arguments as JSON."""
    original = call_of(entry, operation["torch"], sample)
    first = sample.input
    if operation["name"] == "asStrided" and first.untyped_storage().nbytes() > first.nbytes:
        raise LeftOut("a view of a larger storage")
    args, kwargs = rounded(original)
    tensors = tensors_in([args, kwargs])
    if any(t.is_complex() for t in tensors):
        raise LeftOut("complex numbers")
    if sum(t.numel() for t in tensors) > MOST_NUMBERS:
        raise LeftOut(f"more than {MOST_NUMBERS} numbers")
    ours = our_arguments(operation, args, kwargs)
    return args, kwargs, [json_of(a, dtype) for a in ours]


def key_of(arguments):
    """The same for samples that differ only in the numbers of their tensors."""

    def blank(x):
        return {**x, "data": None} if "data" in x else x

    return json.dumps(json.loads(json.dumps(arguments), object_hook=blank))


def worst(differences):
    return max(differences, key=["", "rounding", "kind"].index, default="")


def apart(p, q):
    """
    In what a float32 answer differs from the float64 answer: "" where it says the same, "rounding"
    where only by its numbers, else "kind".
    """
    if isinstance(p, dict) and p.keys() == q.keys():
        return worst([apart(p[key], q[key]) for key in p])
    if isinstance(p, list) and isinstance(q, list) and len(p) == len(q):
        return worst(list(map(apart, p, q)))
    if q == "float64":
        return "" if p == "float32" else "kind"
    if p == q:
        return ""
    try:
        x, y = float(p), float(q)
    except (TypeError, ValueError):
        return "kind"
    return "" if abs(x - y) <= 5e-7 + 5e-6 * abs(y) else "rounding"


def short(value):
    """With no more digits than are compared."""
    if isinstance(value, dict):
        return {k: short(x) for k, x in value.items()}
    if isinstance(value, list):
        return [short(x) for x in value]
    return number(format(value, f".{DIGITS}g")) if isinstance(value, float) else value


def answered(case):
    """
    The case with PyTorch's answers: that in float32 only where it is another, and null where it is
    so for its rounding alone, which nobody need repeat.
    """
    full = recorded_case(case)
    single, double = full.pop("float32"), short(full.pop("float64"))
    difference = apart(single, double)
    if difference == "":
        return {**full, "float64": double}
    return {**full, "float64": double, "float32": None if difference == "rounding" else single}


def asked(operation, dtype, left_out):
    """The samples that have a form here, each with the call that it comes from, by what sets it apart."""
    found = {}
    for entry in entries_of(operation["torch"]):
        for sample in samples_of(entry, dtype) if dtype in entry.dtypes else []:
            try:
                args, kwargs, arguments = arguments_of(operation, entry, sample, dtype)
            except LeftOut as reason:
                left_out[str(reason)] += 1
                continue
            if key_of(arguments) in found:
                left_out["the shapes and arguments of another"] += 1
            else:
                found[key_of(arguments)] = (args, kwargs, arguments)
    return list(found.values())


def spread(items, n):
    """n of them, always the same. Samplers alternate, so that every third might be of one kind."""
    if len(items) <= n:
        return items
    return [items[i] for i in sorted(random.Random(0).sample(range(len(items)), n))]


def recorded_of(operation):
    """The cases, and how many samples are none, by reason."""
    left_out = collections.Counter()
    chosen = []
    for dtype, most in MOST_CASES.items():
        everything = asked(operation, dtype, left_out)
        chosen += spread(everything, most)
        left_out["more than are needed"] += max(len(everything) - most, 0)
    cases, size = [], 0
    for args, kwargs, arguments in chosen:
        try:
            check(operation["torch"], args, kwargs, arguments)
            cases.append(answered({"op": operation["name"], "torch": operation["torch"], "args": arguments}))
        except LeftOut as reason:
            left_out[str(reason)] += 1
        except Exception as error:
            if "not implemented for 'Int'" in str(error):
                left_out["what PyTorch has for int64 alone"] += 1
                continue
            left_out["refused: " + str(error).split("\n")[0]] += 1
            print(operation["name"], json.dumps(arguments)[:200], str(error)[:300], file=sys.stderr)
    kept = []
    for case in sorted(cases, key=lambda c: len(json.dumps(c))):
        size += len(json.dumps(case))
        if size <= MOST_BYTES:
            kept.append(case)
    left_out["more than are needed"] += len(cases) - len(kept)
    reasons = {reason: n for reason, n in sorted(left_out.items()) if n > 0}
    return kept, {"samples": len(kept) + left_out.total(), "leftOut": reasons}


warnings.simplefilter("ignore")
# A function's operations are several where its results differ in kind; the first name is the function's.
operations = {}
for operation in sorted(exported(), key=lambda o: len(o["name"])):
    operations.setdefault(operation["torch"], operation)
by_name = {o["name"]: o for o in operations.values() if entries_of(o["torch"])}
total = 0
for name in sys.argv[1:] or sorted(by_name):
    cases, head = recorded_of(by_name[name])
    total += write(HERE / f"{name}.recorded.json", head, cases)
print(f"{total / 1e6:.1f} MB")
