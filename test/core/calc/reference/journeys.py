"""Ways of customers: the 5A path and the stages of a journey."""

from fractions import Fraction

from given import MAYBE_TEXT, Near, refuse

STAGES = {"aware": 90, "appeal": 60, "ask": 40, "act": 20, "advocate": 10}


def five_a(g, *_):
    """Kotler, Kartajaya & Setiawan 2016, Marketing 4.0, chapters 5–7; a ratio over nothing has no value."""
    counts = {name: g.number(name, value, least=0, whole=True) for name, value in STAGES.items()}
    population = g.number("population N", None, least=1, optional=True)
    g.check()
    refuse(population is not None and max(counts.values()) > population, set(counts))
    n = list(counts.values())
    steps = [after / before if before else None for before, after in zip(n, n[1:])]
    par, bar = (n[at] / n[0] if n[0] else None for at in (3, 4))
    return {
        "outputs": {
            **dict(zip(("attraction", "curiosity", "commitment", "affinity"), steps)),
            "par": par,
            "bar": bar,
            "archetype": archetype(n, steps, bar),
        }
    }


def archetype(n, steps, bar):
    """The app's own rule, in its order; none where a ratio has no value or the funnel is none."""
    if None in steps or n[0] == 0:
        return None
    attraction, curiosity, commitment, affinity = steps
    if bar >= Fraction(9, 10) and n[3] / n[1] >= Fraction(9, 10):
        return "bow-tie"
    most = max(curiosity, affinity, commitment)
    if most <= 1:
        return "funnel" if attraction <= 1 and min(n) > 0 else None
    if curiosity == most:
        return "goldfish"
    return "trumpet" if affinity == most else "door-knob"


ROWS = [(1, 1, 0.9, 9, 3), (2, 1, 0.8, 7, 8), (-2, 2, 0.5, 10, 2), (1, 1, 0.95, 8, 6)]


def touchpoints(g, *_):
    """Peak–end: Kahneman et al. 1993; opportunity: Ulwick 2005; quadrants: Martilla & James 1977, crossing at the means.

    Stages count from 1; the first of equals. What meets the crossing is high, as in the groups of relationships.
    """
    score = {"least": 0, "most": 10, "optional": True}
    columns = {
        "emotion e": {"least": -2, "most": 2, "optional": True},
        "weight w": {"above": 0, "optional": True},
        "pass p": {"least": 0, "most": 1, "optional": True},
        "importance I": score,
        "satisfaction S": score,
        "name": MAYBE_TEXT,
    }
    rows = g.rows("stages", columns, [list(row) for row in ROWS])
    raise_to = g.number("raise-to", None, least=0, most=1, optional=True)
    crossings = [
        g.number(f"{name}-crossing", None, least=0, most=10, optional=True) for name in ("importance", "satisfaction")
    ]
    g.check()
    for row in rows:
        refuse(
            (row["importance"] is None) != (row["satisfaction"] is None), ("stages.importance", "stages.satisfaction")
        )
    felt = [(at, row["emotion"], row["weight"] or 1) for at, row in enumerate(rows, 1) if row["emotion"] is not None]
    passed = [(at, row["pass"]) for at, row in enumerate(rows, 1) if row["pass"] is not None]
    rated = [at for at, row in enumerate(rows, 1) if row["importance"] is not None]
    refuse(not felt and not passed and not rated, "stages")
    opportunity = [
        None if row["importance"] is None else row["importance"] + max(row["importance"] - row["satisfaction"], 0)
        for row in rows
    ]
    best = max(rated, key=lambda at: (opportunity[at - 1], -at), default=None)
    return {
        "outputs": {
            **feelings(felt),
            **chain(passed, raise_to),
            "highest-opportunity": None if best is None else opportunity[best - 1],
            "opportunity-stage": best,
        },
        "columns": {
            "stages": {
                "reached": reached(rows),
                "opportunity": opportunity,
                "quadrant": quadrants(rows, rated, crossings),
            }
        },
    }


def feelings(felt):
    names = ("emotion-mean", "emotion-weighted", "peak", "end", "peak-end", "lowest-stage")
    if not felt:
        return dict.fromkeys(names)
    peak = next(e for _, e, _ in felt if abs(e) == max(abs(each) for _, each, _ in felt))
    end = felt[-1][1]
    low = min(e for _, e, _ in felt)
    mean = sum(e for _, e, _ in felt) / len(felt)
    weighted = sum(e * w for _, e, w in felt) / sum(w for _, _, w in felt)
    lowest = next(at for at, e, _ in felt if e == low)
    return dict(zip(names, (Near(mean, 2), Near(weighted, 2), peak, end, Near((peak + end) / 2, 2), lowest)))


def chain(passed, raise_to):
    outputs = dict.fromkeys(("survival", "weakest-stage", "raised-survival", "raise-effect"))
    if not passed:
        return outputs
    weakest = min(passed, key=lambda each: (each[1], each[0]))
    before = Fraction(1)
    after = Fraction(1)
    for at, share in passed:
        before *= share
        after *= raise_to if at == weakest[0] and raise_to is not None else share
    outputs |= {"survival": before, "weakest-stage": weakest[0]}
    if raise_to is not None:
        refuse(raise_to < weakest[1], "raise-to")
        outputs |= {"raised-survival": after, "raise-effect": Near(after - before, after)}
    return outputs


def reached(rows):
    share, column = Fraction(1), []
    for row in rows:
        share *= 1 if row["pass"] is None else row["pass"]
        column.append(None if row["pass"] is None else share)
    return column


def quadrants(rows, rated, crossings):
    names = ("importance", "satisfaction")
    cuts = [
        cut if cut is not None else sum(rows[at - 1][name] for at in rated) / len(rated) if rated else None
        for name, cut in zip(names, crossings)
    ]
    words = {
        (True, True): "keep-up",
        (True, False): "concentrate-here",
        (False, True): "possible-overkill",
        (False, False): "low-priority",
    }
    return [
        None if row["importance"] is None else words[tuple(row[name] >= cut for name, cut in zip(names, cuts))]
        for row in rows
    ]


CALCULATORS = {"five-a": five_a, "touchpoints": touchpoints}
