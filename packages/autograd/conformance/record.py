"""Records what PyTorch answers to every case of export-cases.ts, for conformance/*.test.ts.

Run from the repository's root with a Python that has torch, where Node's packages are installed:
python packages/autograd/conformance/record.py            # everything
python packages/autograd/conformance/record.py sum mean   # these operations only
Writes a file for each operation: recorded/NAME.recorded.json.
"""

import json
import pathlib
import subprocess
import sys
import warnings

from answers import recorded_case, write

HERE = pathlib.Path(__file__).parent


def exported():
    command = ["node", "--conditions=@gradlings/source", "--import", "tsx", str(HERE / "export-cases.ts")]
    return json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout)


def recorded(case):
    try:
        return recorded_case(case)
    except Exception as error:
        print(f"{case['op']} {json.dumps(case['args'])[:200]}: {error}", file=sys.stderr)
        raise


warnings.simplefilter("ignore")
by_operation = {}
for case in exported()["cases"]:
    by_operation.setdefault(case["op"], []).append(case)
wanted = sys.argv[1:] or list(by_operation)
for unknown in set(wanted) - set(by_operation):
    sys.exit(f"There is no operation {unknown}. Is it exported by a file that src/ops.ts lists?")
for op in wanted:
    write(HERE / "recorded" / f"{op}.recorded.json", {}, [recorded(case) for case in by_operation[op]])
if len(sys.argv) == 1:
    for file in (HERE / "recorded").glob("*.recorded.json"):
        if file.name.removesuffix(".recorded.json") not in by_operation:
            file.unlink()
