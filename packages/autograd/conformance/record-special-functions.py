"""Records values of special functions to full double precision, for src/kernels/special/special.test.ts.

Needs mpmath, which computes them with as many digits as one asks for:
python packages/autograd/conformance/record-special-functions.py
"""

import json
import pathlib
import random

import mpmath

mpmath.mp.dps = 60
draw = random.Random(20)


def between(lo, hi, n):
    return [draw.uniform(lo, hi) for _ in range(n)]


def sizes(lo, hi, n):
    """Numbers whose logarithms are spread evenly."""
    return [10 ** draw.uniform(lo, hi) for _ in range(n)]


def signed(numbers):
    return [draw.choice([-1, 1]) * x for x in numbers]


near_1 = [draw.choice([-1, 1]) * (1 - 2.0 ** -draw.randint(2, 52)) for _ in range(12)]
near_roots = [r + s * 2.0**-k for r in (1, 2) for s in (-1, 1) for k in (4, 20, 45)]
below_0 = [-draw.randint(0, 30) - draw.uniform(0.05, 0.95) for _ in range(12)]
above_0 = [*sizes(-12, 0, 10), *between(0, 12, 25), *sizes(1, 12, 10)]

functions = {
    "erf": (mpmath.erf, [*signed(sizes(-15, 0, 10)), *between(-6, 6, 30)]),
    "erfc": (mpmath.erfc, [*signed(sizes(-15, 0, 10)), *between(-6, 6, 20), *between(6, 26, 10)]),
    "gelu": (lambda x: x * mpmath.ncdf(x), [*signed(sizes(-15, 0, 10)), *between(-6, 6, 20), *between(-35, -6, 10)]),
    "erfinv": (mpmath.erfinv, [*signed(sizes(-15, 0, 10)), *between(-1, 1, 20), *near_1]),
    "lgamma": (lambda x: mpmath.log(abs(mpmath.gamma(x))), [*above_0, *near_roots, *below_0]),
    "digamma": (mpmath.digamma, [*above_0, *below_0]),
    **{
        f"polygamma {n}": (lambda x, n=n: mpmath.polygamma(n, x), [*above_0, *below_0])
        for n in (1, 2, 3, 10)
    },
}


def line(name, function, points):
    pairs = [[x, float(function(mpmath.mpf(x)))] for x in points]
    return f"{json.dumps(name)}:{json.dumps(pairs, separators=(',', ':'))}"


lines = [line(name, function, points) for name, (function, points) in functions.items()]
path = pathlib.Path(__file__).parent / "special-functions.recorded.json"
path.write_text("{\n" + ",\n".join(lines) + "\n}\n")
print(f"{len(lines)} functions, {path.stat().st_size / 1e3:.0f} kB")
