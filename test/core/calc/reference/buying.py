"""Buying without a contract: BG/NBD, Pareto/NBD, Gamma-Gamma; integrals over the distributions of customers.

Fader, Hardie & Lee 2005a (BG/NBD) and 2005b (Gamma-Gamma, discounting); Schmittlein, Morrison & Colombo 1987.
"""

import math
from fractions import Fraction

import mixtures
from given import MAYBE_TEXT, Near, Problem, refuse
from quadrature import integral, log_beta


def floats(values):
    return {name: float(value) for name, value in values.items()}


def read_history(g):
    x = g.number("purchases x frequency", 2, least=0, most=100000, whole=True)
    tx = g.number("recency t_x tx", 30.43, least=0)
    age = g.number("age T", 38.86, least=0)
    return x, tx, age


def check_history(x, tx, age, prefix=""):
    refuse(x != math.floor(x) or x < 0, f"{prefix}purchases")
    refuse(tx < 0 or tx > age or (x == 0) != (tx == 0), (f"{prefix}recency", f"{prefix}age"))


def parameters(g, defaults):
    return {name.split()[-1]: g.number(name.split()[0], value, above=0) for name, value in defaults}


BG = (("r", 0.243), ("alpha", 4.414), ("a", 0.793), ("b", 2.426))
PARETO = (("r", 0.553), ("alpha", 10.578), ("s", 0.606), ("beta", 11.669))
SPEND = (("p", 6.25), ("q", 3.74), ("gamma", 15.44))


def bg_nbd(g, *_):
    at = parameters(g, BG)
    x, tx, age = read_history(g)
    t = g.number("horizon t", 52, least=0, most=5200)
    k = g.number("count k", 0, least=0, most=10000, whole=True)
    g.check()
    check_history(x, tx, age)
    case = floats({**at, "x": x, "tx": tx, "T": age, "t": t})
    log_l, alive, new, later = mixtures.bg_nbd(case)
    return {
        "outputs": {
            "p-alive": alive,
            "expected-later": later,
            "expected-new": new,
            "chance-of-count": chance_of(case, int(k)),
            "log-likelihood": None if log_l is None else Near(log_l, 1),
        }
    }


def chance_of(c, k):
    """So many purchases while alive; or the chance of at least as many, given up after the last of them."""
    r, alpha, a, b, t = (c[name] for name in ("r", "alpha", "a", "b", "t"))
    z = t / (alpha + t)
    if t == 0:
        return 1.0 if k == 0 else 0.0
    stayed = math.exp(log_beta(a, b + k) - log_beta(a, b))
    still = stayed * math.exp(
        math.lgamma(r + k) - math.lgamma(r) - math.lgamma(k + 1) + r * math.log1p(-z) + k * math.log(z)
    )
    if k == 0:
        return still
    # The tail of the negative binomial is an incomplete beta integral.
    tail = integral(
        lambda u, low, high: math.exp((k - 1) * math.log(low) + (r - 1) * math.log1p(-u) - log_beta(k, r)), 0.0, z
    )
    return still + math.exp(log_beta(a + 1, b + k - 1) - log_beta(a, b)) * tail


def pareto_nbd(g, *_):
    at = parameters(g, PARETO)
    x, tx, age = read_history(g)
    t = g.number("horizon t", 52, least=0, most=5200)
    delta = g.number("delta", 0.0027, least=0)
    g.check()
    check_history(x, tx, age)
    case = floats({**at, "x": x, "tx": tx, "T": age, "t": t, "delta": delta})
    log_l, alive, new, later, discounted = mixtures.pareto_nbd(case)
    return {
        "outputs": {
            "p-alive": alive,
            "expected-later": later,
            "expected-new": new,
            "discounted-purchases": None if math.isnan(discounted) else discounted,
            "log-likelihood": None if log_l is None else Near(log_l, 1),
        }
    }


