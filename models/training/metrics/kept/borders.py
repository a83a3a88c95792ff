"""Where a thing of a page is seen: along which parts of its border, and inside which pixels. Everything px of the page, from geometry alone.

A part of a border tells of its own thing only where nothing later covers it and where, without the thing, both sides of it would show the same.
Texts and drawings cover nothing here: their boxes are larger than their ink.
"""

from dataclasses import dataclass

import numpy as np

from metrics.elements.trees import Thing

MOST = 24  # places along a side
ENDS = 0.15  # share of a side at either end that is left out: corners are round
INNER, OUTER = 4, 3  # px to both sides of a border that are looked at
FEWEST = 3  # places of a side that counts
EDGE = 2  # px from an outline within which its pixels are no ground for a text
TWINS = 2  # px within which two boxes are one: a frame and the shape that paints it


def corner(thing: Thing) -> float:
    """Its largest radius as drawn, px."""
    corners = thing.node.get("rectangleCornerRadii") or [thing.node.get("cornerRadius", 0)]
    return float(min(max(corners), min(thing.box.width, thing.box.height) / 2))


@dataclass
class Side:
    """Places (n, 2) of one side of a border, x and y, and the direction (2,) that leads out of the thing."""

    places: np.ndarray
    outwards: np.ndarray


@dataclass
class Visible:
    sides: list[Side]
    inside: np.ndarray  # (k, 2): x, y of pixels in which the thing is what lies on top; none of the outermost INNER px


def _covers(thing: Thing) -> bool:
    return thing.kind in ("box", "picture", "line") and bool(thing.fills)


def _twins(a: Thing, b: Thing) -> bool:
    return all(abs(p - q) <= TWINS for p, q in zip(a.box, b.box))


class Canvas:
    """Which thing is on top at every pixel of a page; -1 where none is."""

    def __init__(self, width: int, height: int):
        self.top = np.full((height, width), -1)

    def paint(self, thing: Thing) -> None:
        x0, y0 = round(thing.shown.x), round(thing.shown.y)
        x1, y1 = round(thing.shown.x + thing.shown.width), round(thing.shown.y + thing.shown.height)
        self.top[max(y0, 0) : max(y1, y0 + 1, 0), max(x0, 0) : max(x1, x0 + 1, 0)] = thing.order

    def at(self, places: np.ndarray) -> np.ndarray:
        """(n, 2) -> (n,): -2 beyond the page."""
        x, y = np.floor(places).astype(int).T
        height, width = self.top.shape
        inside = (x >= 0) & (y >= 0) & (x < width) & (y < height)
        return np.where(inside, self.top[y.clip(0, height - 1), x.clip(0, width - 1)], -2)


