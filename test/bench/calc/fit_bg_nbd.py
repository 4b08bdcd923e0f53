"""BG/NBD fitted by SciPy, as the packages for it in Python do it: Fader, Hardie & Lee 2005, equation 6, over whole
columns at once, by Nelder-Mead in the logarithms of the parameters. Reads x, t_x, T from standard input as JSON."""

import json
import sys
import time

import numpy
from scipy.optimize import minimize
from scipy.special import gammaln

columns = json.load(sys.stdin)
rows, weight = numpy.unique(
    numpy.column_stack([columns["x"], columns["tx"], columns["T"]]), axis=0, return_counts=True
)
x, tx, T = rows[:, 0], rows[:, 1], rows[:, 2]
bought = x > 0


def cost(logs):
    r, alpha, a, b = numpy.exp(logs)
    common = gammaln(r + x) - gammaln(r) + r * numpy.log(alpha)
    common = common + gammaln(a + b) + gammaln(b + x) - gammaln(b) - gammaln(a + b + x)
    alive = -(r + x) * numpy.log(alpha + T)
    lost = numpy.full_like(alive, -numpy.inf)
    lost[bought] = numpy.log(a) - numpy.log(b + x[bought] - 1) - (r + x[bought]) * numpy.log(alpha + tx[bought])
    return -numpy.sum(weight * (common + numpy.logaddexp(alive, lost)))


best = None
for _ in range(3):
    started = time.perf_counter()
    found = minimize(
        cost, numpy.zeros(4), method="Nelder-Mead", options={"maxiter": 4000, "maxfev": 8000, "xatol": 1e-8, "fatol": 1e-8}
    )
    spent = (time.perf_counter() - started) * 1000
    best = spent if best is None else min(best, spent)
print(json.dumps({"ms": best, "parameters": list(numpy.exp(found.x)), "logLikelihood": -found.fun}))
