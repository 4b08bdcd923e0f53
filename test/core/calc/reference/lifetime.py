"""Customer lifetime value and customer equity; sums of exact fractions, period by period."""

from decimal import Decimal, Overflow, localcontext
from fractions import Fraction

from given import MAYBE_TEXT, Near, Problem, refuse
from survival import curve_tail

# Periods that are added up one by one; beyond them the sum is taken in decimals of many digits.
MANY = 400


def clv_inputs(g):
    return (
        g.number("margin m", 100),
        g.number("discount d", 0.1, least=0),
        g.number("growth g", 0, above=-1),
    )


def geometric(q, periods):
    """1 + q + q² + … of so many terms, or without an end."""
    if periods is None:
        return 1 / (1 - q)
    if q == 1:
        return periods
    if periods > MANY:
        with localcontext() as context:
            context.prec = 400
            ratio = Decimal(q.numerator) / Decimal(q.denominator)
            try:
                return Fraction((1 - ratio ** int(periods)) / (1 - ratio))
            except Overflow:
                raise Problem("*", "not-finite") from None
    total = Fraction(0)
    for _ in range(int(periods)):
        total = 1 + q * total
    return total


def first_weight(convention, r, d):
    """What the first margin counts: now, after a period for certain, or after a period if the customer stays."""
    return {"t0": Fraction(1), "t1-certain": 1 / (1 + d), "t1-survived": r / (1 + d)}[convention]


def retention_clv(g, convention, _):
    """Berger & Nasr 1998; Gupta & Lehmann 2003 (`t1-survived`); timing as in Fader & Hardie's note 024."""
    m, d, growth = clv_inputs(g)
    r = g.number("retention r", 0.8, least=0, most=1)
    periods = g.number("periods T", None, least=1, whole=True, optional=True, words=("∞", "inf", "infinity"))
    cost = g.number("acquisition AC", 0, least=0)
    g.check()
    q = r * (1 + growth) / (1 + d)
    refuse(periods is None and q >= 1, "periods", "diverges")
    multiple = first_weight(convention, r, d) * geometric(q, periods)
    return {
        "outputs": {"value": m * multiple, "clv": Near(m * multiple - cost, m * multiple, cost), "multiple": multiple}
    }


def clv_simple(g, convention, _):
    """Basket × frequency × lifespan × margin; with churn, revenue per period × 1/churn. Farris et al., Marketing Metrics."""
    order = g.number("order-value aov AOV", 50, least=0)
    frequency = g.number("frequency freq F", 4, least=0)
    churn = g.number("churn c", None, above=0, most=1, optional=True)
    # A default lifespan has no say beside a churn that was given.
    lifespan = g.number("lifespan L", 5 if churn is None else None, least=0, optional=churn is not None)
    share = g.number("gross-margin margin GM gm", 0.4, most=1)
    cost = g.number("acquisition cac CAC AC", 0, least=0)
    per_period = g.number("revenue-per-period arpa ARPA", None, least=0, optional=True)
    g.check()
    # Left open: where only one of lifespan and churn is there, it counts by either convention.
    income = order * frequency if per_period is None else per_period
    life = 1 / churn if churn is not None and (convention == "churn" or lifespan is None) else lifespan
    revenue = income * life
    clv = revenue * share
    return {"outputs": {"revenue": revenue, "clv": clv, "net": Near(clv - cost, clv, cost), "life": life}}


def clv_cohort(g, convention, _):
    """Σ m S_t/(1+d)^t over pooled cohorts; Berger & Nasr 1998, Fader & Hardie 2007.

    The margin is that of retention CLV: the first one received is m, each later one grows.
    """
    m, d, growth = clv_inputs(g)
    cost = g.number("acquisition AC", 0, least=0)
    horizon = g.number("horizon H", None, least=0, whole=True, optional=True)
    tail = g.choice("tail", ("none", "last-r", "sbg"), "none")
    cohorts = read_cohorts(g)
    g.check()
    for counts in cohorts:
        refuse(counts[0] == 0, "cohorts")
        refuse(any(after > before for before, after in zip(counts, counts[1:])), "cohorts", "rises")
    last = max(map(len, cohorts)) - 1
    survival, rates = [Fraction(1)], [None]
    for t in range(1, last + 1):
        both = [counts for counts in cohorts if len(counts) > t]
        before, after = sum(c[t - 1] for c in both), sum(c[t] for c in both)
        rates.append(after / before if before else None)
        survival.append(survival[-1] * after / before if before else Fraction(0))
    refuse(tail == "none" and horizon is not None and horizon > last, "horizon", "no-tail")
    end = last if horizon is None and tail == "none" else horizon
    first = 1 if convention == "t1" else 0
    grows, v = 1 + growth, 1 / (1 + d)

    def weight(t):
        return v**t * grows ** (t - first)

    total = sum(
        (share * weight(t) for t, share in enumerate(survival) if t >= first and (end is None or t <= end)), Fraction(0)
    )
    if tail == "last-r":
        total += last_rate(survival, rates, weight, (end, grows * v))
    elif tail == "sbg":
        total += curve_tail(cohorts, survival, (first, end), (float(grows), float(v)))
    value = m * total
    return {
        "outputs": {
            "value": value,
            "clv": Near(value - cost, value, cost),
            "observed-periods": last,
            "last-survival": survival[-1],
            "last-retention": rates[-1],
        }
    }