def _sides(thing: Thing) -> list[Side]:
    """The sides that no clipping frame cuts off."""
    x, y, w, h = thing.box
    sides = []
    for out, start, along, length, kept in (
        ((0, -1), (x, y), (1, 0), w, thing.shown.y <= y + 1),
        ((1, 0), (x + w, y), (0, 1), h, thing.shown.x + thing.shown.width >= x + w - 1),
        ((0, 1), (x, y + h), (1, 0), w, thing.shown.y + thing.shown.height >= y + h - 1),
        ((-1, 0), (x, y), (0, 1), h, thing.shown.x <= x + 1),
    ):
        if kept and length >= FEWEST:
            steps = np.linspace(ENDS, 1 - ENDS, int(min(MOST, max(FEWEST, length // 2)))) * length
            sides.append(Side(np.array(start) + steps[:, None] * np.array(along), np.array(out)))
    return sides


def _probes(thing: Thing, side: Side) -> tuple[np.ndarray, list[np.ndarray]]:
    """Places just inside the side, and those outside of it."""
    depth = min(2.0, (thing.box.height if side.outwards[1] else thing.box.width) / 2)
    return side.places - depth * side.outwards, [side.places + (step - 0.5) * side.outwards for step in (1, OUTER)]


def visible(found: list[Thing], width: int, height: int) -> tuple[dict[str, Visible], Canvas]:
    """Of every box, picture and line of a page, where it is seen; and the page when all are painted. found: in paint order."""
    canvas = Canvas(width, height)
    boxes = [thing for thing in found if thing.kind in ("box", "picture", "line")]
    earlier: dict[str, list[tuple[np.ndarray, list[np.ndarray]]]] = {}
    for n, thing in enumerate(boxes):
        twin = next((other for other in reversed(boxes[:n]) if _twins(thing, other)), None)
        if twin is not None and len(earlier[twin.id]) == len(_sides(thing)):
            earlier[thing.id] = earlier[twin.id]
        else:
            earlier[thing.id] = [(canvas.at(inner), [canvas.at(o) for o in outer]) for inner, outer in (_probes(thing, s) for s in _sides(thing))]
        if _covers(thing):
            canvas.paint(thing)
    return {thing.id: Visible(_seen_sides(thing, canvas, earlier[thing.id]), _inside(thing, canvas)) for thing in boxes}, canvas


def _within(thing: Thing, xs: np.ndarray, ys: np.ndarray) -> np.ndarray:
    """(h, w): inside a box, EDGE px from its outline at least, round corners cut."""
    x, y, w, h = thing.box
    radius = min(w, h) / 2 if thing.node["type"] == "ELLIPSE" else corner(thing)
    # How far the pixel lies beyond the rectangle of the corners' centres.
    dx = np.maximum(np.maximum(x + radius - xs, xs - (x + w - radius)), 0)
    dy = np.maximum(np.maximum(y + radius - ys, ys - (y + h - radius)), 0)
    straight = np.minimum(np.minimum(xs - x, x + w - xs)[None], np.minimum(ys - y, y + h - ys)[:, None]) >= EDGE
    return straight & ((dx[None] == 0) | (dy[:, None] == 0) | (np.hypot(dx[None], dy[:, None]) <= radius - EDGE))


def own_ground(thing: Thing, found: list[Thing], canvas: Canvas, shape: tuple[int, int]) -> np.ndarray:
    """Of a text or drawing: bool (h, w) over what is shown of it, at any scale, where its ink may be: on the box that it lies on, and not in the box of
    a smaller text or drawing. Text boxes are often taller than their words."""
    h, w = shape
    xs, ys = (np.arange(w) + 0.5) * thing.shown.width / max(w, 1) + thing.shown.x, (np.arange(h) + 0.5) * thing.shown.height / max(h, 1) + thing.shown.y
    top = canvas.at(np.stack(np.meshgrid(xs, ys), -1).reshape(-1, 2)).reshape(h, w)
    below = -1 if thing.parent is None else thing.parent.order
    own = top == below if (top == below).any() else top < thing.order
    if thing.parent is not None:
        own &= _within(thing.parent, xs, ys)
    for other in found:
        if other is not thing and other.kind in ("text", "drawing") and other.shown.area < thing.shown.area:
            x, y, width, height = other.shown
            own &= ~(((ys >= y) & (ys <= y + height))[:, None] & ((xs >= x) & (xs <= x + width))[None])
    return own


def _seen_sides(thing: Thing, canvas: Canvas, earlier: list) -> list[Side]:
    sides = []
    for side, (below, around) in zip(_sides(thing), earlier):
        if len(below) != len(side.places):
            continue
        inner, outer = _probes(thing, side)
        good = canvas.at(inner) <= thing.order
        good &= canvas.at(inner) > -2
        for places, before in zip(outer, around):
            now = canvas.at(places)
            good &= (before == below) & (now == before) & (now > -2)
        if good.sum() >= FEWEST:
            sides.append(Side(side.places[good], side.outwards))
    return sides


def _inside(thing: Thing, canvas: Canvas) -> np.ndarray:
    """At most a few thousand places."""
    x, y, w, h = thing.shown
    edge = min(INNER, w / 4, h / 4)
    step = max(1.0, (w * h / 2000) ** 0.5)
    xs, ys = np.arange(x + edge, x + w - edge, step), np.arange(y + edge, y + h - edge, step)
    if not len(xs) or not len(ys):
        return np.zeros((0, 2))
    places = np.stack(np.meshgrid(xs, ys), -1).reshape(-1, 2)
    return places[canvas.at(places) == thing.order] if _covers(thing) else places[:0]
