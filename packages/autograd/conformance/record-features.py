"""Records what PyTorch answers to the cases of features/*.py, for the tests of the same subjects.

Run with a Python that has torch: python packages/autograd/conformance/record-features.py [SUBJECT…]
"""

import importlib
import sys

from features.recording import HERE

SUBJECTS = sorted(p.stem for p in HERE.glob("*.py") if p.stem != "recording")

for subject in sys.argv[1:] or SUBJECTS:
    importlib.import_module(f"features.{subject}").cases.write()
