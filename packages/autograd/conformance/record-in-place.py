"""Records what comes of the programs of in-place/, for conformance/in-place.test.ts.

Run from the repository's root with a Python that has torch, where Node's packages are installed:
python packages/autograd/conformance/record-in-place.py
"""

import hashlib
import json
import math
import pathlib
import re
import subprocess
import warnings

import torch

HERE = pathlib.Path(__file__).parent
LINE = re.compile(r"^(noGrad: )?(?:([\w, ]+) = )?(?:(\w+)\.)?(\w+)\((.*)\)$")


def exported():
    command = ["node", "--conditions=@gradlings/source", "--import", "tsx", str(HERE / "in-place/export-programs.ts")]
    return json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout)


def number(x):
    x = float(x)
    if math.isnan(x):
        return "NaN"
    if math.isinf(x):
        return "Infinity" if x > 0 else "-Infinity"
    if x == 0:
        return "-0" if math.copysign(1, x) < 0 else 0
    # Enough digits to be compared to a relative 1e-9.
    return int(x) if x.is_integer() and abs(x) < 2**53 else float(f"{x:.12g}")


def plain(t):
    return [number(x) for x in t.detach().reshape(-1).tolist()]


def numbers(shape, k):
    flat = [((7 * i + 3 * k + 1) % 23 - 11) / 8 for i in range(math.prod(shape))]
    return torch.tensor(flat, dtype=torch.float64).reshape(shape).clone()


def snake(name):
    return re.sub("[A-Z]", lambda m: "_" + m[0].lower(), name)


class Interpreter:
    def __init__(self):
        self.tensors = {}
        self.leaves = []

    def run(self, line):
        unrecorded, targets, subject, method, arguments = LINE.match(line).groups()
        arguments = json.loads("[" + re.sub(r"\$\w+", lambda m: f'"{m[0]}"', arguments) + "]")
        with torch.set_grad_enabled(unrecorded is None):
            result = self.call(subject, method, [self.value_of(a) for a in arguments])
        results = [result] if isinstance(result, torch.Tensor) else result
        for name, value in zip(targets.split(", ") if targets else [], results):
            self.tensors[name] = value

    def call(self, subject, method, arguments):
        if subject is not None:
            x = self.named(subject)
            keywords = {}
            if arguments and isinstance(arguments[-1], dict):
                *arguments, options = arguments
                keywords = {snake(key): value for key, value in options.items()}
            return getattr(x, snake(method))(*arguments, **keywords)
        if method == "mask":
            return torch.tensor([bool(x) for x in arguments[0]])
        if method == "places":
            return torch.tensor(arguments[0])
        x = numbers(arguments[0], len(self.tensors))
        if method == "leaf":
            self.leaves.append(x.requires_grad_())
        return x

    def named(self, name):
        if name not in self.tensors:
            raise RuntimeError(f"there is no {name}")
        return self.tensors[name]

    def value_of(self, argument):
        if isinstance(argument, str):
            return self.named(argument[1:])
        return [self.value_of(x) for x in argument] if isinstance(argument, list) else argument


def attempt(run):
    try:
        return run(), ""
    except Exception as error:
        return None, str(error).split("\n")[0]


def weighed_sum(tensors):
    return sum((x * numbers(x.shape, k + 5)).sum() for k, x in enumerate(tensors))


def node_of(x):
    return "" if x.grad_fn is None else x.grad_fn.name().split("::")[-1]


def record(program):
    interpreter = Interpreter()
    errors = {}
    for i, line in enumerate(program):
        _, error = attempt(lambda: interpreter.run(line))
        if error:
            errors[i] = error
    states, outputs = {}, []
    for name, x in interpreter.tensors.items():
        node, error = attempt(lambda: node_of(x))
        states[name] = {"node": error or node, "version": x._version, "data": plain(x)}
        if not error and x.requires_grad:
            outputs.append(x)
    leaves = interpreter.leaves
    options = {"create_graph": True, "allow_unused": True}
    first, first_error = [], ""
    if outputs:
        first, first_error = attempt(lambda: torch.autograd.grad(weighed_sum(outputs), leaves, **options))
    reached = [g for g in first or [] if g is not None and g.requires_grad]
    second, second_error = [], ""
    if reached:
        second, second_error = attempt(lambda: torch.autograd.grad(weighed_sum(reached), leaves, allow_unused=True))
    listed = lambda grads: [None if g is None else plain(g) for g in grads]
    return {
        "errors": errors,
        "tensors": states,
        "first": first_error or listed(first),
        "second": second_error or listed(second),
    }


def digest(programs):
    text = "\n\n".join("\n".join(program) for program in programs)
    return hashlib.sha256(text.encode()).hexdigest()


warnings.simplefilter("ignore")
for name, programs in exported().items():
    answers = ",\n".join(json.dumps(record(program), separators=(",", ":")) for program in programs)
    version = torch.__version__.split("+")[0]
    text = f'{{"torch":"{version}","digest":"{digest(programs)}","answers":[\n{answers}\n]}}\n'
    (HERE / "in-place" / f"{name}.recorded.json").write_text(text)
    print(f"{name}: {len(programs)} programs, {len(text) / 1e3:.0f} kB")
