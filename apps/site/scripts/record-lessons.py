"""Records what PyTorch prints for the Python blocks of the lessons.

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
recorded = {}
for lesson in sorted((site / "docs/lessons").glob("*/*.mdx")):
    for block in re.findall(r"```python\n(.*?)```", lesson.read_text(), re.S):
        run = subprocess.run([sys.executable, "-c", block], capture_output=True, text=True)
        if run.returncode != 0:
            sys.exit(f"{lesson.name}: {run.stderr}")
        recorded[block] = run.stdout

out = site / "src/lesson/pytorch.recorded.json"
out.write_text(
    json.dumps({"torch": torch.__version__, "prints": recorded}, indent=2, ensure_ascii=False) + "\n"
)
print(f"{len(recorded)} blocks, torch {torch.__version__}")
