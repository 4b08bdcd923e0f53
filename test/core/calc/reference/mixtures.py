"""Figures of the models of survival and buying, integrated over the distributions that customers are drawn from."""

import math

from quadrature import integral, log_beta


def retention(c):
    """The sum of what comes in, period by period."""
    m, r, d, g, periods = c["m"], c["r"], c["d"], c["g"], c["T"]
    sums = [
        math.fsum(m * (1 + g) ** k * r ** (k + late) / (1 + d) ** (k + shift) for k in range(periods))
        for late, shift in ((0, 0), (0, 1), (1, 1))
    ]
    return sums


def sbg_lifetime(alpha, beta, v):
    """The lifetime of one with retention q is 1/(1 - v q); averaged over Beta(beta, alpha) of q."""
    return integral(
        lambda q, low, high: math.exp((beta - 1) * math.log(low) + (alpha - 1) * math.log(high) - log_beta(alpha, beta))
        / (1 - v + v * high),
        0.0,
        1.0,
    )


def sbg(c):
    alpha, beta, d, t = c["alpha"], c["beta"], c["d"], c["t"]
    survival = 1.0
    for k in range(t):
        survival *= (beta + k) / (alpha + beta + k)
    rate = (beta + t - 1) / (alpha + beta + t - 1)
    before = survival / rate
    v = 1 / (1 + d)
    return [before - survival, survival, sbg_lifetime(alpha, beta, v), rate * sbg_lifetime(alpha, beta + t, v)]


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
        if t == 0:
            return 0.0
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

    rate = alive * (r + x) / (alpha + T)
    if delta > 0:
        # e^y for the time ahead, so that the end is not far away.
        far = math.log1p(60 / delta / (beta + T))
        discounted = integral(
            lambda y, low, high: (beta + T) * math.exp((1 - s) * y - delta * (beta + T) * math.expm1(y)), 0.0, far
        )
    else:
        discounted = (beta + T) / (s - 1) if s > 1 else math.nan
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
    # Gamma(p x, x v) of the mean spend, over Gamma(q, gamma) of v.
    log_l = (
        (p * x - 1) * math.log(spend)
        + p * x * math.log(x)
        - math.lgamma(p * x)
        + q * math.log(gamma)
        - math.lgamma(q)
        + shape * peak
        - shape
        + math.log(over(0))
    )
    return [mean, log_l]


FIGURES = {
    "retention": retention,
    "sbg": sbg,
    "bg-nbd": bg_nbd,
    "pareto-nbd": pareto_nbd,
    "gamma-gamma": gamma_gamma,
}