def last_rate(survival, rates, weight, ends):
    """The last retention observed goes on."""
    end, factor = ends
    last = len(survival) - 1
    refuse(last == 0, "tail", "no-tail")
    if survival[-1] == 0 or (end is not None and end <= last):
        return Fraction(0)
    q = rates[-1] * factor
    refuse(end is None and q >= 1, "horizon", "diverges")
    return survival[-1] * weight(last) * q * geometric(q, None if end is None else end - last)


DEFAULT_COHORTS = [[1000, 631, 468, 382], [1000, 650, 490], [1000, 640]]


def read_cohorts(g):
    rows = g.take("cohorts survivors n", DEFAULT_COHORTS)
    if not isinstance(rows, list) or not rows:
        g.faults.add("cohorts")
        return []
    if not any(isinstance(row, (list, dict)) for row in rows):
        rows = [rows]
    read = []
    for row in rows:
        counts = next(iter(row.values()), None) if isinstance(row, dict) else row
        if not isinstance(counts, list) or not counts:
            g.faults.add("cohorts")
            continue
        read.append([g.checked("cohorts", count, least=0) for count in counts])
    return read


def customer_equity(g, convention, _):
    """CE = N·CLV + Σ N_s·CLV_s + Σ n_k (CLV − c)/(1 + d)^k. Blattberg & Deighton 1996; Gupta, Lehmann & Stuart 2004.

    Elasticities are quotients of differences so small that nine digits hold, of exact fractions; effects are those of
    one per cent: margin and retention of every part up, the discount rate down.
    """
    m, d, growth = clv_inputs(g)
    r = g.number("retention r", 0.8, least=0, most=1)
    existing = g.number("existing N", None, least=0, optional=True)
    cohorts = g.numbers("cohorts n", [], optional=True, least=0)
    cost = g.number("acquisition c AC", 0, least=0)
    columns = {
        "customers N": {"least": 0},
        "margin m": {},
        "retention r": {"least": 0, "most": 1},
        "name": MAYBE_TEXT,
    }
    segments = g.rows("segments", columns, [], optional=True)
    g.check()
    # Segments have margins and rates of their own: alone they leave those of the model without a say.
    has_own = existing is not None or bool(cohorts) or not segments
    if existing is None:
        existing = Fraction(0) if cohorts or segments else Fraction(1000)

    def parts(by_m=Fraction(1), by_r=Fraction(1), by_d=Fraction(1)):
        rate = d * by_d

        def clv(margin, retention):
            q = retention * by_r * (1 + growth) / (1 + rate)
            refuse(q >= 1, "*", "diverges")
            return margin * by_m * first_weight(convention, retention * by_r, rate) * geometric(q, None)

        # Who is nobody has no part in a change, but is held to the domain.
        is_base = (by_m, by_r, by_d) == (1, 1, 1)
        one = clv(m, r) if has_own and (is_base or existing or any(cohorts)) else Fraction(0)
        counted = [s for s in segments if is_base or s["customers"]]
        return (
            one,
            existing * one,
            sum((s["customers"] * clv(s["margin"], s["retention"]) for s in counted), Fraction(0)),
            sum((n * (one - cost) / (1 + rate) ** k for k, n in enumerate(cohorts)), Fraction(0)),
        )

    one, *values = parts()
    equity = sum(values)
    size = sum(map(abs, values)) + sum(n * (abs(one) + cost) for n in cohorts)

    def elasticity(name):
        h = Fraction(1, 10**25)
        if equity == 0:
            return None
        change = sum(parts(**{name: 1 + h})[1:]) - sum(parts(**{name: 1 - h})[1:])
        value = change / (2 * h) / equity
        return Near(value, value, size / equity)

    def effect(name, factor):
        if equity == 0 or (name == "by_r" and any(rate * factor > 1 for rate in rates_used)):
            return None
        try:
            value = sum(parts(**{name: factor})[1:]) / equity - 1
        except Problem:
            return None
        return Near(value, value, size / equity)

    rates_used = [r] * bool(existing or any(cohorts)) + [s["retention"] for s in segments if s["customers"]]
    return {
        "outputs": {
            "equity": Near(equity, size),
            "clv": one if has_own else None,
            "existing-value": values[0],
            "segments-value": Near(values[1], size),
            "cohorts-value": Near(values[2], size),
            "elasticity-margin": elasticity("by_m"),
            "elasticity-retention": elasticity("by_r"),
            "elasticity-discount": elasticity("by_d"),
            "effect-margin": effect("by_m", Fraction(101, 100)),
            "effect-retention": effect("by_r", Fraction(101, 100)),
            "effect-discount": effect("by_d", Fraction(99, 100)),
        }
    }


CALCULATORS = {
    "clv-retention": retention_clv,
    "clv-simple": clv_simple,
    "clv-cohort": clv_cohort,
    "customer-equity": customer_equity,
}
