"""Where a thing's fill is looked at: at places of its box that nothing painted later covers."""

import numpy as np

from metrics.elements.style import fitting, radii_of
from metrics.elements.trees import Thing

GRID = np.stack(np.meshgrid((np.arange(16) + 0.5) / 16, (np.arange(10) + 0.5) / 10), -1).reshape(-1, 2)
WANTED = np.array([[0.5, 0.5], [0.25, 0.25], [0.75, 0.25], [0.25, 0.75], [0.75, 0.75]])
CLEARANCE = 1.0  # px that a place keeps from what covers


def _covers(other: Thing) -> bool:
    return bool(other.fills) or other.kind in ("text", "drawing", "line")


def places_of(thing: Thing, found: list[Thing]) -> np.ndarray:
    """Up to five different places (k, 2) in shares of the thing's box, the bare ones nearest to its middle and to the middles of its quarters.
    None where it is covered everywhere. found: all things of its page, as `things` gives them."""
    box, shown = thing.box, thing.shown
    if box.width <= 0 or box.height <= 0:
        return np.array([[0.5, 0.5]])
    at = GRID * (box.width, box.height) + (box.x, box.y)
    bare = (at >= (shown.x, shown.y)).all(1) & (at <= (shown.x + shown.width, shown.y + shown.height)).all(1)
    inset = fitting(radii_of(thing.node), box).max() * 0.3
    if min(box.width, box.height) > 2 * inset:
        bare &= (at >= (box.x + inset, box.y + inset)).all(1) & (at <= (box.x + box.width - inset, box.y + box.height - inset)).all(1)
    for other in found[thing.order + 1 :]:
        if _covers(other):
            o = other.shown
            inside = (at > (o.x - CLEARANCE, o.y - CLEARANCE)) & (at < (o.x + o.width + CLEARANCE, o.y + o.height + CLEARANCE))
            bare &= ~inside.all(1)
    left = np.flatnonzero(bare)
    if not len(left):
        return np.zeros((0, 2))
    nearest = [left[np.abs(GRID[left] - wanted).sum(1).argmin()] for wanted in WANTED]
    return GRID[list(dict.fromkeys(nearest))]
