"""Customers sorted into groups: relationship groups, P(active), RFM, ABCDX."""

from fractions import Fraction

from given import MAYBE_TEXT, labels, median, refuse


def relationship_groups(g, *_):
    """Reinartz & Kumar 2002, HBR 80(7); medians as thresholds by default as in their article of 2000.

    What equals a threshold is high; the word "median" is the same as no threshold.
    """
    columns = {"profitability profit pi": {}, "loyalty lambda": {"least": 0}, "name": MAYBE_TEXT}
    rows = g.rows("customers", columns, [[150, 0.9], [150, 0.2], [20, 0.9], [20, 0.1]])
    profit = g.number("profitability-threshold profit-threshold", None, optional=True, words=("median",))
    loyalty = g.number("loyalty-threshold", None, least=0, optional=True, words=("median",))
    g.check()
    if profit is None:
        profit = median([row["profitability"] for row in rows])
    if loyalty is None:
        loyalty = median([row["loyalty"] for row in rows])
    names = {
        (True, True): "true-friends",
        (True, False): "butterflies",
        (False, True): "barnacles",
        (False, False): "strangers",
    }
    groups = [names[row["profitability"] >= profit, row["loyalty"] >= loyalty] for row in rows]
    return {
        "outputs": {
            **{name: groups.count(name) for name in names.values()},
            "profitability-cut": profit,
            "loyalty-cut": loyalty,
        },
        "tables": {
            "customers": [
                [name, row["profitability"], row["loyalty"], group]
                for name, row, group in zip(labels(rows), rows, groups)
            ]
        },
    }


def p_active(g, *_):
    """(t_last/N)^n; Reinartz & Kumar 2002."""
    times = g.numbers("purchases purchase-months times", [1, 2, 6, 8], above=0)
    periods = g.number("periods N", 12, above=0)
    g.check()
    last = max(times)
    refuse(last > periods, "purchases")
    share = Fraction(1)
    for _ in times:
        share *= last / periods
    return {"outputs": {"p-active": share, "purchase-count": len(times), "last-purchase": last}}


CUSTOMERS = [[5, 10, 500], [12, 4, 150], [45, 2, 60], [120, 5, 300], [365, 1, 10]]


def rfm(g, *_):
    """min(5, 1 + ⌊5·#strictly worse/n⌋); Hughes 1994. Equal values have equal scores."""
    columns = {
        "days recency recency-days R": {"least": 0},
        "frequency F": {"least": 0},
        "monetary M": {"least": 0},
        "name": MAYBE_TEXT,
    }
    rows = g.rows("customers", columns, CUSTOMERS)
    g.check()
    n = len(rows)

    def score(row, name, sign):
        worse = sum(sign * other[name] < sign * row[name] for other in rows)
        return min(5, 1 + 5 * worse // n)

    table = []
    for name, row in zip(labels(rows), rows):
        three = [score(row, "days", -1), score(row, "frequency", 1), score(row, "monetary", 1)]
        table.append([name, *three, 100 * three[0] + 10 * three[1] + three[2]])
    cells = [row[-1] for row in table]
    return {
        "outputs": {"customers": n, "cells": len(set(cells)), "best": cells.count(555)},
        "tables": {"customers": table},
    }


def abcdx(g, *_):
    """Segments by I. Krasinsky, points by the app's own rule: 2 good, 1 between, 0 bad; A ≥ 7, B ≥ 5, C ≥ 2.

    Who never bought is D. X: a requirement blocks, and the check in view reaches the median check of class A. Left
    open: who is A already is not one who would be, and where nobody is A there is nothing to reach.
    """
    maybe = {"least": 0, "optional": True}
    names = ("cycle", "check", "frequency", "load")
    columns = {**dict.fromkeys((*names, "potential"), maybe), "blocker": MAYBE_TEXT, "name": MAYBE_TEXT}
    rows = g.rows("customers", columns, DEALS)
    limits = {name: tuple(g.number(f"{name}-{end}", value, least=0) for end, value in ends) for name, ends in LIMITS}
    g.check()
    low = ("cycle", "load")
    for name, (good, bad) in limits.items():
        refuse(good > bad if name in low else good < bad, (f"{name}-bad", f"{name}-good"))
    points = [points_of(row, names, limits, low) for row in rows]
    classes = ["D" if p is None or p < 2 else "C" if p < 5 else "B" if p < 7 else "A" for p in points]
    checks = [row["check"] for row, each in zip(rows, classes) if each == "A"]
    typical = median(checks) if checks else None
    for at, row in enumerate(rows):
        blocked = classes[at] != "A" and row["blocker"] is not None and row["blocker"].strip() != ""
        if blocked and row["potential"] is not None and typical is not None and row["potential"] >= typical:
            classes[at] = "X"
    return {
        "outputs": {f"segment-{name.lower()}": classes.count(name) for name in "ABCDX"},
        "tables": {"customers": [[name, p, each] for name, p, each in zip(labels(rows), points, classes)]},
    }


def points_of(row, names, limits, low):
    if row["frequency"] == 0 or (row["frequency"] is None and row["check"] is None):
        return None
    total = 0
    for name in names:
        refuse(row[name] is None, f"customers.{name}")
        good, bad = limits[name]
        if name in low:
            total += 2 if row[name] <= good else 0 if row[name] > bad else 1
        else:
            total += 2 if row[name] >= good else 0 if row[name] < bad else 1
    return total


LIMITS = [
    ("cycle", [("good", 14), ("bad", 45)]),
    ("check", [("good", 1000), ("bad", 300)]),
    ("frequency", [("good", 6), ("bad", 2)]),
    ("load", [("good", 1), ("bad", 4)]),
]
DEALS = [
    [7, 1500, 10, 0.5],
    [30, 1200, 6, 2],
    [60, 250, 2, 3],
    [90, 100, 1, 8],
    {"potential": 5000, "blocker": "SSO"},
]
CALCULATORS = {"relationship-groups": relationship_groups, "p-active": p_active, "rfm": rfm, "abcdx": abcdx}
