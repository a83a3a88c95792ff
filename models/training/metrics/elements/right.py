"""Whether what became of a thing is right: property by property, against the same thing in the target's theme.

fill     colour as seen, composited over what lies below, within 8 of 255 in each channel at up to five places that nothing covers (so gradients
         count); of a photo that there is a photo
stroke   seen on the same sides, in that colour, the weight within 0.5 px or 25 %
radius   of each corner, as drawn, within 2 px or 15 %; only where the target's outline is seen
shadow   there or not, and of the same strength (reach under 8 px, under 24 px, more)
text     as many colours as the target's, each within 8 of 255
icon     colour of a drawing, as fill
Not part of `all`, for the product does not set them yet: family (name), weight (within 50), size (within 0.5 px or 5 %).
"""

import numpy as np

from metrics.elements.paint import Box
from metrics.elements.style import SOME, Style, fitting, same_colour

PROPERTIES = ("fill", "stroke", "radius", "shadow", "text", "icon")
TYPE = ("family", "weight", "size")
WEIGHT = (0.5, 0.25)  # px, share
RADIUS = (2.0, 0.15)
SIZE = (0.5, 0.05)
HEFT = 50  # of a font's weight


def near(told: float, truth: float, tolerance: tuple[float, float]) -> bool:
    """Within so many px, or that share of the truth."""
    return abs(told - truth) <= max(tolerance[0], tolerance[1] * abs(truth)) + 1e-9


def fill_right(truth: Style, told: Style) -> bool | None:
    if truth.picture:
        return None if told.picture is None else told.picture
    if truth.fill is None or told.fill is None:
        return None
    if np.isnan(truth.fill).any():
        # A veil over a photo: the veil itself is compared.
        return None if told.own is None or truth.own is None else same_colour(_plain(truth.own), _plain(told.own))
    if told.own is None and len(truth.fill) == len(told.fill):
        # Read from a picture, where words and drawings may reach beyond their boxes: most places decide.
        return bool(np.mean([same_colour(a, b) for a, b in zip(truth.fill, told.fill)]) > 0.5)
    return same_colour(truth.fill, told.fill)


def _plain(own: np.ndarray) -> np.ndarray:
    """Clear paints have no colour to differ in."""
    return np.where(own[:, 3:] > 0, own, 0)


def stroke_right(truth: Style, told: Style) -> bool | None:
    if told.sides is None or truth.sides is None:
        return None
    if [side > 0 for side in told.sides] != [side > 0 for side in truth.sides]:
        return False
    if truth.stroke is None or told.stroke is None:
        return truth.stroke is told.stroke
    known = not np.isnan(truth.stroke).any()
    return (not known or same_colour(told.stroke, truth.stroke)) and all(near(a, b, WEIGHT) for a, b in zip(told.sides, truth.sides))


def radius_right(truth: Style, told: Style, box: Box) -> bool | None:
    if not truth.edged or told.radii is None or truth.radii is None:
        return None
    return all(near(a, b, RADIUS) for a, b in zip(fitting(told.radii, box), fitting(truth.radii, box)))


def shadow_right(truth: Style, told: Style) -> bool | None:
    if told.shadow is None:
        return None
    return bool(truth.shadow) if told.shadow == SOME else told.shadow == truth.shadow


def inks_right(truth: list[np.ndarray], told: list[np.ndarray]) -> bool | None:
    known = [ink for ink in truth if not np.isnan(ink).any()]
    if not known:
        return None
    return len(told) == len(truth) and all(any(same_colour(ink, other) for other in told) for ink in known)


def type_right(truth: Style, told: Style) -> dict[str, bool]:
    """Of what both say."""
    found = {}
    if truth.family and told.family:
        found["family"] = truth.family.casefold() == told.family.casefold()
    if truth.weight and told.weight:
        found["weight"] = abs(truth.weight - told.weight) <= HEFT
    if truth.size and told.size:
        found["size"] = near(told.size, truth.size, SIZE)
    return found


def judge(truth: Style, told: Style, box: Box) -> dict[str, bool]:
    """Every property that can be told, and `all`: that none of them is wrong. box: of the thing, px. Empty where nothing can be told."""
    if truth.kind == "text":
        # A wireframe's bar for words becomes a box of one colour.
        inks = told.inks if told.inks is not None else None if told.fill is None else [told.fill[0]]
        right = {} if inks is None else {"text": inks_right(truth.inks or [], inks)}
    elif truth.kind in ("drawing", "line"):
        right = {"icon" if truth.kind == "drawing" else "fill": fill_right(truth, told)}
    else:
        right = {
            "fill": fill_right(truth, told),
            "stroke": stroke_right(truth, told),
            "radius": radius_right(truth, told, box),
            "shadow": shadow_right(truth, told),
        }
    judged = {name: bool(value) for name, value in right.items() if value is not None}
    return {**judged, "all": all(judged.values()), **type_right(truth, told)} if judged else {}
