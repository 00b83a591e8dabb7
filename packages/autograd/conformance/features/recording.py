"""Cases with names, and what PyTorch answers to each: a value, or the message of the error it raises."""

import json
import math
import pathlib
import warnings

import torch

HERE = pathlib.Path(__file__).parent
NAMES = {torch.float32: "float32", torch.float64: "float64", torch.int64: "int32", torch.int32: "int32", torch.bool: "bool"}


def number(x):
    """A number as JSON; the ones that JSON lacks as text."""
    if isinstance(x, bool):
        return x
    if math.isnan(x):
        return "NaN"
    if math.isinf(x):
        return "Infinity" if x > 0 else "-Infinity"
    return int(x) if float(x).is_integer() and abs(x) < 2**53 else float(x)


def plain(value):
    if isinstance(value, torch.Tensor):
        data = [number(x) for x in value.detach().reshape(-1).tolist()]
        return {"shape": list(value.shape), "dtype": NAMES[value.dtype], "data": data}
    if isinstance(value, (list, tuple)):
        return [plain(x) for x in value]
    if isinstance(value, dict):
        return {key: plain(x) for key, x in value.items()}
    return number(value) if isinstance(value, (int, float)) else value


class Recording:
    def __init__(self, subject):
        self.subject = subject
        self.answers = {}

    def __call__(self, name):
        """Decorates a function without arguments: a case of that name."""

        def add(fn):
            assert name not in self.answers, name
            self.answers[name] = answer(fn)
            return fn

        return add

    def write(self):
        lines = [f"{json.dumps(name)}:{json.dumps(a, separators=(',', ':'))}" for name, a in self.answers.items()]
        text = f'{{"torch":"{torch.__version__.split("+")[0]}","answers":{{\n' + ",\n".join(lines) + "\n}}\n"
        (HERE / f"{self.subject}.recorded.json").write_text(text)
        print(f"{self.subject}: {len(lines)} cases")


def answer(fn):
    torch.manual_seed(0)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            return {"value": plain(fn())}
        except Exception as error:
            return {"error": type(error).__name__, "message": str(error)}


def t(data, dtype=torch.float64):
    return torch.tensor(data, dtype=dtype)


def leaf(data):
    return t(data).requires_grad_()
