"""Share of wallet and its kin; exact fractions."""

from fractions import Fraction

from given import MAYBE_TEXT, TEXT, Near, refuse

CUSTOMERS = [[120, 300], [45, 60], [0, 200], [80, 80]]


def quotient(a, b):
    return a / b if b else None


def share_of_wallet(g, *_):
    """Kotler & Armstrong (share of customer); Farris et al., Marketing Metrics (SCR, heavy usage index).

    A wallet of nothing or less has no share: it is left out and counted. Without a buyer there is no SCR and no index,
    while the market share is nothing.
    """
    rows = g.rows("customers data", {"spend s": {"least": 0}, "wallet w": {}, "name": MAYBE_TEXT}, CUSTOMERS)
    g.check()
    kept = [row for row in rows if row["wallet"] > 0]
    refuse(any(row["spend"] > row["wallet"] for row in kept), "customers.spend")
    refuse(not kept, "customers")
    shares = [row["spend"] / row["wallet"] for row in kept]
    buyers = [row for row in kept if row["spend"] > 0]
    bought = sum(row["wallet"] for row in buyers)
    spent, wallets = sum(row["spend"] for row in kept), sum(row["wallet"] for row in kept)
    scr = quotient(spent, bought)
    penetration = Fraction(len(buyers), len(kept))
    index = (bought / len(buyers)) / (wallets / len(kept)) if buyers else None
    return {
        "outputs": {
            "ratio-of-sums": spent / wallets,
            "mean-of-ratios": sum(shares) / len(shares),
            "mean-over-buyers": sum(shares) / len(buyers) if buyers else None,
            "share-of-requirements": scr,
            "penetration-share": penetration,
            "heavy-usage-index": index,
            "market-share": penetration * index * scr if buyers else Fraction(0),
            "counted": len(kept),
            "skipped": len(rows) - len(kept),
        }
    }


def wallet_size(g, *_):
    """wallet = spend/share; Farris et al., Marketing Metrics."""
    spend = g.number("spend s", 240, least=0)
    share = g.number("share SOW sow", 0.3, above=0, most=1)
    g.check()
    return {"outputs": {"wallet": spend / share, "gap": Near(spend * (1 - share) / share, spend / share)}}


RATINGS = [("1", "A", 9), ("1", "B", 7), ("2", "A", 6), ("2", "B", 8)]
RATINGS += [("2", "C", 6), ("3", "A", 10), ("4", "B", 9), ("4", "C", 9)]


def wallet_allocation(g, *_):
    """(1 − rank/(N + 1))·2/N, equal scores sharing the mean of their ranks; Keiningham et al. 2011 and 2015.

    A rank is counted from those above and beside, not read off a sorted list.
    """
    columns = {"customer": TEXT, "brand": TEXT, "score": {}}
    rows = g.rows("ratings", columns, [list(row) for row in RATINGS])
    g.check()
    pairs = [(row["customer"], row["brand"]) for row in rows]
    refuse(len(set(pairs)) < len(pairs), "ratings.brand", "inconsistent")
    table, of_brand = [], {}
    for row in rows:
        scores = [other["score"] for other in rows if other["customer"] == row["customer"]]
        above = sum(score > row["score"] for score in scores)
        beside = sum(score == row["score"] for score in scores)
        rank = above + Fraction(beside + 1, 2)
        share = (1 - rank / (len(scores) + 1)) * Fraction(2, len(scores))
        table.append([row["customer"], row["brand"], row["score"], rank, share])
        of_brand.setdefault(row["brand"], []).append(share)
    sizes = [sum(row["customer"] == name for row in rows) for name in {row["customer"] for row in rows}]
    return {
        "outputs": {
            "customers": len(sizes),
            "brands": len(of_brand),
            "multi-brand-share": Fraction(sum(size > 1 for size in sizes), len(sizes)),
            "mean-set-size": Fraction(sum(sizes), len(sizes)),
        },
        "tables": {
            "ratings": table,
            "brands": [[brand, len(shares), sum(shares) / len(shares)] for brand, shares in of_brand.items()],
        },
    }


CALCULATORS = {"share-of-wallet": share_of_wallet, "wallet-size": wallet_size, "wallet-allocation": wallet_allocation}
