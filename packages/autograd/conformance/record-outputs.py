"""Records what may be done with the outputs of every case: changed in place, run backward twice; for outputs.test.ts.

Run from the repository's root with a Python that has torch, where Node's packages are installed:
python packages/autograd/conformance/record-outputs.py
"""

import json
import pathlib
import subprocess
import warnings

import torch

from answers import argument_of, call, outputs_of, upstream

HERE = pathlib.Path(__file__).parent


def exported():
    command = ["node", "--conditions=@gradlings/source", "--import", "tsx", str(HERE / "export-cases.ts")]
    return json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout)["cases"]


def refusal(run):
    """What an error says, without the hint; '' where there is none."""
    try:
        run()
        return ""
    except RuntimeError as error:
        return str(error).split("\n")[0].split(" Hint:")[0]


def cloned(argument):
    """The arguments, each leaf of which is replaced by a computed tensor: that may be changed, and saves nothing."""
    if isinstance(argument, dict):
        return {key: cloned(value) for key, value in argument.items()}
    if isinstance(argument, (list, tuple)):
        return type(argument)(cloned(item) for item in argument)
    return argument.clone() if isinstance(argument, torch.Tensor) and argument.requires_grad else argument


def outputs(case):
    torch.manual_seed(0)
    arguments = [argument_of(a, torch.float64, []) for a in case["args"]]
    return [y for y in outputs_of(call(case["torch"], cloned(arguments))) if y.requires_grad]


def backward(ys):
    torch.autograd.backward(ys, [upstream(y, k) for k, y in enumerate(ys)])


def changed(case, k):
    ys = outputs(case)
    return refusal(lambda: ys[k].mul_(3)) or refusal(lambda: backward(ys))


def twice(case):
    ys = outputs(case)
    return not refusal(lambda: (backward(ys), backward(ys)))


def record(case):
    return {"twice": twice(case), "changed": [changed(case, k) for k in range(len(outputs(case)))]}


warnings.simplefilter("ignore")
answers = {}
for case in exported():
    if not case.get("special"):
        answers.setdefault(case["op"], []).append(record(case))
lines = ",\n".join(f"{json.dumps(op)}:{json.dumps(found, separators=(',', ':'))}" for op, found in answers.items())
version = torch.__version__.split("+")[0]
text = f'{{"torch":"{version}","answers":{{\n{lines}\n}}}}\n'
(HERE / "outputs.recorded.json").write_text(text)
print(f"{len(answers)} operations, {len(text) / 1e3:.0f} kB")
