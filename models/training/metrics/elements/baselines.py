"""What the product is held against: copies of whole styles from the exemplar's things."""

from dataclasses import replace

import numpy as np

from metrics.elements.page_things import Asked
from metrics.elements.right import judge
from metrics.elements.style import Style, style_of

CALLED = {"drawing": "drawing", "text": "text", "line": "line", "picture": "box", "box": "box"}


def copied(exemplar: Asked, asked: Asked) -> Style:
    """The exemplar's style on the thing that is asked after: its fill at the same places of the box."""
    return replace(style_of(exemplar.thing, asked.places), kind=asked.truth.kind)


def of_kind(asked: Asked, exemplars: list[Asked]) -> list[Asked]:
    """Those of its kind; a photo is a box."""
    return [other for other in exemplars if CALLED[other.thing.kind] == CALLED[asked.thing.kind]]


def best_copy(asked: Asked, exemplars: list[Asked]) -> Style | None:
    """The oracle, which knows the target: of all of its kind the one with the most right, of these the nearest in colour. None where there is none."""
    found = [copied(other, asked) for other in of_kind(asked, exemplars)]

    def worth(told: Style) -> tuple[float, float]:
        right = judge(asked.truth, told, asked.thing.box)
        rated = [value for name, value in right.items() if name not in ("all", "family", "weight", "size")]
        return sum(rated) + (10 if right.get("all") else 0), -_distance(asked.truth, told)

    return max(found, key=worth, default=None)


def _distance(truth: Style, told: Style) -> float:
    a, b = (style.inks[0] if style.inks else None if style.fill is None or not len(style.fill) else style.fill[0] for style in (truth, told))
    if a is None or b is None:
        return 3.0
    return float(np.nan_to_num(np.abs(a - b), nan=1.0).sum())


def by_role(asked: Asked, exemplars: list[Asked], wireframe: Style) -> Style:
    """Perfect knowledge of roles: the first of its role and kind in the exemplar; the wireframe's own where there is none."""
    first = next((other for other in of_kind(asked, exemplars) if other.role == asked.role), None)
    return wireframe if first is None else copied(first, asked)
