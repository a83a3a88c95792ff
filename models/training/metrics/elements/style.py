"""What a thing looks like, apart from where it lies: what the measure compares, and what a copy takes over."""

from dataclasses import dataclass

import numpy as np

from metrics.elements.paint import Box
from metrics.elements.trees import Thing, shadows

COLOUR = 8 / 255  # largest difference in a channel of what counts as one colour
SLIGHT = 0.1  # share of a text's characters under which an ink does not count
ROUND = 1e9  # radius of an ellipse or a pill: as round as the box allows
ENDS = 0.98  # share of half the short side from which a radius makes a pill
LOW, HIGH = 8, 24  # px that a shadow reaches below which it is low, and from which it is high
FAINT = 0.02  # opacity under which a shadow is none
SOME = -1  # a shadow whose strength cannot be told
Sides = tuple[float, ...]  # top, right, bottom, left
Places = np.ndarray  # (k, 2) in shares of a thing's box


@dataclass
class Style:
    """Parts that cannot be told are None."""

    kind: str
    fill: np.ndarray | None = None  # (k, 3) RGB as seen at k places; NaN where a picture shows
    own: np.ndarray | None = None  # (k, 4) RGBA of its own fills there
    picture: bool | None = False
    sides: Sides | None = (0, 0, 0, 0)  # weight of the stroke, px; 0 where none is seen
    stroke: np.ndarray | None = None  # RGB as seen
    radii: Sides | None = (0, 0, 0, 0)  # px, as set: a box too small for them clips them
    shadow: int | None = 0  # strength: 0 none, 1 low, 2 middle, 3 high, or SOME
    inks: list[np.ndarray] | None = None  # of a text: its colours as seen, the most frequent first
    family: str | None = None
    weight: float | None = None
    size: float | None = None
    edged: bool = False  # its outline is seen, so that its corners are


def same_colour(a: np.ndarray, b: np.ndarray, within: float = COLOUR) -> bool:
    """Within a tolerance in every channel; False where one is not known."""
    return bool(np.all(np.abs(a - b) <= within + 1e-9))


def strength(node: dict) -> int:
    """Class of its strongest shadow, by how far it reaches: offset, blur and spread."""
    reach = [
        max(abs(e["offset"]["x"]), abs(e["offset"]["y"])) + e["radius"] + max(e.get("spread") or 0, 0) for e in shadows(node) if e["color"].get("a", 1) >= FAINT
    ]
    furthest = max(reach, default=0)
    return 0 if furthest <= 0 else 1 if furthest < LOW else 2 if furthest < HIGH else 3


def radii_of(node: dict) -> Sides:
    if node["type"] == "ELLIPSE":
        return (ROUND,) * 4
    given = node.get("rectangleCornerRadii")
    return tuple(given) if given else (node.get("cornerRadius", 0),) * 4


def fitting(radii: Sides, box: Box) -> np.ndarray:
    """Radii as they are drawn: no larger than half the short side."""
    return np.minimum(np.array(radii, float), min(box.width, box.height) / 2)


def _at(thing: Thing, places: Places) -> list[tuple[float, float]]:
    box = thing.box
    return [(box.x + u * box.width, box.y + v * box.height) for u, v in places]


def style_of(thing: Thing, places: Places) -> Style:
    """Its style as seen. A drawing or line without fill is the colour of its stroke; a stroke of the fill's own colour is not seen."""
    points = _at(thing, places)
    style = Style(thing.kind, family=None)
    if thing.kind == "text":
        most = [colour for colour, share in thing.inks if share >= SLIGHT] or [thing.inks[0][0]]
        told = thing.node.get("style", {})
        style.inks = most
        style.family, style.weight, style.size = told.get("fontFamily"), told.get("fontWeight"), told.get("fontSize")
        return style
    if thing.kind in ("drawing", "line") and not thing.fills and thing.stroke is not None:
        style.fill = np.tile(thing.stroke, (len(places), 1))
        style.own = np.concatenate([style.fill, np.ones((len(places), 1))], 1)
        return style
    if points:
        style.fill = np.stack([thing.colour_at(x, y) for x, y in points])
        style.own = np.stack([thing.own_at(x, y) for x, y in points])
    style.picture = any(fill["type"] == "IMAGE" for fill in thing.fills) and thing.opacity > 0
    hidden = thing.opacity <= 0 or thing.stroke is None or same_colour(thing.stroke, thing.fill)
    style.sides = (0, 0, 0, 0) if hidden else thing.sides
    style.stroke = None if hidden else thing.stroke
    half = min(thing.box.width, thing.box.height) / 2
    # What is round here is round at every size: a pill's radius is more than its px.
    style.radii = tuple(ROUND if half > 0 and radius >= ENDS * half else radius for radius in radii_of(thing.node))
    style.shadow = strength(thing.node) if thing.opacity > 0 else 0
    filled = any(not same_colour(thing.colour_at(x, y), thing.below_at(x, y)) for x, y in points)
    style.edged = bool(filled or style.picture or style.shadow or min(style.sides) > 0)
    return style
