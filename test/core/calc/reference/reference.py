"""Figures of the models by other ways than the app goes, with nothing but Python's standard library.

Reads cases as JSON, one list of {"model", ...} from standard input, and writes a list of figures per case. Where the app
sums series, this integrates over the mixing distributions, or multiplies recursions out.
"""

import json
import math
import sys


def integral(f, low, high, depth=11):
    """Tanh-sinh (double exponential) quadrature of f(x, from_low, to_high); ends may be singular."""
    half = (high - low) / 2
    step = 1.0
    total = None
    for _ in range(depth):
        terms = []
        k = 0
        while True:
            t = k * step
            u = math.pi / 2 * math.sinh(t)
            if u > 340:
                break
            near = 2 / (1 + math.exp(2 * u))  # distance from the end, in halves
            weight = math.pi / 2 * math.cosh(t) / math.cosh(u) ** 2
            if weight < 1e-300:
                break
            a = half * near
            if k == 0:
                terms.append(weight * f(low + half, half, half))
            else:
                terms.append(weight * f(high - a, 2 * half - a, a))
                terms.append(weight * f(low + a, a, 2 * half - a))
            k += 1
        new = step * half * math.fsum(terms)
        if total is not None and abs(new - total) <= 1e-13 * abs(new):
            return new
        total = new
        step /= 2
    return total


def log_beta(a, b):
    return math.lgamma(a) + math.lgamma(b) - math.lgamma(a + b)


def retention(c):
    """The sum of what comes in, period by period."""
    m, r, d, g, periods = c["m"], c["r"], c["d"], c["g"], c["T"]
    sums = [
        math.fsum(m * (1 + g) ** k * r ** (k + late) / (1 + d) ** (k + shift) for k in range(periods))
        for late, shift in ((0, 0), (0, 1), (1, 1))
    ]
    return sums


def sbg(c):
    alpha, beta, d, t = c["alpha"], c["beta"], c["d"], c["t"]
    survival = 1.0
    for k in range(t):
        survival *= (beta + k) / (alpha + beta + k)
    before = survival / ((beta + t - 1) / (alpha + beta + t - 1))
    # The lifetime of one with retention q is (1 + d)/(1 + d - q); averaged over Beta(beta, alpha) of q.
    v = 1 / (1 + d)

    def lifetime(b):
        return integral(
            lambda q, low, high: math.exp((b - 1) * math.log(low) + (alpha - 1) * math.log(high) - log_beta(alpha, b))
            / (1 - v + v * high),
            0.0,
            1.0,
        )

    residual = (beta + t - 1) / (alpha + beta + t - 1) * lifetime(beta + t)
    return [before - survival, survival, lifetime(beta), residual]


def bg_nbd(c):
    r, alpha, a, b, x, tx, T, t = (c[k] for k in ("r", "alpha", "a", "b", "x", "tx", "T", "t"))

    # Over the chance p to give up: the likelihood of living on, and of having given up at the last purchase.
    def over_p(f):
        return integral(
            lambda p, low, high: math.exp((a - 1) * math.log(low) + (b - 1) * math.log(high) - log_beta(a, b))
            * f(low, high),
            0.0,
            1.0,
        )

    counts = math.lgamma(r + x) - math.lgamma(r) + r * math.log(alpha)
    live = over_p(lambda p, q: q**x) * math.exp(counts - (r + x) * math.log(alpha + T))
    gone = 0.0
    if x > 0:
        gone = over_p(lambda p, q: p * q ** (x - 1)) * math.exp(counts - (r + x) * math.log(alpha + tx))
    alive = live / (live + gone)

    def expected(shape, scale, b_now):
        # A customer with p buys (1 - e^(-rate p t))/p; the rate is averaged in closed form.
        return integral(
            lambda p, low, high: math.exp(
                (a - 2) * math.log(low)
                + (b_now - 1) * math.log(high)
                - log_beta(a, b_now)
                + math.log(-math.expm1(-shape * math.log1p(low * t / scale)))
            ),
            0.0,
            1.0,
        )

    return [math.log(live + gone), alive, expected(r, alpha, b), alive * expected(r + x, alpha + T, b + x)]


def pareto_nbd(c):
    r, alpha, s, beta, x, tx, T, t, delta = (c[k] for k in ("r", "alpha", "s", "beta", "x", "tx", "T", "t", "delta"))
    counts = math.lgamma(r + x) - math.lgamma(r) + r * math.log(alpha) + s * math.log(beta)
    live = math.exp(counts - (r + x) * math.log(alpha + T) - s * math.log(beta + T))
    # Over the moment of leaving.
    gone = s * integral(
        lambda y, low, high: math.exp(counts - (r + x) * math.log(alpha + y) - (s + 1) * math.log(beta + y)), tx, T
    )
    alive = live / (live + gone)

    def there(scale, upto):
        return integral(lambda y, low, high: math.exp(-s * math.log1p(y / scale)), 0.0, upto)

    # e^y for the time ahead, so that the end is not far away.
    far = math.log1p(60 / delta / (beta + T))
    discounted = integral(
        lambda y, low, high: (beta + T) * math.exp((1 - s) * y - delta * (beta + T) * math.expm1(y)), 0.0, far
    )
    rate = alive * (r + x) / (alpha + T)
    return [
        math.log(live + gone),
        alive,
        r / alpha * there(beta, t),
        rate * there(beta + T, t),
        rate * discounted,
    ]


def gamma_gamma(c):
    p, q, gamma, x, spend = (c[k] for k in ("p", "q", "gamma", "x", "spend"))
    total = x * spend
    # Over the scale v of spending, in its logarithm: mean p/v, given what was spent.
    peak = math.log((q + p * x) / (gamma + total))

    shape = q + p * x
    spread = 12 / math.sqrt(shape)

    def over(power):
        def density(u, low, high):
            return math.exp((shape + power) * (u - peak) - shape * math.exp(u - peak) + shape)

        return integral(density, peak - 45 / (shape + power) - spread, peak) + integral(density, peak, peak + spread)

    mean = p * math.exp(-peak) * over(-1) / over(0)
    log_l = (
        math.lgamma(p * x + q)
        - math.lgamma(p * x)
        - math.lgamma(q)
        + q * math.log(gamma)
        + (p * x - 1) * math.log(spend)
        + p * x * math.log(x)
        - (p * x + q) * math.log(gamma + total)
    )
    return [mean, log_l]


MODELS = {
    "retention": retention,
    "sbg": sbg,
    "bg-nbd": bg_nbd,
    "pareto-nbd": pareto_nbd,
    "gamma-gamma": gamma_gamma,
}

json.dump([MODELS[case["model"]](case) for case in json.load(sys.stdin)], sys.stdout)
