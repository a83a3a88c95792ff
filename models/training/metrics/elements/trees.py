"""Painted things of a page's tree (models/data/trees): one flat list in paint order, with what lies below each, found by geometry.

The tree itself is not asked for a parent: documents are nested at random and imports are flat. A thing is every node that paints: a box (fill,
stroke or shadow), a text, a drawing (vector), a line (thinner than 4 px), a picture (image fill). Lengths px of the page, from the frame's corner.
"""

import gzip
import json
import zlib
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

import numpy as np

from metrics.elements.paint import Box, contrast, over, paints_at, seen_paints
from metrics.errors import NotMeasurable

THIN = 4  # px: a thinner box is a line
DRAWN = {"VECTOR", "BOOLEAN_OPERATION", "STAR", "REGULAR_POLYGON", "LINE"}
WHITE = np.ones(4)  # what an unpainted page shows


@dataclass(eq=False)
class Thing:
    id: str
    node: dict
    kind: str  # box, text, drawing, line, picture
    box: Box
    shown: Box  # the part of the box that no clipping frame cuts off
    opacity: float  # the node's times its ancestors'
    order: int  # place in paint order
    parent: "Thing | None" = field(default=None, repr=False)  # the last box before it that holds its middle and is no smaller

    @cached_property
    def fills(self) -> list[dict]:
        return seen_paints(self.node.get("fills"))

    @cached_property
    def sides(self) -> tuple[float, ...]:
        """Stroke weights of top, right, bottom and left; 0 where there is no stroke."""
        if not seen_paints(self.node.get("strokes")):
            return (0, 0, 0, 0)
        each = self.node.get("individualStrokeWeights")
        weight = self.node.get("strokeWeight", 1)
        return tuple(each[side] for side in ("top", "right", "bottom", "left")) if each else (weight,) * 4

    def own_at(self, x: float, y: float) -> np.ndarray:
        """RGBA of its own fills at a place of the page, its opacity applied."""
        own = paints_at(self.fills, self.box, x, y)
        return np.append(own[:3], own[3] * self.opacity)

    def colour_at(self, x: float, y: float) -> np.ndarray:
        """RGB as seen at a place of the page: its fills over all that lies below it. NaN where a picture shows."""
        return over(self.own_at(x, y), np.append(self.below_at(x, y), 1))[:3]

    def below_at(self, x: float, y: float) -> np.ndarray:
        """RGB of what lies below it at a place of the page."""
        return self.parent.colour_at(x, y) if self.parent else WHITE[:3]

    @property
    def fill(self) -> np.ndarray:
        """RGB as seen in the middle of what is shown of it; of a text its most frequent ink."""
        return self.inks[0][0] if self.kind == "text" else self.colour_at(*self.shown.middle)

    @property
    def below(self) -> np.ndarray:
        return self.below_at(*self.shown.middle)

    @cached_property
    def stroke(self) -> np.ndarray | None:
        """RGB of the stroke as seen; None where there is none."""
        if max(self.sides) <= 0:
            return None
        x, y = self.shown.middle
        paint = paints_at(seen_paints(self.node["strokes"]), self.box, x, y)
        return over(np.append(paint[:3], paint[3] * self.opacity), np.append(self.colour_at(x, y), 1))[:3]

    @cached_property
    def inks(self) -> list[tuple[np.ndarray, float]]:
        """RGB of a text's characters as seen with the share of characters that have it, the most frequent first."""
        x, y = self.shown.middle
        found: dict[str, list] = {}
        for fills, share in text_fills(self.node):
            own = paints_at(seen_paints(fills), self.box, x, y)
            colour = over(np.append(own[:3], own[3] * self.opacity), np.append(self.below_at(x, y), 1))[:3]
            found.setdefault(str(colour.round(4)), [colour, 0.0])[1] += share
        return sorted(((colour, share) for colour, share in found.values()), key=lambda ink: -ink[1])

    @property
    def contrast(self) -> float:
        """How it stands out against what lies below it, WCAG ratio: of a text its worst ink, of a box the better of fill and stroke.
        NaN where it or its ground is a picture."""
        if self.kind == "text":
            return min(contrast(colour, self.below) for colour, _ in self.inks)
        either = [contrast(colour, self.below) for colour in (self.fill, self.stroke) if colour is not None]
        return float("nan") if np.isnan(either).all() else float(np.nanmax(either))


