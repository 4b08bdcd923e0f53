"""The shifted beta-geometric: Fader & Hardie 2007 and 2010; products of recursions, integrals over Beta."""

import math
from fractions import Fraction

from given import Near, Problem, refuse
from mixtures import sbg_lifetime


def rate(alpha, beta, t):
    return (beta + t - 1) / (alpha + beta + t - 1)


def endless(alpha, beta, v):
    """Σ S(t) v^t without an end; without discounting (α + β − 1)/(α − 1), where that is above 0."""
    if v == 1:
        return (alpha + beta - 1) / (alpha - 1)
    return sbg_lifetime(alpha, beta, v)


def survivals(alpha, beta, periods):
    curve = [1]
    for t in range(1, periods + 1):
        curve.append(curve[-1] * rate(alpha, beta, t))
    return curve


def sbg(g, convention, _):
    """DEL, DERL and what the mean retention alone would say. By `t1` the margin of period 0 is not counted."""
    alpha, beta = g.number("alpha", 0.704, above=0), g.number("beta", 1.182, above=0)
    m = g.number("margin m", 100)
    d = g.number("discount d", 0.1, least=0)
    renewal = g.number("renewal n", 1, least=1, most=1000000, whole=True)
    periods = g.number("periods H t", 12, least=1, most=500, whole=True)
    g.check()
    refuse(d == 0 and alpha <= 1, "discount", "diverges")
    v = float(1 / (1 + d))
    mean = rate(alpha, beta, 1)
    lifetime = endless(float(alpha), float(beta), v)
    residual = float(rate(alpha, beta, renewal)) * endless(float(alpha), float(beta + renewal), v)
    late = convention == "t1"
    curve = survivals(float(alpha), float(beta), int(periods))
    naive = m * (mean if late else 1 + d) / (1 + d - mean)
    # From the first renewal on, discounted to now, DERL says directly what DEL says with the first margin.
    after = rate(float(alpha), float(beta), 1) * endless(float(alpha), float(beta + 1), v) * v
    return {
        "outputs": {
            "clv": Near(float(m) * (after if late else lifetime), float(m) * lifetime),
            "naive-clv": Near(naive, m * (1 + d) / (1 + d - mean)),
            "del": lifetime,
            "derl": residual,
            "residual-value": float(m) * residual,
            "mean-retention": mean,
            "survival": curve[-1],
            "retention-at-end": rate(alpha, beta, periods),
        },
        "columns": {
            "course": {
                "loss": [before - after for before, after in zip(curve, curve[1:])],
                "survival": curve[1:],
                "retention": [rate(alpha, beta, t) for t in range(1, int(periods) + 1)],
            }
        },
    }


def fit(cohorts, field):
    """α and β that make the losses likeliest: Newton's steps in their logarithms on the slopes, as sums.

    ln L = Σ stayed_t ln r_t + lost_t ln(1 − r_t) over all cohorts, each as far as it was counted.
    """
    last = max(map(len, cohorts)) - 1
    stayed = [sum(float(c[t]) for c in cohorts if len(c) > t) for t in range(1, last + 1)]
    lost = [sum(float(c[t - 1] - c[t]) for c in cohorts if len(c) > t) for t in range(1, last + 1)]

    def log_l(alpha, beta):
        return math.fsum(
            (s * math.log((beta + k) / (alpha + beta + k)) if s else 0)
            + (l * math.log(alpha / (alpha + beta + k)) if l else 0)
            for k, (s, l) in enumerate(zip(stayed, lost))
        )

    def slopes(alpha, beta):
        rows = list(enumerate(zip(stayed, lost)))
        both = math.fsum((s + l) / (alpha + beta + k) for k, (s, l) in rows)
        bend = math.fsum((s + l) / (alpha + beta + k) ** 2 for k, (s, l) in rows)
        gain_a, gain_b = sum(lost) / alpha, math.fsum(s / (beta + k) for k, (s, l) in rows)
        bend_b = math.fsum(s / (beta + k) ** 2 for k, (s, l) in rows)
        a, b = alpha * (gain_a - both), beta * (gain_b - both)
        aa = a + alpha * alpha * (bend - sum(lost) / alpha**2)
        bb = b + beta * beta * (bend - bend_b)
        return a, b, aa, alpha * beta * bend, bb

    grid = [2.0**k for k in range(-8, 13)]
    alpha, beta = max(((a, b) for a in grid for b in grid), key=lambda at: log_l(*at))
    for _ in range(200):
        a, b, aa, ab, bb = slopes(alpha, beta)
        determinant = aa * bb - ab * ab
        if aa < 0 and determinant > 0:
            step = (ab * b - bb * a) / determinant, (ab * a - aa * b) / determinant
        else:
            step = math.copysign(0.5, a), math.copysign(0.5, b)
        longest = max(map(abs, step))
        shrink = min(1.0, 1 / longest) if longest else 1.0
        now = log_l(alpha, beta)
        while longest * shrink > 1e-12:
            to = alpha * math.exp(shrink * step[0]), beta * math.exp(shrink * step[1])
            if log_l(*to) >= now - 1e-14 * abs(now):
                break
            shrink /= 2
        alpha, beta = alpha * math.exp(shrink * step[0]), beta * math.exp(shrink * step[1])
        refuse(max(abs(math.log(alpha)), abs(math.log(beta))) > 16, field, "does-not-converge")
        if longest < 1e-13:
            break
    return alpha, beta, log_l(alpha, beta)


