"""Figures of every model by other ways than the app goes, with nothing but Python's standard library.

Reads a list of cases as JSON from standard input and writes an answer for each. A case is {"model", "given",
"convention"} of a calculator, answered by its outputs and tables or by the fields that make it an error; or the name
and parameters of figures in mixtures.py, answered by a list of them. Written from the formulas of the works named with
each function: sums where the app has closed forms, fractions and decimals where it has floats, integrals where it has
series.
"""

import json
import sys

import brands
import buying
import customers
import journeys
import lifetime
import mixtures
import rates
import survival
from given import Given, Problem, plain

CALCULATORS = {
    **lifetime.CALCULATORS,
    **brands.CALCULATORS,
    **customers.CALCULATORS,
    **journeys.CALCULATORS,
    **rates.CALCULATORS,
    **survival.CALCULATORS,
    **buying.CALCULATORS,
}


def answer(case):
    if "given" not in case:
        return mixtures.FIGURES[case["model"]](case)
    try:
        calculator = CALCULATORS[case["model"]]
        return plain(calculator(Given(case["given"]), case["convention"], case.get("found")))
    except Problem as problem:
        return {"fields": sorted(problem.fields), "code": problem.code}


if __name__ == "__main__":
    json.dump([answer(case) for case in json.load(sys.stdin)], sys.stdout)
