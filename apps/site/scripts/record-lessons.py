"""Records what PyTorch prints for the Python blocks of the lessons, and for the tutorial's examples.

    python apps/site/scripts/record-lessons.py

writes src/lesson/pytorch.recorded.json. Needs torch 2.13; the project's tests do not.
"""

import json
import re
import subprocess
import sys
from pathlib import Path

import torch

site = Path(__file__).resolve().parent.parent


def run(code, name):
    """What a program prints, and the warnings that it sends to stderr, without where PyTorch was built."""
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    if ran.returncode != 0:
        sys.exit(f"{name}: {ran.stderr}")
    warnings = re.findall(r"^<string>:\d+: (\w+Warning: .*)$", ran.stderr, re.M)
    return ran.stdout, [re.sub(r" \(Triggered internally at .*\)$", "", warning) for warning in warnings]


recorded = {}
for lesson in sorted((site / "docs/lessons").glob("*/*.mdx")):
    for block in re.findall(r"```python\n(.*?)```", lesson.read_text(), re.S):
        recorded[block], _ = run(block, lesson.name)

article = {}
for program in sorted((site / "src/teach/article/programs").glob("*.py")):
    code = program.read_text()
    prints, warns = run(code, program.name)
    article[program.stem] = {"code": code, "prints": prints, "warns": warns}

out = site / "src/lesson/pytorch.recorded.json"
record = {"torch": torch.__version__, "prints": recorded, "article": article}
out.write_text(json.dumps(record, indent=2, ensure_ascii=False) + "\n")
print(f"{len(recorded)} blocks and {len(article)} programs, torch {torch.__version__}")