# Periods beyond which a fitted curve is not followed one by one.
MANY = 1_000_000


def curve_tail(cohorts, survival, span, factors):
    """The last share observed goes on by the rates of the curve fitted to all cohorts."""
    (first, end), (grows, v) = span, factors
    last = len(survival) - 1
    refuse(last < 2, "tail")
    refuse(end is not None and end > MANY, "horizon")
    refuse(all(counts[-1] == counts[0] for counts in cohorts), "cohorts")
    alpha, beta, _ = fit(cohorts, "tail")
    factor = grows * v
    start = float(survival[-1]) * v**last * grows ** (last - first)
    if start == 0 or (end is not None and end <= last):
        return Fraction(0)
    if end is None:
        refuse(factor > 1 or (factor == 1 and alpha <= 1), ("horizon", "discount"), "diverges")
        onward = rate(alpha, beta, last + 1) * factor * endless(alpha, beta + last + 1, factor)
        return Fraction(start * onward)
    share, terms = start, []
    for t in range(last + 1, int(end) + 1):
        share *= rate(alpha, beta, t) * factor
        terms.append(share)
    return Fraction(math.fsum(terms))


def sbg_fit(g, *_):
    """Maximum likelihood, Fader & Hardie 2007; the counts are taken in proportion to `customers` at the start."""
    survivors = g.numbers("survivors n", [100, 63.1, 46.8, 38.2, 32.6, 28.9, 26.2, 24.1], least=0)
    customers = g.number("customers N n_0", None, above=0, optional=True)
    calibration = g.number("calibration", None, least=2, whole=True, optional=True)
    g.number("periods H", 12, least=1, most=500, whole=True)
    m = g.number("margin m", 100)
    d = g.number("discount d", 0.1, least=0)
    g.check()
    refuse(survivors[0] == 0, "survivors")
    refuse(any(after > before for before, after in zip(survivors, survivors[1:])), "survivors", "rises")
    refuse(calibration is not None and calibration > len(survivors) - 1, "calibration")
    used = survivors if calibration is None else survivors[: int(calibration) + 1]
    refuse(len(used) < 3 or used[-1] == used[0], "survivors")
    size = (customers or survivors[0]) / survivors[0]
    alpha, beta, log_l = fit([[count * size for count in used]], "fit")
    v = float(1 / (1 + d))
    lifetime = None if v == 1 and alpha <= 1 else endless(alpha, beta, v)
    shares = [float(count / survivors[0]) for count in survivors]
    fitted = survivals(alpha, beta, len(survivors) - 1)
    return {
        "outputs": {
            "alpha": alpha,
            "beta": beta,
            "log-likelihood": log_l,
            "mean-retention": rate(alpha, beta, 1),
            "del": lifetime,
            "clv": None if lifetime is None else float(m) * lifetime,
            "largest-miss": Near(max(abs(seen - model) for seen, model in zip(shares, fitted)), 1),
        }
    }


CALCULATORS = {"sbg": sbg, "sbg-fit": sbg_fit}
