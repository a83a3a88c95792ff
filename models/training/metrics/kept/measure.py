"""The three rules on one restyled page: its source as layers, with or without pixels, and what it became, as layers or as pixels."""

from dataclasses import dataclass, field

import numpy as np

from metrics.elements.trees import Thing, by_id, things
from metrics.kept.borders import own_ground, visible
from metrics.kept.from_picture import Picture, box_seen, coverage, ink_seen
from metrics.kept.rules import Look, lost, many_coloured, siblings
from metrics.kept.seen import seen_in_tree

RULES = {
    "boxes": "boxes lost",
    "texts": "texts lost",
    "drawings": "drawings and lines lost",
    "siblings": "siblings that differ",
    "colours": "texts of several colours",
}


@dataclass
class Kept:
    """broken and judged of every rule, and what was broken, by the layer's id."""

    counts: dict[str, tuple[float, float]]
    broken: dict[str, list[str]] = field(default_factory=dict)


class Source:
    """A page before it was restyled. pixels: (H, W, 3) in [0, 1], at any scale; needed where results are pictures."""

    def __init__(self, tree: dict, pixels: np.ndarray | None = None):
        root = tree.get("document", tree)
        size = root["absoluteBoundingBox"]
        self.width, self.height = size["width"], size["height"]
        self.things = things(root)
        self.where, self.canvas = visible(self.things, round(self.width), round(self.height))
        self.picture = None if pixels is None else Picture(pixels, self.width)

    def judged(self) -> list[Thing]:
        """Texts, drawings, and what has a border that tells of it."""
        return [thing for thing in self.things if thing.kind in ("text", "drawing") or self.where[thing.id].sides]

    def in_tree(self, tree: dict) -> Look:
        found = by_id(things(tree))
        return {thing.id: seen_in_tree(found.get(thing.id)) for thing in self.judged()}

    def in_picture(self, pixels: np.ndarray) -> Look:
        assert self.picture is not None, "the source's own pixels say where its ink is"
        picture, look = Picture(pixels, self.width), {}
        for thing in self.judged():
            if thing.kind in ("text", "drawing"):
                own = own_ground(thing, self.things, self.canvas, self.picture.cut(thing).shape[:2])
                look[thing.id] = ink_seen(picture, thing, coverage(self.picture, thing, own))
            else:
                look[thing.id] = box_seen(picture, thing, self.where[thing.id])
        return look

    def own_look(self, drawn: bool) -> Look:
        """How it looks itself, by pixels or by layers."""
        if drawn:
            assert self.picture is not None, "the source's own pixels are needed"
            return self.in_picture(self.picture.pixels)
        return {thing.id: seen_in_tree(thing) for thing in self.judged()}


def _rule(kind: str) -> str:
    return {"text": "texts", "box": "boxes", "picture": "boxes"}.get(kind, "drawings")


def _crosses(thing: Thing) -> bool:
    """A line from corner to corner of the box that holds it."""
    box = thing.parent and thing.parent.box
    return bool(box) and all(abs(a - b) <= 0.1 * max(side, 10) for a, b, side in zip(thing.box, box, (box.width, box.height) * 2))


def measure(source: Source, before: Look, after: Look, target: Look | None = None) -> Kept:
    """before, after, target: of one and the same way of looking."""
    counts: dict[str, list[float]] = {rule: [0, 0] for rule in RULES}
    broken: dict[str, list[str]] = {rule: [] for rule in RULES}

    def note(rule: str, thing: Thing, wrong: bool) -> None:
        counts[rule][0] += wrong
        counts[rule][1] += 1
        if wrong:
            broken[rule].append(thing.id)

    def on_a_picture(thing: Thing) -> bool:
        """The lines of a crossed box are meant to go, and so is what lay on a box that became a picture."""
        below = after.get(thing.parent.id) if thing.parent else None
        return thing.kind in ("line", "drawing") and below is not None and (below.mixed or _crosses(thing))

    for thing in source.judged():
        gone = None if on_a_picture(thing) else lost(thing.kind, before[thing.id], after[thing.id], target.get(thing.id) if target else None)
        if gone is not None:
            note(_rule(thing.kind), thing, gone)
        if thing.kind == "text" and len(thing.inks) == 1 and after[thing.id].inks:
            note("colours", thing, many_coloured(after[thing.id]))
    counts["siblings"] = list(siblings(source.judged(), after, target))
    return Kept({rule: (wrong, all_) for rule, (wrong, all_) in counts.items()}, broken)
