"""Elements right: of component groups the share of things whose style is the target theme's, for the product and what it is held against."""

import json
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path

import numpy as np
from PIL import Image

from metrics.elements.baselines import best_copy, by_role
from metrics.elements.bootstrap import Tally
from metrics.elements.page_things import Asked, groups_of, styled
from metrics.elements.pixels import style_in
from metrics.elements.right import PROPERTIES, TYPE, judge
from metrics.elements.style import Style, style_of
from metrics.elements.tree_pairs import TreePair
from metrics.elements.trees import by_id, things

COLUMNS = ("all", *PROPERTIES, *TYPE)
Told = Callable[[Asked], Style | None]  # the style that a row gives a thing; None where it has none to give


def from_layers(document: dict, asked: list[Asked]) -> Told:
    """Styles in a tree, by id; what it paints nothing for shows what lies below."""
    ids = {one.thing.id for one in asked}
    found = by_id(things(document, keep=ids))
    return lambda one: style_of(found[one.thing.id], one.places) if one.thing.id in found else None


def from_picture(path: Path, size: list[float]) -> Told:
    """Styles read from a picture of the page. Raises ValueError where the picture is not of the page's size: places would be off."""
    image = np.asarray(Image.open(path).convert("RGB"), float) / 255
    if abs(image.shape[1] - size[0]) > 1 or abs(image.shape[0] - size[1]) > 1:
        raise ValueError(f"{path} is {image.shape[1]} x {image.shape[0]} px, its page {size[0]} x {size[1]}; render it at one pixel per unit.")
    return lambda one: style_in(image, one.thing, one.places)


Judged = list[list[dict]]  # of every pair its groups, as judge_groups gives them


class Page:
    """One pair, read once for all rows."""

    def __init__(self, pair: TreePair):
        self.pair = pair
        self.asked = styled(pair.source)
        self.exemplar = styled(pair.exemplar)
        self.drawn = by_id(things(pair.layers))
        self.groups = groups_of(self.asked, set(self.drawn))
        self.shown = {one.role for one in self.exemplar}
        self.left_out = sum(one.thing.id not in self.drawn for one in self.asked)

    def wireframe(self) -> Told:
        return from_layers(self.pair.layers, self.asked)

    def oracle(self) -> Told:
        return lambda one: best_copy(one, self.exemplar)

    def by_role(self) -> Told:
        own = self.wireframe()
        return lambda one: by_role(one, self.exemplar, own(one) or Style(one.truth.kind))

    def layers(self, path: Path) -> Told:
        return from_layers(json.loads(path.read_text()), self.asked)

    def picture(self, path: Path) -> Told:
        return from_picture(path, self.pair.source["size"])


def judge_groups(page: Page, told: Told, read: Told | None = None) -> list[dict]:
    """Of every group its role, whether the exemplar shows it, how many things were judged, and of every column the share of them that is right.
    A thing for which the row has nothing is wrong in all that the truth has. read: styles in the target's own picture, where told reads one too:
    then only that counts which is read rightly there, and what the result no longer shows is wrong."""
    found = []
    for role, members in page.groups.items():
        columns = defaultdict(list)
        for one in members:
            style = told(one)
            right = judge_read(one, style, read(one)) if read else judge(one.truth, style, one.thing.box) if style else _nothing(one)
            for name, value in right.items():
                columns[name].append(value)
        if columns:
            shares = {name: float(np.mean(values)) for name, values in columns.items()}
            found.append({"role": role, "shown": role in page.shown, "things": len(columns["all"]), **shares})
    return found


def judge_read(one: Asked, told: Style | None, target: Style | None) -> dict[str, bool]:
    """As judge, of styles read from pictures. Half-covered pixels make every ink paler, so texts and drawings are held against what is read of the
    target's. Empty where the target's own picture tells nothing rightly."""
    if target is None:
        return {}
    truth = target if one.truth.kind in ("text", "drawing") else one.truth
    readable = [name for name in PROPERTIES if judge(truth, target, one.thing.box).get(name)]
    if not readable:
        return {}
    right = judge(truth, told, one.thing.box) if told else {}
    judged = {name: right.get(name, False) for name in readable}
    return {**judged, "all": all(judged.values())}


def readable(page: Page, target: Told) -> dict[str, tuple[int, int]]:
    """Of every property how often the target's own picture tells it rightly, and how often there is something to tell."""
    counts = {}
    for one in (one for members in page.groups.values() for one in members):
        seen = judge_read(one, one.truth, target(one))
        for name in PROPERTIES:
            if name in judge(one.truth, one.truth, one.thing.box):
                told, of = counts.get(name, (0, 0))
                counts[name] = (told + (name in seen), of + 1)
    return counts


def _nothing(one: Asked) -> dict[str, bool]:
    """All that could be judged, wrong."""
    return dict.fromkeys((name for name in judge(one.truth, one.truth, one.thing.box) if name not in TYPE), False)


def tally(pairs: Judged, column: str, shown: bool) -> Tally:
    """A row's figure in one column, over roles that the exemplar shows or over others. pairs: the judged groups of every pair."""
    shares = [[group[column] for group in groups if group["shown"] is shown and column in group] for groups in pairs]
    return Tally(np.array([sum(found) for found in shares]), np.array([len(found) for found in shares], float))