def expected_spend(at, x, spend):
    """The mean of all and the own mean, weighted; with q ≤ 1 that of all has no end."""
    refuse(at["q"] <= 1, "q")
    refuse(x > 0 and spend <= 0, "spend")
    weight = at["p"] * x / (at["p"] * x + at["q"] - 1)
    everyone = at["p"] * at["gamma"] / (at["q"] - 1)
    return weight * (spend or 0) + (1 - weight) * everyone, everyone, weight


def gamma_gamma(g, *_):
    at = parameters(g, SPEND)
    x = g.number("purchases x frequency", 2, least=0, most=100000, whole=True)
    spend = g.number("spend zbar z", 22.35, least=0)
    g.check()
    mean, everyone, weight = expected_spend(at, x, spend)
    log_l = None
    if x > 0:
        integrated, log_l = mixtures.gamma_gamma(floats({**at, "x": x, "spend": spend}))
        assert abs(integrated / float(mean) - 1) < 1e-9
    return {
        "outputs": {
            "expected-spend": mean,
            "population-spend": everyone,
            "own-weight": weight,
            "log-likelihood": None if log_l is None else Near(log_l, 1),
        }
    }


def discounted_weeks(kind, c, weeks, yearly):
    """Σ (E[Y(k)] − E[Y(k − 1)])/(1 + d)^(k/52), what each week brings integrated by itself."""
    v = math.exp(-math.log1p(yearly) / 52)
    x, age = c["x"], c["T"]
    if kind == "bg-nbd":
        shape, scale, b = c["r"] + x, c["alpha"] + age, c["b"] + x
        alive = mixtures.bg_nbd({**c, "t": 1.0})[1]

        def bought(p):
            total = 0.0
            for k in range(1, weeks + 1):
                before = math.log1p(p * (k - 1) / scale)
                grown = math.log1p(p / scale / (1 + p * (k - 1) / scale))
                total += v**k * math.exp(-shape * before) * -math.expm1(-shape * grown)
            return total

        def density(p, low, high):
            weight = (c["a"] - 2) * math.log(low) + (b - 1) * math.log(high) - log_beta(c["a"], b)
            return math.exp(weight + math.log(bought(low)))

        return alive * integral(density, 0.0, 1.0, 8)
    alive = mixtures.pareto_nbd({**c, "t": 1.0, "delta": 1.0})[1]
    there = math.fsum(
        v**k
        * integral(
            lambda y, low, high: math.exp(-c["s"] * math.log1p(y / (c["beta"] + age))), float(k - 1), float(k), 7
        )
        for k in range(1, weeks + 1)
    )
    return alive * (c["r"] + x) / (c["alpha"] + age) * there


def clv_individual(g, convention, _):
    """margin · E[Z] · discounted purchases, a week's at its end; without an end at the rate ln(1 + d)/52 a week."""
    x, tx, age = read_history(g)
    spend = g.number("spend zbar z", 22.35, least=0)
    weeks = g.number("weeks N", 52, least=1, most=1040, whole=True)
    discount = g.number("discount d annual_d", 0.15, least=0)
    margin = g.number("margin", 0.3, most=1)
    bg = parameters(g, BG)
    pareto = parameters(g, (("pareto-r r", 0.553), ("pareto-alpha alpha", 10.578), *PARETO[2:]))
    at = parameters(g, SPEND)
    g.check()
    check_history(x, tx, age)
    mean = expected_spend(at, x, spend)[0]
    kind = "bg-nbd" if convention == "bg-nbd" else "pareto-nbd"
    case = floats({**(bg if kind == "bg-nbd" else pareto), "x": x, "tx": tx, "T": age, "t": weeks})
    if kind == "bg-nbd":
        _, alive, _, later = mixtures.bg_nbd(case)
    else:
        case["delta"] = math.log1p(float(discount)) / 52
        _, alive, _, later, endless = mixtures.pareto_nbd(case)
    if convention == "pareto-nbd-for-ever":
        purchases = None if math.isnan(endless) else endless
    else:
        purchases = discounted_weeks(kind, case, int(weeks), float(discount))
    return {
        "outputs": {
            "clv": None if purchases is None else float(margin * mean) * purchases,
            "discounted-purchases": purchases,
            "expected-purchases": later,
            "expected-spend": mean,
            "p-alive": alive,
        }
    }


