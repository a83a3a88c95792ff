"""What is seen of a thing in a source, a result or a target, read from its layers or from its pixels, so that one rule judges both."""

from dataclasses import dataclass
from math import erf, sqrt

import numpy as np

from metrics.elements.paint import contrast, over
from metrics.elements.trees import Thing, shadows
from metrics.kept.borders import corner

UNKNOWN = float("nan")
ALIKE = 8 / 255  # largest difference in a channel of what counts as one colour


@dataclass
class Seen:
    contrast: float  # WCAG ratio of edge or ink to the ground; NaN where it cannot be told
    colour: np.ndarray | None = None  # (3,) RGB of the fill, or of a text the ink that most of it has; None where it cannot be told
    mixed: bool = False  # a picture, or pixels of many colours: its colour says nothing
    shape: tuple[bool, float, bool] | None = None  # stroked, corner radius in px, shadowed; only layers tell
    inks: list[np.ndarray] | None = None  # of a text: the colours of its words


def same(a: np.ndarray, b: np.ndarray) -> bool:
    return bool(np.all(np.abs(a - b) <= ALIKE + 1e-9))


def _shadow_contrast(thing: Thing) -> float:
    """Of a drop shadow at the edge from which it falls: blur has left half of it there, more the farther it is moved. 1 where there is none."""
    best = 1.0
    for effect in shadows(thing.node):
        if effect["type"] == "DROP_SHADOW":
            c = effect["color"]
            moved = float(np.hypot(*(effect.get("offset", {}).get(axis, 0) for axis in "xy"))) + max(0.0, effect.get("spread", 0))
            left = (1 + erf(moved / max(effect.get("radius", 0) / 2, 1e-3) / sqrt(2))) / 2  # a blur's deviation is half its radius
            veil = np.array([c["r"], c["g"], c["b"], c.get("a", 1) * thing.opacity * left])
            best = max(best, contrast(over(veil, np.append(thing.below, 1))[:3], thing.below))
    return best


def seen_in_tree(thing: Thing | None) -> Seen:
    """thing: None where the layer is gone or paints nothing."""
    if thing is None:
        return Seen(1.0)
    picture = thing.kind == "picture"
    if thing.kind == "text":
        inks = [ink for ink, _ in thing.inks]
        return Seen(thing.contrast, inks[0], np.isnan(inks[0]).any().item(), None, inks)
    ratio = 21.0 if picture else float(np.nanmax([thing.contrast, _shadow_contrast(thing)]))
    shape = (thing.stroke is not None, corner(thing), bool(shadows(thing.node)))
    return Seen(ratio, thing.fill, picture or np.isnan(thing.fill).any().item(), shape)