def text_fills(node: dict) -> list[tuple[list[dict], float]]:
    """The paints of a text's characters with the share that has them: the node's own, and those of its style overrides."""
    count = len(node.get("characters", ""))
    overrides = (node.get("characterStyleOverrides") or [])[:count]
    table = node.get("styleOverrideTable") or {}
    other = {key for key in overrides if "fills" in table.get(str(key), {})}
    if not count or not other:
        return [(node.get("fills") or [], 1.0)]
    shares = [(table[str(key)]["fills"], overrides.count(key) / count) for key in sorted(other)]
    own = 1 - sum(share for _, share in shares)
    return ([(node.get("fills") or [], own)] if own > 1e-9 else []) + shares


def shadows(node: dict) -> list[dict]:
    """Drop and inner shadows that are shown."""
    return [
        e for e in node.get("effects") or [] if e["type"] in ("DROP_SHADOW", "INNER_SHADOW") and e.get("visible", True) and e["color"].get("a", 1) > 0
    ]  # fmt: skip


def _kind(node: dict, box: Box) -> str | None:
    """None for what paints nothing."""
    fills, stroked = seen_paints(node.get("fills")), bool(seen_paints(node.get("strokes"))) and node.get("strokeWeight", 1) > 0
    if node["type"] == "TEXT":
        return "text" if node.get("characters", "").strip() and any(seen_paints(f) for f, _ in text_fills(node)) else None
    if not (fills or stroked or shadows(node)):
        return None
    if node["type"] in DRAWN:
        return "line" if node["type"] == "LINE" else "drawing"
    if any(fill["type"] == "IMAGE" for fill in fills):
        return "picture"
    return "line" if min(box.width, box.height) < THIN else "box"


def things(root: dict, keep: set[str] | None = None) -> list[Thing]:
    """Everything that the tree paints and that is seen, in paint order. root: a frame, or `{ "document": frame }`. keep: ids of nodes that
    count even where they paint nothing (any more), as what shows what lies below."""
    kept = keep or set()
    root = root.get("document", root)
    corner = root["absoluteBoundingBox"]
    found: list[Thing] = []

    def walk(node: dict, clip: Box | None, opacity: float) -> None:
        opacity *= node.get("opacity", 1)
        hidden = not node.get("visible", True) or opacity <= 0
        if (hidden and not kept) or node.get("isMask") or not node.get("absoluteBoundingBox"):
            return
        opacity = 0 if hidden else opacity
        at = node["absoluteBoundingBox"]
        box = Box(at["x"] - corner["x"], at["y"] - corner["y"], at["width"], at["height"])
        shown = box if clip is None else box.cut(clip)
        kind = None if hidden else _kind(node, box)
        if kind is None and node["id"] in kept:
            kind = "text" if node["type"] == "TEXT" else "box"
        seen = shown.area > 0 or (kind in ("line", "drawing") and max(shown.width, shown.height) > 0)
        if kind and seen:
            found.append(Thing(node["id"], node, kind, box, shown, opacity, len(found)))
        for child in node.get("children") or []:
            walk(child, shown if node.get("clipsContent") else clip, opacity)

    frame = Box(0, 0, corner["width"], corner["height"])
    walk(root, frame, 1)
    for n, thing in enumerate(found):
        x, y = thing.shown.middle
        holders = (o for o in reversed(found[:n]) if o.kind in ("box", "picture") and o.shown.holds(x, y) and o.box.area >= thing.box.area)
        thing.parent = next(holders, None)
    return found


def by_id(found: list[Thing]) -> dict[str, Thing]:
    return {thing.id: thing for thing in found}


def load_block(path: Path) -> dict:
    """A TreeBlock (`block-NNNNN.json.gz`). Raises NotMeasurable that names the file where it is cut short or of another version."""
    try:
        with gzip.open(path, "rt", encoding="utf-8") as file:
            block = json.load(file)
    except (OSError, EOFError, zlib.error, ValueError) as error:
        raise NotMeasurable(f"{path} cannot be read as a block of trees; remove it and render it again.") from error
    if not isinstance(block, dict) or block.get("version") != 1:
        raise NotMeasurable(f"{path} is no block of trees of version 1; render it again.")
    return block


def load_blocks(folder: Path) -> list[tuple[Path, dict]]:
    """All blocks of a folder by name. Raises NotMeasurable where there is none."""
    paths = sorted(folder.glob("block-*.json.gz"))
    if not paths:
        raise NotMeasurable(f"{folder} holds no block-*.json.gz; render trees there first.")
    return [(path, load_block(path)) for path in paths]
