"""Records what PyTorch answers to the random programs of programs/draw-program.ts, for conformance/programs.test.ts.

Run from the repository's root with a Python that has torch, where Node's packages are installed:
python packages/autograd/conformance/record-programs.py
"""

import json
import pathlib
import re
import subprocess

import torch

HERE = pathlib.Path(__file__).parent
torch.set_default_dtype(torch.float64)
torch.set_num_threads(1)


def snake(name):
    return re.sub("[A-Z]", lambda m: "_" + m[0].lower(), name)


def run_step(step, values):
    op, args = step["op"], step["args"]
    x, *others = [values[place] for place in step["on"]]
    if op in ("cat", "stack"):
        return getattr(torch, op)([x, *others], args[0])
    if op == "where":
        return torch.where(x > 0.1, x, others[0])
    if op == "indexSelect":
        return x.index_select(args[0], torch.tensor(args[1]["index"]))
    keywords = {}
    if args and isinstance(args[-1], dict):
        *args, keywords = args
    return getattr(x, snake(op))(*others, *args, **keywords)


def weights(like, k):
    flat = [((5 * i + 3 * k + 2) % 13 - 6) / 8 for i in range(like.numel())]
    return torch.tensor(flat).reshape(like.shape)


def differentiate(y, leaves, create_graph):
    if not y.requires_grad:
        return [torch.zeros_like(x) for x in leaves]
    found = torch.autograd.grad(y, leaves, create_graph=create_graph, allow_unused=True)
    return [torch.zeros_like(x) if g is None else g for g, x in zip(found, leaves)]


def outcome(program):
    leaves = [torch.tensor(i["data"], dtype=torch.float64).reshape(i["shape"]).requires_grad_() for i in program["inputs"]]
    values = list(leaves)
    for step in program["steps"]:
        values.append(run_step(step, values))
    y = sum((value * weights(value, k)).sum() for k, value in enumerate(values[-3:]))
    gradients = differentiate(y, leaves, True)
    along = sum((g * weights(g, k + 5)).sum() for k, g in enumerate(gradients))
    products = differentiate(along, leaves, False)
    return [float(f"{v:.13g}") for x in [y, *gradients, *products] for v in (x + torch.zeros(x.shape)).reshape(-1).tolist()]


def text_of(x):
    return json.dumps(int(x) if x.is_integer() and abs(x) < 2**53 else x) if x == x and abs(x) != float("inf") else json.dumps(str(x))


command = ["node", "--conditions=@gradlings/source", "--import", "tsx", str(HERE / "programs/export-programs.ts")]
lines = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout.splitlines()
recorded = []
for seed, line in enumerate(lines):
    try:
        recorded.append("[" + ",".join(text_of(x) for x in outcome(json.loads(line))) + "]")
    except Exception as error:
        raise SystemExit(f"program {seed}: {error}\n{line}")
body = ",\n".join(recorded)
text = f'{{"torch":"{torch.__version__.split("+")[0]}","outcomes":[\n{body}\n]}}\n'
(HERE / "programs/random.recorded.json").write_text(text)
print(f"{len(recorded)} programs, {len(text) / 1e6:.2f} MB")