def btyd(g, convention, found):
    """What a table of customers comes to by the parameters `found`, which must be the likeliest near them.

    `gain` is by how much ln L rises at best when a parameter moves by a thousandth: below nothing at a peak.
    """
    columns = {"name id customer": MAYBE_TEXT, "purchases x frequency": {}, "recency t_x tx": {}, "age T": {}}
    columns["spend zbar z"] = {"optional": True}
    rows = g.rows("customers", columns)
    weeks = g.number("weeks N t", 52, least=1, most=1040, whole=True)
    discount = g.number("discount d annual_d", 0.15, least=0)
    margin = g.number("margin", 0.3, most=1)
    g.check()
    for row in rows:
        check_history(row["purchases"], row["recency"], row["age"], "customers.")
    repeaters = [row for row in rows if row["purchases"] > 0]
    refuse(any(row["spend"] is not None and row["spend"] <= 0 for row in repeaters), "customers.spend")
    if found is None or found["r"] is None:
        raise Problem("*", "no-fit")
    names = ("r", "alpha", "a", "b") if convention == "bg-nbd" else ("r", "alpha", "s", "beta")
    best = {name: found[name] for name in names}
    cases = [
        {"x": float(row["purchases"]), "tx": float(row["recency"]), "T": float(row["age"]), "t": float(weeks)}
        for row in rows
    ]
    figures = mixtures.bg_nbd if convention == "bg-nbd" else mixtures.pareto_nbd

    def log_l(at):
        return math.fsum(figures({**case, **at, "t": 0.0, "delta": 0.0})[0] for case in cases)

    top = log_l(best)
    gain = max(log_l({**best, name: best[name] * by}) for name in names for by in (0.999, 1.001)) - top
    each = [figures({**case, **best, "delta": 1.0}) for case in cases]
    spending = {name: found[name] for name in ("p", "q", "gamma")}
    value = spend_log_l = spend_gain = correlation = None
    if spending["p"] is not None:
        spend_log_l, spend_gain = spending_peak(repeaters, spending)
        correlation = pearson([(row["purchases"], row["spend"]) for row in repeaters])
        exact = {name: Fraction(number) for name, number in spending.items()}
        if spending["q"] > 1:
            value = math.fsum(
                float(margin * expected_spend(exact, row["purchases"], row["spend"])[0])
                * discounted_weeks(convention, {**case, **best}, int(weeks), float(discount))
                for row, case in zip(rows, cases)
            )
    return {
        "outputs": {
            "customers": len(rows),
            "repeaters": len(repeaters),
            "expected-purchases": math.fsum(one[3] for one in each),
            "expected-alive": math.fsum(one[1] for one in each),
            "value": value,
            "log-likelihood": top,
            "spend-log-likelihood": spend_log_l,
            "spend-correlation": correlation,
        },
        "gains": [gain, spend_gain],
    }


def spending_peak(rows, at):
    def log_l(these):
        return math.fsum(
            mixtures.gamma_gamma({**these, "x": float(row["purchases"]), "spend": float(row["spend"])})[1] for row in rows
        )

    top = log_l(at)
    return top, max(log_l({**at, name: at[name] * by}) for name in at for by in (0.999, 1.001)) - top


def pearson(pairs):
    n = len(pairs)
    mean_x, mean_y = (sum(pair[at] for pair in pairs) / n for at in (0, 1))
    together = sum((x - mean_x) * (y - mean_y) for x, y in pairs)
    spread = sum((x - mean_x) ** 2 for x, _ in pairs) * sum((y - mean_y) ** 2 for _, y in pairs)
    return float(together) / math.sqrt(spread) if spread else None


CALCULATORS = {
    "bg-nbd": bg_nbd,
    "pareto-nbd": pareto_nbd,
    "gamma-gamma": gamma_gamma,
    "clv-individual": clv_individual,
    "btyd": btyd,
}
