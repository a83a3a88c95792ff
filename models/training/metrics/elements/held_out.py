"""A network's figures on held-out pairs with their intervals, and how two networks differ on the same pairs."""

import numpy as np

from elements.batch import Collator, Pair
from elements.network import ElementNet
from elements.validate import Groups, scores
from metrics.elements.bootstrap import Tally, difference, interval

MEASURES = ("all", "three", "fill", "oracle")


def tally(groups: list[Groups], shown: bool) -> Tally:
    """Pair by pair: how many of its groups are right, and out of how many."""
    values = [[score for score, is_shown in told.values() if is_shown == shown] for told in groups]
    return Tally(np.array([sum(of) for of in values]), np.array([len(of) for of in values], float))


def figures_of(net: ElementNet, pairs: list[Pair], collate: Collator) -> dict:
    """Component groups right, of roles that the exemplar shows and of others, each with the middle 95 % over resampled pairs."""
    told = scores(net, pairs, collate)
    figures: dict = {"pairs": len(pairs)}
    for title, shown in (("shown", True), ("others", False)):
        rows = {name: tally(told[name], shown) for name in MEASURES}
        figures[title] = {name: {"right": round(row.share, 3), "interval": [round(end, 3) for end in interval(row)]} for name, row in rows.items()}
    return figures


def compared(a: dict[str, list[Groups]], b: dict[str, list[Groups]], name: str = "all") -> dict[str, tuple[float, float, float]]:
    """How much more of `name` is right in a's scores than in b's of the same pairs, with the middle 95 %."""
    return {title: difference(tally(a[name], shown), tally(b[name], shown)) for title, shown in (("shown", True), ("others", False))}
