"""Rates of staying and leaving, the Net Promoter Score, unit economics; fractions, and decimals of fifty digits."""

from decimal import Decimal, localcontext
from fractions import Fraction

from given import Near, refuse

DIGITS = 50


def decimal(fraction):
    return Decimal(fraction.numerator) / Decimal(fraction.denominator)


def retention(g, *_):
    """(E − N)/S; Farris et al., Marketing Metrics. Of the customers of the start no more can be left than there were."""
    start = g.number("start S", 1000, above=0)
    end = g.number("end E", 1080, least=0)
    new = g.number("new N", 230, least=0)
    g.check()
    kept = end - new
    refuse(kept < 0 or kept > start, ("end", "new"))
    size = max(end, new, start)
    return {
        "outputs": {
            "retention": Near(kept / start, size / start),
            "churn": Near(1 - kept / start, size / start),
            "kept": Near(kept, size),
            "lost": Near(start - kept, size),
        }
    }


PER_YEAR = {"year": 1, "quarter": 4, "month": 12, "week": 52}


def rate_conversion(g, *_):
    """r_month = r_year^(1/12) and so on; life 1/(1 − r), half-life ln ½/ln r, neither for who never leaves.

    Nobody staying is the limit of few: one period of life, no half-life to speak of.
    """
    rate = g.number("rate", 0.8, least=0, most=1)
    of = g.choice("of", ("retention", "churn"), "retention")
    start, end = (g.choice(name, tuple(PER_YEAR), each) for name, each in (("from", "year"), ("to", "month")))
    g.check()
    r = rate if of == "retention" else 1 - rate
    power = Fraction(PER_YEAR[start], PER_YEAR[end])
    with localcontext() as context:
        context.prec = DIGITS
        given = decimal(r)
        asked = (given.ln() * decimal(power)).exp() if given > 0 else given

        def lives(kept):
            if kept == 1:
                return None, None
            return 1 / (1 - kept), Decimal("0.5").ln() / kept.ln() if kept > 0 else Decimal(0)

        life, half = lives(asked)
        life_given, half_given = lives(given)
        return {
            "outputs": {
                "retention": asked,
                "churn": 1 - asked,
                "naive-churn": (1 - r) * power,
                "life": life,
                "half-life": half,
                "life-given": life_given,
                "half-life-given": half_given,
            }
        }


def revenue_retention(g, *_):
    """NRR and GRR as subscription businesses use them; more cannot be lost than there was."""
    start = g.number("start", 100000, above=0)
    names = (("expansion", 12000), ("contraction", 3000), ("churned churn", 5000))
    more, less, gone = (g.number(name, value, least=0) for name, value in names)
    g.check()
    refuse(less + gone > start, ("churned", "contraction"))
    gross = (start - less - gone) / start
    return {"outputs": {"net": Near(gross + more / start, 1), "gross": Near(gross, 1)}}


def nps(g, *_):
    """100(P − D)/n; Reichheld 2003. Its error is that of the answers as −100, 0 and 100, added up one by one."""
    counts = g.numbers("counts counts-0-to-10", [1, 0, 1, 0, 2, 5, 6, 20, 25, 22, 18], True, least=0, whole=True)
    scores = g.numbers("scores", [], True, least=0, most=10, whole=True)
    g.check()
    if scores:
        counts = [scores.count(score) for score in range(11)]
    refuse(len(counts) != 11 or sum(counts) == 0, "counts")
    values = [100 if score > 8 else 0 if score > 6 else -100 for score in range(11)]
    n = sum(counts)
    mean = sum(count * value for count, value in zip(counts, values)) / Fraction(n)
    variance = sum(count * (value - mean) ** 2 for count, value in zip(counts, values)) / n
    with localcontext() as context:
        context.prec = DIGITS
        error = (decimal(variance) / Decimal(int(n))).sqrt()
        return {
            "outputs": {
                "nps": mean,
                "standard-error": error,
                "margin-of-error": error * Decimal("1.959963984540054"),
                "answers": n,
                "promoters": sum(counts[9:]),
                "passives": sum(counts[7:9]),
                "detractors": sum(counts[:7]),
            }
        }


def unit_economics(g, *_):
    """Payback ln(1 − CAC(1 − r)/m)/ln r, never where CAC(1 − r) ≥ m; LTV m/(1 − r). Skok 2010.

    Two inputs that say something together only count before the one they replace.
    """
    cost = g.number("acquisition cac CAC", 600, least=0)
    margin = g.number("margin m margin-per-month", 40, above=0)
    r = g.number("retention r monthly-retention", 0.97, least=0, most=1)
    spend = g.number("spend", None, least=0, optional=True)
    won = g.number("new-customers", None, above=0, optional=True)
    revenue = g.number("revenue-per-month arpa ARPA", None, least=0, optional=True)
    share = g.number("gross-margin gm GM", None, above=0, most=1, optional=True)
    g.check()
    refuse((spend is None) != (won is None), ("spend", "new-customers"))
    refuse((revenue is None) != (share is None), ("revenue-per-month", "gross-margin"))
    refuse(revenue == 0, "revenue-per-month")
    cost = cost if spend is None else spend / won
    margin = margin if revenue is None else revenue * share
    ltv = None if r == 1 else margin / (1 - r)
    return {
        "outputs": {
            "cac": cost,
            "monthly-margin": margin,
            "payback": cost / margin,
            "payback-adjusted": payback(cost / margin, r),
            "ltv": ltv,
            "ltv-to-cac": None if ltv is None or cost == 0 else ltv / cost,
        }
    }


def payback(months, r):
    lost = months * (1 - r)
    if r == 1 or months == 0:
        return months
    if lost >= 1:
        return None
    if r == 0:
        # The limit of the formula: all of it comes at once.
        return Fraction(0)
    with localcontext() as context:
        context.prec = DIGITS
        return (1 - decimal(lost)).ln() / decimal(r).ln()


CALCULATORS = {
    "retention": retention,
    "rate-conversion": rate_conversion,
    "revenue-retention": revenue_retention,
    "nps": nps,
    "unit-economics": unit_economics,
}
