"""Records what PyTorch says to the programs of messages/programs.txt, for conformance/messages.test.ts.

Run with a Python that has torch: python packages/autograd/conformance/record-messages.py

In programs.txt every program has its title in a line that begins with "## ". What the program raises,
or else warns of and gives as its last expression, is recorded with it.
"""

import ast
import json
import pathlib
import re
import warnings

import torch

HERE = pathlib.Path(__file__).parent
# Where in PyTorch's own source a warning comes from.
PLACE = re.compile(r"\s*\(Triggered internally at .*?\)$|\n  File .*|\s+at 0x[0-9a-f]+", re.DOTALL)


def programs():
    parts = re.split(r"^## ", (HERE / "messages/programs.txt").read_text(), flags=re.MULTILINE)[1:]
    return [part.rstrip().split("\n", 1) for part in parts]


def run(source):
    """The value of the last expression, None where the last line is none."""
    names = {"torch": torch, "T": torch.tensor, "F": torch.nn.functional}
    body = ast.parse(source)
    last = body.body[-1]
    if not isinstance(last, ast.Expr):
        exec(compile(body, "program", "exec"), names)
        return None
    exec(compile(ast.Module(body.body[:-1], []), "program", "exec"), names)
    return eval(compile(ast.Expression(last.value), "program", "eval"), names)


def record(title, source):
    row = {"title": title, "python": source}
    torch.manual_seed(0)
    with warnings.catch_warnings(record=True) as seen:
        warnings.simplefilter("always")
        try:
            value = run(source)
            if value is not None:
                row["value"] = PLACE.sub("", repr(value))
        except Exception as error:
            row["error"] = type(error).__name__
            row["message"] = PLACE.sub("", str(error))
    said = [PLACE.sub("", str(w.message)) for w in seen if w.category is UserWarning]
    if said:
        row["warnings"] = said
    return row


torch.set_warn_always(True)
rows = [record(title, source) for title, source in programs()]
body = ",\n".join(json.dumps(row, ensure_ascii=False) for row in rows)
version = torch.__version__.split("+")[0]
(HERE / "messages/messages.recorded.json").write_text(f'{{"torch":"{version}","rows":[\n{body}\n]}}\n')
print(f"{len(rows)} programs")
